import type { Subject, Transaction } from '@gangmu/delivery';

interface Row {
  readonly id: string;
}
type Telling = Pick<Transaction, 'tell' | 'regionId' | 'now'>;

/** The room of those who have one ledger of a plan open. */
export const ledgerRoom = (regionId: string, { planId, ledger }: { planId: string; ledger: string }): string =>
  `${regionId}/${planId}/${ledger}`;

/** The room of those who have one version open in the reader view. */
export const readerRoom = (regionId: string, versionId: string): string => `${regionId}/reader/${versionId}`;

/** Tells whoever has a ledger of the region open which rows this transaction changes. */
export const tellLedgers = (tx: Telling, by: Subject, rows: readonly Row[]): void => said(tx, by, null, rows);

/** Tells the others in the reader view which rows this transaction changes; no rows: ask for everything again. */
export const tellReaders = (tx: Telling, by: Subject, versionId: string, rows: readonly Row[]): void =>
  said(tx, by, readerRoom(tx.regionId, versionId), rows);

function said(tx: Telling, { personId }: Subject, room: string | null, rows: readonly Row[]): void {
  const itemIds = rows.map((row) => row.id);
  tx.tell({ kind: 'changed', regionId: tx.regionId, room, itemIds, personId, at: tx.now });
}
