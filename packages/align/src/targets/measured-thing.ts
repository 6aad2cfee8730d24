import type { Target } from '@gangmu/plan';
import { foldText } from '../profile/fold-text.ts';
import { dimension } from './dimension.ts';
import { type LevelScope, levelScope, withoutLevel } from './level-scope.ts';
import { thresholds } from './threshold.ts';

/** What a target measures, freed of the words around it, so that two wordings of one indicator meet. */
export interface MeasuredThing {
  /** Indicator without verbs, time, place, grade and numerals: 新增全市省级以上首台(套)装备 → 首台套装备. */
  readonly core: string;
  /** The core without the noun of measure: 制造业增加值占生产总值比重 → 制造业. Empty for a bare 产业规模. */
  readonly subject: string;
  readonly dimension: string;
  readonly level: LevelScope | null;
  /** 每万人, 人均, 单位…: what it is counted per; null for an absolute figure. */
  readonly per: string | null;
  /** 比2020年: the year it is measured against; null where none is stated. */
  readonly baseYear: number | null;
  /** 投资500万元以上: the sizes that decide what is counted; empty where there are none. */
  readonly sizes: string;
  /** 主城三区, or `其中` for a part without a name; null for the whole region. */
  readonly part: string | null;
  /** Words that make it a flow beyond doubt: 新增, 新建, 每年. */
  readonly saysNew: boolean;
}

const VERBS =
  '力争|争取|预计|确保|实现|达到|累计|新增|新建|新认定|新培育|新引进|新设立|认定|建成|建设|开通|培育|培养|引进|引育|打造|创建|推动|推进|支持|滚动|' +
  '组织|实施|开展|完成|选树|选拔|遴选|制定|发布|动态|每年|年均|新(?!型|兴|一代|能源|材料|经济|业态|产品|城|区|生|基建|质)|并|建立|设立|形成|集聚|吸引|发展';
const LEADING = new RegExp(`^(?:(?:到?\\d{4}年底?前?)|(?:全|本|我)(?:国|省|市|区|县|域)|${VERBS}|[,、的])`, 'u');
const PLACES = /(?:全|我|本)(?:省|市|区|县)/gu;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?:地区|国内|全[省市区县])?生产总值|GDP/gu, '生产总值'],
  [/所占比例|占比重|占比/gu, '比重'],
  // 首台(套) keeps its letter; (平台、项目) is an aside.
  [/\(([^()]{1,2})\)/gu, '$1'],
  [/\([^()]{3,16}\)/gu, ''],
  // 智能家电等7大优势产业: what is measured is the class behind 等.
  [/^[^,]{2,40}等(?:\d{1,3}|[一二三四五六七八九十两]{1,3})[大个条类](?=\p{L}{2})/gu, ''],
  [/(?<!规模)及?以上/gu, ''],
  [/研究与试验发展|R&D|研发/gu, '研发'],
  [/规上/gu, '规模以上'],
  [/高企/gu, '高新技术企业'],
  [/技术改造/gu, '技改'],
  [/营收/gu, '营业收入'],
];
/** Nouns that say how it is measured, not what; longest first. */
const MEASURES =
  /占[^占]{2,14}(?:比重|比例)|比重|比例|增加值|总产值|产值|营业收入|主营业务收入|总?规模|总额|总量|总数|数量|保有量|拥有量|面积|投资额|投资|产量|年?增长率?|增速|覆盖率|占有率/gu;
const PER = /每(?:百|千|万|十万|亿)?(?:人|户|元|公里|平方公里|名[^,]{2,8}人员)?口?|^[百千万]人|人均|亩均|户均|单位(?=[^,]{0,14}(?:能耗|消耗|用水|排放|碳))/u;
const BASE = /比(?:(\d{4})年|20(\d\d)年)/u;
const NEW = /新增|新建|新认定|新培育|新引进|新设立|每年|年均/u;

const PART = /(?:主城|中心城|老城|城)[一二三四五六七八九十两]?区|建成区/u;

/**
 * Takes an indicator apart. `sentence` is the text around the target and `before` what stands between it and the
 * stop before, for what the indicator's own words leave out.
 */
export function measuredThing(target: Target, sentence: string, before = ''): MeasuredThing {
  const said = foldText(target.indicator).replace(/\s/gu, '');
  const quote = foldText(target.quote).replace(/\s/gu, '');
  const per = PER.exec(said)?.[0] ?? null;
  let core = withoutLevel(said).replace(/[“”"《》]/gu, '');
  for (const [form, word] of SYNONYMS) core = core.replace(form, word);
  const lead = foldText(before) + quote;
  const part = PART.exec(said)?.[0] ?? PART.exec(/其中.*$/u.exec(lead)?.[0] ?? '')?.[0] ?? (lead.includes('其中') ? '其中' : null);
  core = core.replace(/^.*其中/u, '').replace(PART, '').replace(PLACES, '').replace(/(?:\d{1,3}|[一二三四五六七八九十两]{1,3})大/gu, '');
  for (let i = 0; i < 4; i++) core = core.replace(LEADING, '');
  core = core.replace(/等$/u, '');
  const subject = core.replace(MEASURES, '').replace(/产业$/u, '');
  const year = BASE.exec(`${said}${quote}`) ?? (target.basis === 'change' ? BASE.exec(foldText(sentence)) : null);
  return {
    core,
    subject,
    dimension: dimension(target.normalized.unit),
    level: levelScope(said),
    per,
    baseYear: year ? Number(year[1] ?? `20${year[2]}`) : null,
    sizes: thresholds(said) || thresholds(quote),
    part,
    saysNew: NEW.test(quote),
  };
}
