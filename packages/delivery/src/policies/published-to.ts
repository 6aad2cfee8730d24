import type { PlanRow } from '../records/plan.ts';
import type { PublicationRow } from '../records/publication.ts';
import type { RegionRow } from '../records/region.ts';

type Place = Pick<RegionRow, 'id' | 'path'>;

/** `above` the owner is a superior level of the reader · `below` a subordinate one · null neither. */
export function standsTo(owner: Place, reader: Place): 'above' | 'below' | null {
  if (reader.path.startsWith(`${owner.path}/`)) return 'above';
  return owner.path.startsWith(`${reader.path}/`) ? 'below' : null;
}

/**
 * Whether people of one region may read what another has published: a superior level's downwards, a subordinate one's
 * upwards, a neighbour's never.
 */
export function mayReadPublished(
  publication: Pick<PublicationRow, 'upwards' | 'downwards'>,
  owner: Place,
  reader: Place,
): boolean {
  const stands = standsTo(owner, reader);
  return (stands === 'above' && publication.downwards) || (stands === 'below' && publication.upwards);
}

/**
 * Whether a region may read the ledgers of what another has published: upwards only, or within the region itself by
 * somebody of the superior level who holds a post there. A superior level's rows are no business of those below.
 */
export function mayReadLedger(publication: Pick<PublicationRow, 'upwards'>, owner: Place, reader: Place): boolean {
  return publication.upwards && (owner.id === reader.id || standsTo(owner, reader) === 'below');
}

/**
 * At what instant another version took the published one's place: null while it is the one in force, undefined where it
 * never was. `history` is the plan's, oldest first.
 */
export function replacedAt(
  history: readonly Pick<PlanRow, 'currentVersionId' | 'fromAt'>[],
  versionId: string,
): string | null | undefined {
  const last = history.findLastIndex((row) => row.currentVersionId === versionId);
  return last < 0 ? undefined : (history[last + 1]?.fromAt ?? null);
}
