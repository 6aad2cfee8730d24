const VERBS =
  '力争|争取|预计|确保|实现|达到|累计|新增|新建|新改扩建|新改建|新认定|新培育|新引进|新设立|认定|建成|建设|开通|培育|培养|引进|引育|打造|创建|推动|推进|支持|滚动|' +
  '组织|实施|开展|完成|选树|选拔|遴选|制定|发布|动态|每年|年均|三年|新(?!型|兴|一代|能源|材料|经济|业态|产品|城|区|生|基建|质)|并|建立|设立|形成|集聚|吸引|发展|筹集|布局|举办|争创|申创|申报|获批|落地|安排|筹建|推出|上架|组建|争取|改造提升|全社会|接入';

/** What stands before the thing measured: verbs, time, 全市. */
export const LEADING = new RegExp(
  `^(?:(?:到?\\d{4}年底?前?)|(?:全|本|我)(?:国|省|市|区|县|域)|${VERBS}|[,、的和])`,
  'u',
);
/** What stands behind it: 首台套装备每年认定 · 公共充电桩新建. */
export const TRAILING = /(?:每年|三年|年均|累计|新增|新建|认定|达到|获批|落地|比例达到|控制在)$/u;
export const PLACES = /(?:全|我|本)(?:省|市|区|县)/gu;
/** 七大, 10大, 两个: a count of the members of the class that is measured. */
export const COUNTS = /(?:\d{1,3}|[一二三四五六七八九十两]{1,3})大/gu;
/** 比2025年下降, 较2026年: the base. */
export const BASE = /[比较](20\d\d)年?/u;

/** One wording for what plans word differently; in order. */
export const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/细颗粒物\(?PM2\.5\)?|细颗粒物/gu, 'PM2.5'],
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
export const MEASURES =
  /占[^占]{2,14}(?:比重|比例)|比重|比例|增加值|总产值|产值|营业收入|主营业务收入|总?规模|总额|总量|总数|数量|保有量|拥有量|面积|投资额|投资|产量|年?增长率?|增速|覆盖率|占有率/gu;
/** Per what it is counted. */
export const PER =
  /每(?:百|千|万|十万|亿)?(?:人|户|元|公里|平方公里|名|家)口?|^[百千万]人|人均|亩均|户均|单位(?=[^,]{0,14}(?:能耗|消耗|用水|排放|碳))/u;
/** A part of the region by name. */
export const PART = /(?:主城|中心城|老城|城)[一二三四五六七八九十两]?区|建成区/u;
/** 其中 with a place behind it. */
export const PART_AMONG = /其中:?(\p{Script=Han}{1,6}(?:区|县|市|镇|乡|街道|园))/u;
export const NEW = /新增|新建|新认定|新培育|新引进|新设立|每年|年均/u;
/** 三年新增, 五年累计; not 三年行动 or 每三年. */
export const OVER_YEARS = /(?<![第每满近过前连续])[两二三四五]年(?!行动|计划|方案|规划|期|级|制|以上|来|一)/u;
/** The class of things that a bare 产业规模 speaks of, in the words before it. */
export const CLASS = /(\p{Script=Han}{2,8}?)(?:产业|行业)/gu;
