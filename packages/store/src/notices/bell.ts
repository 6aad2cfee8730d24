import type { Notice, Notices } from '@gangmu/delivery';
import type { Kysely } from 'kysely';

/** Notices as a store uses them: a transaction sends them on before it ends, and tells its own process after. */
export interface Bell extends Notices {
  /** Sends to the other processes over this connection; they hear it when its transaction has ended well. */
  send(db: Kysely<unknown>, notices: readonly Notice[]): Promise<void>;
  /** Tells this process. */
  ring(notices: readonly Notice[]): void;
}
