import type { NamedRegion, Span } from '@gangmu/plan';
import type { RegionName } from './region-name.ts';

const SMALLER: Readonly<Record<NamedRegion['level'], boolean>> = {
  country: false,
  province: false,
  prefecture: true,
  county: true,
  town: true,
  zone: true,
};

/** The cities, counties, towns and zones that a stretch of a plan names, each once. */
export function placesIn(regions: readonly NamedRegion[], { start, end }: Span): readonly string[] {
  const within = regions.filter((region) => SMALLER[region.level] && start <= region.start && region.start < end);
  return [...new Set(within.map(({ name }) => name))];
}

/** Does a name in the superior plan mean our region or the superior's own? 临江, 临江市, 临江高新区. */
export function isOwn(
  name: string,
  { own, superior }: { readonly own: RegionName; readonly superior: RegionName },
): boolean {
  return [own, superior].some(
    ({ full, short }) => name === full || name === short || (short.length >= 2 && name.startsWith(short)),
  );
}
