import type { RegionLevel } from '@gangmu/plan';
import { REGION_DATA } from './region-data.ts';
import { AMBIGUOUS_SHORT, PEOPLES, PROVINCE_SHORT, ZONES } from './region-names.ts';

/** A region of the official list, or a zone (code null). */
export interface Region {
  readonly name: string;
  /** GB/T 2260, six digits. */
  readonly code: string | null;
  readonly level: RegionLevel;
  /** Code of the region above; null for provinces and zones. */
  readonly parent: string | null;
}

/** One way to write a region: in full, or short. `wary` short forms need a region beside them, `near` ones
 * count as they are in a plan of a region they lie in. */
export interface RegionForm {
  readonly text: string;
  readonly form: 'full' | 'short' | 'near' | 'wary';
  /** More than one where several counties bear the name (鼓楼区). */
  readonly regions: readonly Region[];
}

const LONG_ENDINGS = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区)$/u;
const SHORT_ENDINGS = new Set('省市盟县旗');
const FORMS: readonly RegionForm['form'][] = ['full', 'short', 'near', 'wary'];
const forms = new Map<string, { form: RegionForm['form']; regions: Region[] }>();

function add(text: string, form: RegionForm['form'], region: Region): void {
  const known = forms.get(text);
  if (!known) forms.set(text, { form, regions: [region] });
  else if (known.form === form) {
    // 吉林 is the province before it is the city.
    if (known.regions[0]?.level !== 'province') known.regions.push(region);
  }
  // 海南 is the province before it is the prefecture, 吉林 as well; a full name beats a short one.
  else if (FORMS.indexOf(form) < FORMS.indexOf(known.form)) forms.set(text, { form, regions: [region] });
}

/** 青岛市 → 青岛, 延边朝鲜族自治州 → 延边, 莱西市 → 莱西; districts have no short form. */
function shortOf(name: string): string | null {
  const special = PROVINCE_SHORT[name];
  if (special) return special;
  const bare = SHORT_ENDINGS.has(name.at(-1) as string)
    ? name.slice(0, name.includes('自治') ? -3 : -1)
    : name.replace(LONG_ENDINGS, '');
  if (bare === name) return null;
  if (name.includes('自治')) return atLeastTwo(bare.replace(PEOPLES, ''));
  return atLeastTwo(bare);
}

function atLeastTwo(bare: string): string | null {
  return bare.length >= 2 ? bare : null;
}

function enter(region: Region): Region {
  add(region.name, 'full', region);
  const short = shortOf(region.name);
  if (short && short !== region.name) {
    const wary = region.level !== 'province' && AMBIGUOUS_SHORT.has(short);
    add(short, wary ? 'wary' : region.level === 'county' ? 'near' : 'short', region);
  }
  return region;
}

for (const line of REGION_DATA.trim().split('\n')) {
  const [head, ...prefectures] = line.split('|') as [string, ...string[]];
  const province = enter({ name: head.slice(2), code: `${head.slice(0, 2)}0000`, level: 'province', parent: null });
  for (const part of prefectures) {
    const [first, ...counties] = part.split(' ') as [string, ...string[]];
    const code = `${first.slice(0, 4)}00`;
    const name = first.slice(4);
    const over = name ? enter({ name, code, level: 'prefecture', parent: province.code }) : province;
    for (const county of counties) {
      const own = `${first.slice(0, 4)}${county.slice(0, 2)}`;
      enter({ name: county.slice(2), code: own, level: 'county', parent: over.code });
    }
  }
}
for (const [name, others] of Object.entries(ZONES)) {
  const zone: Region = { name, code: null, level: 'zone', parent: null };
  for (const text of [name, ...others]) add(text, 'full', zone);
}

/** All forms by their first two characters, the longest first. */
const index = new Map<number, RegionForm[]>();
/** Two Han characters as one small integer, which keeps the map quick. */
const HAN = 0x4e00;
const SPAN = 0x5200;
const pair = (text: string, at: number): number => (text.charCodeAt(at) - HAN) * SPAN + text.charCodeAt(at + 1) - HAN;
/** Marks the pairs of characters that may begin a form; a few others share their place. */
const starts = new Uint8Array(65536);
const slot = (one: number, two: number): number => ((one * 40503) ^ (two * 31)) & 0xffff;
for (const [text, { form, regions }] of forms) {
  const key = pair(text, 0);
  const bucket = index.get(key);
  if (bucket) bucket.push({ text, form, regions });
  else index.set(key, [{ text, form, regions }]);
  starts[slot(text.charCodeAt(0), text.charCodeAt(1))] = 1;
}
for (const bucket of index.values()) bucket.sort((a, b) => b.text.length - a.text.length);

/** The longest way to write a region that stands at `at`, if any. */
export function regionFormAt(text: string, at: number): RegionForm | undefined {
  if (starts[slot(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) return undefined;
  return index.get(pair(text, at))?.find((form) => text.startsWith(form.text, at));
}

/** The first place in `text[from, to)` where a region may stand; -1 if there is none. */
export function nextRegionPlace(text: string, from: number, to: number): number {
  let one = text.charCodeAt(from);
  for (let i = from; i + 1 < to; i++) {
    const two = text.charCodeAt(i + 1);
    if (starts[slot(one, two)] === 1) return i;
    one = two;
  }
  return -1;
}

/** Whether `inner` lies in the region with the code `outer`, or is it. */
export function liesIn(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''));
}

/**
 * The region of a name, in full or short: `青岛` → 青岛市 370200. A name that several regions bear (鼓楼区) gives one
 * only if `within`, the code of a region above it, tells which; otherwise null.
 */
export function findRegion(name: string, within?: string): Region | null {
  const known = forms.get(name);
  if (!known) return null;
  const fitting = within ? known.regions.filter(({ code }) => code !== null && liesIn(code, within)) : known.regions;
  const candidates = fitting.length > 0 ? fitting : known.regions;
  return candidates.length === 1 ? (candidates[0] as Region) : null;
}
