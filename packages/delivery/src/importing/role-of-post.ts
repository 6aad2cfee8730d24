import type { PostRole } from '@gangmu/plan';

/** Those who do the work for somebody, as a role and as a title alike; 局长助理 and 副区长秘书 are no heads. */
const WORK = '联络|填报|经办|工作人员|秘书|助理';
/** Those that work under a leader or in an office come first: 区领导联络员 is no leader. */
const NAMED: readonly (readonly [RegExp, PostRole])[] = [
  [/系统管理|安全管理|审计管理/u, 'system-admin'],
  [new RegExp(`${WORK}|reporter`, 'u'), 'reporter'],
  [/指挥部|专班办|command/u, 'command-office'],
  [/分管领导|区领导|市领导|县领导|省领导|leader/u, 'leader'],
  [/督查|督办|supervision/u, 'supervision'],
  [/单位负责|部门负责|主要负责|unit-head|负责人/u, 'unit-head'],
  [/上级/u, 'superior-office'],
  [/只读|阅读|阅览|查看|reader/u, 'reader'],
];
/** A role as the list's own column writes it; null for words that name none. */
export const roleNamed = (text: string): PostRole | null => NAMED.find(([words]) => words.test(text))?.[1] ?? null;

const REGION = '(?:\\p{Script=Han}{0,6}[省市区县旗州])';
const TAIL = '(?:[、，,（(\\s].{0,40})?$';
/** 副区长, 澄湖区委副书记, 区委常委、宣传部部长: whole titles, so that 书记员, and 社区党委书记 of a list without units, are none. */
const LEADERS: readonly RegExp[] = [
  new RegExp(`^(?:${REGION}(?:人民政府|政府)?)?(?:常务)?副?(?:省长|市长|区长|县长|旗长|州长)${TAIL}`, 'u'),
  new RegExp(`^(?:${REGION}(?:委|党委|党工委)|党工委)副?(?:书记|常委)${TAIL}`, 'u'),
  /^(?:常务副职|分管.{1,12}(?:副职|领导|副[省市区县]长)|(?:常委|[省市区县]领导))$/u,
];
const BELOW = /[社小园片校景]区|村/u;
/** 局长, 党组书记、局长, 镇党委书记; 党组成员 alone is none. */
const HEAD = new RegExp(
  `^(?:(?:局|镇|乡|街道|园区|集团|公司)?(?:党(?:组|委|工委))?书记|(?:党[组委]成员[、，]?)?(?:局长|主任|主要负责人|镇长|乡长|董事长|总经理|行长|部长|院长))${TAIL}`,
  'u',
);
const WORKER = new RegExp(`${WORK}|科员|科长|股长|股员|处长|干事|办事员|专员|组长`, 'u');

/**
 * What the holder of a post may do where the list says nothing but its title. Never more than the title says: in a unit
 * an unknown title only reads (`sure` false), and outside every unit it has no role at all — a leader approves.
 */
export function roleByTitle(
  title: string,
  inUnit: boolean,
): { readonly role: PostRole; readonly sure: boolean } | null {
  const works = WORKER.test(title);
  if (!inUnit) {
    const leads = !works && !BELOW.test(title) && LEADERS.some((titles) => titles.test(title));
    return leads ? { role: 'leader', sure: true } : null;
  }
  if (works) return { role: 'reporter', sure: true };
  if (HEAD.test(title)) return { role: 'unit-head', sure: true };
  return { role: 'reader', sure: false };
}

/** What these may do reaches as far as their unit: without one it reaches nowhere. */
export const needsUnit = (role: PostRole): boolean => role === 'reporter' || role === 'unit-head';
