import type { PlanMeta } from '@gangmu/plan';
import { BUILD_VERBS, GENERAL_STEMS, NO_REGION, SUPPORT_VERBS } from '../../lexicon/region-slots.ts';
import { liesIn, type Region, type RegionForm, regionFormAt } from '../../lexicon/regions.ts';
import type { Manuscript } from '../../manuscript.ts';
import { matchesOf } from '../../matches-of.ts';
import { ownRegion } from './own-region.ts';

/** Names of regions that only the plan itself tells. */
export interface LearntRegions {
  /** Every way to write one of them: in full, or short behind a verb of support or beside another one. */
  readonly pattern: RegExp;
  readonly regions: ReadonlyMap<string, Region>;
  /** The lexicon does not know the plan's own region, so names of the plan are not those of the lexicon. */
  readonly first: boolean;
}

const ITEM = /([一-龥]{2,4}?)([市区县旗])(?=(?:人民)?政府|[、和及)])/gu;
const OPEN = /(?:^|[、,;:(\s和及])$/u;
const EACH = /各(?:县|区|市|市区|县区|区县|县市区|区市县)\($/u;
const NO_STEM = new RegExp(`^(?:${GENERAL_STEMS.join('|')})|[各全本该等有关市县区省级镇乡和及与]`, 'u');
const SLOT = new RegExp(`(?:${SUPPORT_VERBS.join('|')})([一-龥]{2,3}?)(?:${BUILD_VERBS.join('|')})`, 'gu');
const NO_NAME = new RegExp(`^(?:${NO_REGION.starts.join('|')})|(?:${NO_REGION.ends.join('|')})$`, 'u');
/** How often a short name must be supported before it is taken for a region without its full form. */
const OFTEN = 3;
const known = new WeakMap<Manuscript, LearntRegions | null>();

/**
 * Regions the plan defines: `澄湖区政府` and `各区(澄湖区、沙洲区)` give the full form, `支持临江建设…` three times
 * the short one. Computed once a page; null if there is none.
 */
export function learntRegions(page: Manuscript, meta: PlanMeta): LearntRegions | null {
  const before = known.get(page);
  if (before !== undefined) return before;
  const learnt = learn(page.text, meta);
  known.set(page, learnt);
  return learnt;
}

function learn(text: string, meta: PlanMeta): LearntRegions | null {
  const own = ownRegion(meta);
  const ownStem = own ? own.name.replace(/(?:自治区|自治州|自治县|新区|[省市州盟区县旗])$/u, '') : '';
  const full = fullNames(text);
  const short = shortNames(text, new Set([...full].map((name) => name.slice(0, -1))));
  const regions = new Map<string, Region>();
  const long: string[] = [];
  const brief: string[] = [];
  const enter = (form: string, name: string, list: string[]) => {
    if (ownStem !== '' && (name.includes(ownStem) || ownStem.startsWith(form))) return;
    const whole = wholeForm(form) ?? wholeForm(name);
    // 支持青岛建设 three times is no new name.
    if (whole && (whole.form === 'short' || whole.regions.some(({ level }) => level !== 'county' && list === long)))
      return;
    const ours = own?.code ? whole?.regions.find(({ code }) => code && liesIn(code, own.code as string)) : undefined;
    if (own?.code && whole && !ours) return;
    regions.set(form, ours ?? { name, code: null, level: levelOf(name, own?.name ?? ''), parent: null });
    list.push(form);
  };
  for (const name of full) enter(name, name, long);
  for (const name of short) enter(name, [...full].find((one) => one.slice(0, -1) === name) ?? name, brief);
  if (regions.size === 0) return null;
  const parts: string[] = [];
  if (long.length > 0) parts.push(`(?:${long.join('|')})(?![域间位块划别场级城乡])`);
  if (brief.length > 0) {
    const names = `(?:${brief.join('|')})`;
    const end = '(?![路街巷桥站水江河湖山岸]|大道|大街|[东南西北中]路|流域)';
    parts.push(
      `(?<=${SUPPORT_VERBS.join('|')}|${names}[、与和及])${names}${end}`,
      `${names}(?=[、与和及]${names}|等[市县区地])`,
    );
  }
  return { pattern: new RegExp(parts.join('|'), 'gu'), regions, first: (own?.code ?? null) === null };
}

/** The lexicon's entry for exactly this name. */
function wholeForm(name: string): RegionForm | undefined {
  const found = regionFormAt(name, 0);
  return found?.text === name ? found : undefined;
}

/** 澄湖区、沙洲区政府; 各区(澄湖区、沙洲区). An item counts where the chain it stands in ends or begins so. */
function fullNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const items = matchesOf(ITEM, text).filter(
    ([, stem = '', kind], i, all) =>
      !NO_STEM.test(stem) &&
      !(kind === '市' && /[城地]$/u.test(stem)) &&
      OPEN.test(text.slice(Math.max(0, (all[i]?.index ?? 0) - 1), all[i]?.index)),
  );
  const ends = items.map((item) => item.index + item[0].length);
  const good = items.map((_, i) => /^(?:人民)?政府/u.test(text.slice(ends[i], (ends[i] as number) + 4)));
  const follows = (i: number) => items[i + 1]?.index === (ends[i] as number) + 1;
  for (let i = items.length - 2; i >= 0; i--) if (good[i + 1] && follows(i)) good[i] = true;
  for (let i = 0; i < items.length; i++) {
    const start = items[i]?.index as number;
    if (EACH.test(text.slice(Math.max(0, start - 6), start)) || (i > 0 && good[i - 1] && follows(i - 1)))
      good[i] = true;
    if (good[i]) names.add((items[i] as RegExpExecArray)[0]);
  }
  return names;
}

/** Short names often supported, of a known full form, or supported and named beside such a one. */
function shortNames(text: string, stems: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, name = ''] of matchesOf(SLOT, text))
    if (!NO_NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sure = new Set([...stems].filter((stem) => stem.length < 4));
  for (const [name, count] of counts) if (count >= OFTEN) sure.add(name);
  if (sure.size === 0) return [];
  const open = [...counts.keys()].filter((name) => !sure.has(name));
  for (let grown = open.length > 0; grown; ) {
    grown = false;
    for (const name of open) {
      if (sure.has(name)) continue;
      const beside = [...sure].some((other) =>
        ['、', '与', '和'].some((mark) => text.includes(other + mark + name) || text.includes(name + mark + other)),
      );
      if (beside) sure.add(name);
      grown ||= beside;
    }
  }
  return [...sure];
}

/** 县, 区, 旗 are counties; a city is one as well in the plan of a city, and a prefecture in that of a province. */
function levelOf(name: string, own: string): Region['level'] {
  if (/[区县旗]$/u.test(name)) return 'county';
  return /(?:省|自治区)$/u.test(own) ? 'prefecture' : 'county';
}
