import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/** A level and a kind, no name: 国家级试点, 省级以上示范区. */
const BARE =
  /^(?:国家级?|全国|中国|省级|省|部级|市级|以上|更多|各类|[、和及等]){1,6}(?:试点|示范|示范区|试验区|先行区|先导区|创建|称号|荣誉|品牌|城市|基地){1,2}$/u;

/** A heading such as 争创国家级试点 only announces the pilots that its text names; where it names none, it stays. */
export const dropBareTitles: Refiner<Pilot> = {
  name: 'pilot/bare-titles',
  refine(findings, { outline }) {
    const named = new Set<number>();
    const inHeading = ({ node, end }: Pilot) => node !== null && end <= (outline[node]?.end ?? 0);
    for (const pilot of findings) if (pilot.node !== null && !BARE.test(pilot.name)) named.add(pilot.node);
    return findings.filter(
      (pilot) => pilot.node === null || !named.has(pilot.node) || !BARE.test(pilot.name) || !inHeading(pilot),
    );
  },
};
