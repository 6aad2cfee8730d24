/**
 * What people who have one thing open are told while they look. A notice is a hint, never the truth: it may be lost, and
 * the version on every write keeps the record right. It holds ids only, for it travels beside the record's row security:
 * whoever hears it looks into the region for the rest.
 */
export type Notice =
  /** Rows have changed; `room` null: for every ledger of the region. No ids: ask for everything again. */
  | {
      readonly kind: 'changed';
      readonly regionId: string;
      readonly room: string | null;
      readonly itemIds: readonly string[];
      readonly personId: string;
      readonly at: string;
    }
  /** Somebody has gone to a row, in whichever process their stream ends. */
  | {
      readonly kind: 'moved';
      readonly regionId: string;
      readonly room: string;
      readonly personId: string;
      readonly itemId: string | null;
    }
  /** Everybody who is in a room by way of the process that tells it. */
  | {
      readonly kind: 'present';
      readonly regionId: string;
      readonly room: string;
      readonly people: readonly { readonly personId: string; readonly itemId: string | null }[];
    }
  /** A process that has just begun to hear asks who is present. */
  | { readonly kind: 'roll-call' }
  /** A process ends, and with it all who were present there. */
  | { readonly kind: 'gone' };

export interface Hearer {
  /** A notice of this process, after its commit, or of another one. */
  heard(notice: Notice, from: string): void;
  /** Hearing the other processes has begun, or begun again: what they told before is lost. */
  opened(): void;
}

/** Notices among all processes that work on one database. Where there can be one process only, among its own people. */
export interface Notices {
  /** This process, as the others know it. */
  readonly self: string;
  /** Tells everybody at once; what belongs to a write is told by its transaction. */
  tell(notices: readonly Notice[]): Promise<void>;
  /** The returned function stops it. */
  hear(hearer: Hearer): () => void;
}
