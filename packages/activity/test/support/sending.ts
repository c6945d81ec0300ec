import {
  type Act,
  type Claim,
  NO_REVIEW,
  newWork,
  type Received,
  type Review,
  receive,
  type Work,
} from '../../src/index.ts';
import { bagels } from './activity.ts';

export const GIVEN = 1_764_000_000_000;
export const HOUR = 3_600_000;

export interface Sent {
  readonly n: number;
  readonly at: number;
  readonly act: Act;
  readonly revision?: number;
}

export interface From {
  readonly device?: string;
  readonly sentAt?: number;
  readonly now?: number;
  readonly givenAt?: number | null;
  readonly review?: Review;
}

export const fresh = newWork(1);

/** A batch arrives an hour after the activity was given out, unless said otherwise. */
export function send(work: Work, operations: readonly Sent[], from: From = {}): Received {
  const now = from.now ?? GIVEN + HOUR;
  return receive(
    bagels,
    work,
    from.review ?? NO_REVIEW,
    {
      device: from.device ?? 'phone',
      sentAt: from.sentAt ?? now,
      operations: operations.map((operation) => ({ revision: 1, ...operation })),
    },
    { givenAt: from.givenAt === undefined ? GIVEN : from.givenAt, now },
  );
}

export const words = (text: string): Act => ({
  type: 'answer',
  question: 'why',
  answer: { kind: 'text', text },
});

export const pick = (option: string): Act => ({
  type: 'answer',
  question: 'hole',
  answer: { kind: 'choice', option },
});

export const play = (claim: Claim, n: number, step = 'watch'): Sent => ({
  n,
  at: claim.at,
  act: { type: 'play', step, from: claim.from, to: claim.to, startedAt: claim.startedAt },
});

export const whys = ({ outcomes }: Received) => outcomes.map(({ result, why }) => why ?? result);
