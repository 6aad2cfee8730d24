import type { NamedRegion } from '@gangmu/plan';
import type { Context, Finder, Sentence } from '../../finder.ts';
import {
  AMBIGUOUS_FULL,
  BEFORE_DIRECTION,
  BEHIND_DIRECTION,
  DIRECTION_NAME,
  GOES_ON,
  NOT_BEHIND,
} from '../../lexicon/region-names.ts';
import { liesIn, nextRegionPlace, type Region, type RegionForm, regionFormAt } from '../../lexicon/regions.ts';
import { quoted } from '../../manuscript.ts';
import { matchesOf } from '../../matches-of.ts';
import { learntRegions } from './learnt-regions.ts';
import { ownRegion } from './own-region.ts';
import { planZones } from './plan-zones.ts';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: RegionForm;
  sure: boolean;
}

/** `支持青岛、烟台…`, `与郑州、西安…合作`, `西海岸新区`: regions a clause names, other than the plan's own. */
export const findRegionNames: Finder<NamedRegion> = {
  name: 'region',
  find(sentence, context) {
    const { text } = context.page;
    const zones = planZones(context.page);
    const learnt = learntRegions(context.page, context.meta);
    const slice = zones || learnt ? text.slice(sentence.start, sentence.end) : '';
    const hits = zones ? matchesOf(zones, slice) : [];
    const told = learnt ? matchesOf(learnt.pattern, slice) : [];
    // Most sentences name no region at all.
    const first = nextRegionPlace(text, sentence.start, sentence.end);
    if (first < 0 && hits.length === 0 && told.length === 0) return [];
    const own = ownRegion(context.meta);
    const regions: NamedRegion[] = [];
    const candidates = collect(sentence, text, first, own?.code ?? null);
    settle(candidates, text);
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      if (!candidate.sure) continue;
      const region = pick(candidate, candidates[i - 1], own?.code ?? null);
      if (own && (region.code === null ? region.name === own.name : region.code === own.code)) continue;
      regions.push(make(sentence, context, candidate, region, 'region/lexicon'));
    }
    for (const hit of told) {
      const span = { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length };
      const over = regions.findIndex((one) => one.start < span.end && span.start < one.end);
      // 临江 of a province the lexicon does not know is not the 临江 that it knows.
      if (over >= 0 && !(learnt?.first && (regions[over] as NamedRegion).level === 'county')) continue;
      const region = learnt?.regions.get(hit[0]);
      if (!region) continue;
      if (over >= 0) regions.splice(over, 1);
      regions.push(make(sentence, context, span, region, 'region/learnt'));
    }
    for (const hit of hits) {
      const span = { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length };
      const taken = regions.some((one) => one.start < span.end && span.start < one.end && one.level === 'zone');
      if (hit[0] === own?.name || taken) continue;
      const zone: Region = { name: hit[0], code: null, level: 'zone', parent: null };
      regions.push(make(sentence, context, span, zone, 'region/plan-zone'));
    }
    return regions;
  },
};

/** Every way to write a region that stands in the sentence; `first` is the first place where one may. */
function collect(sentence: Sentence, text: string, first: number, ownCode: string | null): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = first; at >= 0; at = nextRegionPlace(text, at + 1, sentence.end)) {
    const form = regionFormAt(text, at);
    if (!form) continue;
    const end = at + form.text.length;
    if (end > sentence.end || !stands(text, at, end, form)) continue;
    const inOwn = ownCode !== null && form.regions.some(({ code }) => code !== null && liesIn(code, ownCode));
    const sure =
      form.form === 'full' ? !AMBIGUOUS_FULL.has(form.text) : form.form === 'short' || (form.form === 'near' && inOwn);
    candidates.push({ start: at, end, form, sure });
    at = end - 1;
  }
  return candidates;
}

/** Whether the letters are a name here and not a part of another word. */
function stands(text: string, start: number, end: number, { text: name, form }: RegionForm): boolean {
  const behind = text.slice(end, end + 9);
  // 和县, 范县: two letters that also end other words (各市和县, 示范县).
  if (name.length === 2 && form === 'full' && /\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 1), start)))
    return false;
  if (form === 'full') return !GOES_ON[name.at(-1) as string]?.test(behind);
  if (DIRECTION_NAME.test(name)) {
    if (BEHIND_DIRECTION.test(behind) || BEFORE_DIRECTION.test(text.slice(Math.max(0, start - 1), start))) return false;
  }
  return !NOT_BEHIND.test(behind);
}

/** A wary name is sure beside a sure one: 烟台、日照; 山东日照. */
function settle(candidates: readonly Candidate[], text: string): void {
  const beside = (a: Candidate | undefined, b: Candidate | undefined): boolean => {
    if (!a || !b) return false;
    if (a.end !== b.start) return /^(?:[、和与及/-]|以及)$/u.test(text.slice(a.end, b.start));
    // 山东日照, but not 三亚长丰: what follows at once must lie in what stands before.
    return a.form.regions.some(({ code }) => code !== null && b.form.regions.some((inner) => isBelow(inner, code)));
  };
  for (let i = 0; i < candidates.length; i++) {
    const one = candidates[i] as Candidate;
    if (!one.sure && beside(candidates[i - 1], one) && candidates[i - 1]?.sure) one.sure = true;
  }
  for (let i = candidates.length - 1; i >= 0; i--) {
    const one = candidates[i] as Candidate;
    const next = candidates[i + 1];
    if (!one.sure && next?.sure && one.end < next.start && beside(one, next)) one.sure = true;
  }
}

const isBelow = ({ code }: Region, over: string): boolean => code !== null && code !== over && liesIn(code, over);

/** Of several regions of one name: the one in the region named before, else in the plan's own. */
function pick({ form, start }: Candidate, before: Candidate | undefined, own: string | null): Region {
  const first = form.regions[0] as Region;
  if (form.regions.length === 1) return first;
  const over = before && before.end === start ? before.form.regions[0]?.code : null;
  const within = (code: string | null | undefined) =>
    code ? form.regions.find((region) => region.code !== null && liesIn(region.code, code)) : undefined;
  const province = own ? `${own.slice(0, 2)}0000` : null;
  return within(over) ?? within(own) ?? within(province) ?? { ...first, name: form.text, code: null, parent: null };
}

function make(
  sentence: Sentence,
  context: Context,
  span: { readonly start: number; readonly end: number },
  region: Region,
  rule: string,
): NamedRegion {
  return {
    kind: 'named-region',
    clause: sentence.clause,
    node: sentence.node,
    name: region.name,
    code: region.code,
    level: region.level,
    rule,
    ...quoted(context.page, span.start, span.end),
  };
}
