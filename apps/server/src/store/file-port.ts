/**
 * All that the store asks of a disk. Each call is a step after which the power may go: what a step
 * promises is what is still there afterwards.
 * A missing file or folder is a value; whatever else goes wrong is thrown as the disk said it.
 */
export interface FilePort {
  /** The bytes of a file; null where there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes or replaces a file that its owner alone may read. Its bytes survive a power cut from here on, its name not yet. */
  writeSynced(path: string, content: string | Uint8Array): Promise<void>;
  /** Gives a file a second name in its folder. False where there is no such file, the name is taken, or the disk has no hard links. */
  link(from: string, to: string): Promise<boolean>;
  /** Gives a file another name in its folder, in one step in place of whatever had that name. */
  rename(from: string, to: string): Promise<void>;
  /** True where it was there. */
  remove(path: string): Promise<boolean>;
  /** All names that were made, changed or removed in the folder survive a power cut from here on. */
  syncFolder(path: string): Promise<void>;
  makeFolder(path: string): Promise<'made' | 'there' | 'noParent'>;
  /** Names in a folder, in no order; none where there is no folder. */
  list(path: string): Promise<readonly string[]>;
}
