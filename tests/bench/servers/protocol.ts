/** One connection to be opened: the same for readers of every server. */
export interface Seat {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent once the line is open; null: nothing. */
  readonly hello: string | null;
}

/** A class: its readers, and the one who commands. */
export interface Room {
  readonly readers: readonly Seat[];
  readonly commander: Seat;
}

export interface Start {
  /** Where documents lie; null: in memory, nothing is promised. */
  readonly folder: string | null;
  /** 0: any that is free. */
  readonly port: number;
  /** Classes and their readers; 0 classes: those that lie in the folder already. */
  readonly classes: number;
  readonly readers: number;
  /** Different students in a class; readers share them where there are more. */
  readonly students: number;
  /** What a reference sends and writes, bytes: as much as the product does. */
  readonly viewBytes: number;
  readonly documentBytes: number;
}

/** Ms that the event loop was late. */
export interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Every server that is measured answers these. */
export type ServerAsks = {
  /** Starts to serve. */
  start: {
    ask: Start;
    answer: { readonly port: number; readonly documentBytes: number; readonly rooms: readonly Room[] };
  };
  /** Bytes of memory after everything that can go is gone. */
  memory: { ask: null; answer: number };
  /** How late the event loop was since this was last asked. */
  delay: { ask: null; answer: Delay };
};
