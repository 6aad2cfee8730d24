/**
 * How a finding names the place it stands in. `clause` is the ordinal of the nearest numbered heading
 * above it (clause, else section, else part), null where there is none; `node` is that heading's index
 * in `Reading.outline`, which stays unique when ordinals restart in every part.
 */
export interface Placed {
  readonly clause: string | null;
  readonly node: number | null;
}
