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
