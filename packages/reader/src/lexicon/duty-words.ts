import { matchesOf } from '../matches-of.ts';

/** How plans mark who does what: the labels before a list of units and the words behind a unit. */

/** What a label or a mark says about the units beside it; `skip` for people, deadlines and other things. */
export type DutyRole = 'lead' | 'joint' | 'skip';

/** First part of a label; 牵头单位, 牵头责任部门. */
const LEAD_HEADS = ['牵头', '主办', '主责', '总牵头', '第一牵头', '共同牵头', '联合牵头', '第一责任'] as const;
const JOINT_HEADS = [
  '责任',
  '主要责任',
  '配合',
  '协同',
  '协作',
  '协办',
  '承办',
  '参与',
  '参加',
  '参加配合',
  '主管',
  '落实',
  '实施',
  '负责',
  '支持',
  '会办',
  '组织',
  '推进',
  '共建',
  '成员',
  '联合',
] as const;
/** Last part of a label that names units. */
const LABEL_TAILS = ['单位', '部门', '处室', '科室', '主体', '机构', '地区', '地方'] as const;
/** Whole labels that name units although they are made otherwise; only right before a colon. */
const JOINT_LABELS = ['部门分工', '责任分工', '任务分工', '职责分工', '单位分工', '分工', '责任'] as const;
const SHORT_LEAD_LABELS = ['牵头', '主办', '主责'] as const;
const SHORT_JOINT_LABELS = ['配合', '协办', '承办', '参与'] as const;

const heads = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)

    .join('|')})`;
const labelTail = heads(LABEL_TAILS);
const level = '(?:(?:省|市|区|县|州|乡镇|镇街)?[级直]|具体|主要)?';
/** `(单位)`, `(排名第一的为牵头单位)`, `及责任人` between the label and its colon. */
const labelRemark =
  '(?: ?\\([^()\\n]{1,20}\\))?(?:[及和、](?:责任人|负责人|人员|责任领导|配合单位|参与单位|责任单位))?';
const leadLabel = `${level}${heads(LEAD_HEADS)}(?:责任)?${labelTail}`;
const jointLabel = `${level}${heads(JOINT_HEADS)}(?:责任)?${labelTail}`;
const shortLead = heads(SHORT_LEAD_LABELS);
/** 省级分工, 我市分工方案, 任务分工: what each level does. */
const levelLabel = '(?:国家|中央|[省市区县州]级?|[我本全][省市区县州])(?:部门|责任|任务|职责|单位)?分工(?:方案|安排)?';
const shortJoint = `(?:${levelLabel}|${heads([...SHORT_JOINT_LABELS, ...JOINT_LABELS])}(?:方案|安排)?)`;

/**
 * A label with its colon or in its own brackets: `责任单位:`, `[牵头单位]`, `责任部门(单位):`.
 * `lead` or `joint` says which; any other short word before a colon (完成时限:, 责任领导:) is `other`.
 */
const DUTY_LABEL = new RegExp(
  `\\[ ?(?:(?<boxLead>${leadLabel})|(?<boxJoint>${jointLabel})) ?\\] ?:?|` +
    `(?:(?<lead>${leadLabel})|(?<joint>${jointLabel}))${labelRemark} ?:|` +
    `(?<stop>(?:完成|办结|办理|推进)?(?:时限|期限|时间节点|时间)|(?:责任|分管|牵头|包保|挂钩)领导|责任人|联系人)(?:\\([^()\\n]{1,12}\\))?:|` +
    `(?<=^|[\\n(\\[〔;。, ])(?:(?<shortLead>${shortLead})|(?<shortJoint>${shortJoint})|(?<other>\\p{Script=Han}{2,10}(?:\\([^()\\n]{1,12}\\))?)):`,
  'gu',
);

/** No label with its remark is longer. */
const LONGEST_LABEL = 64;

/** All labels in a text. Each ends in a colon or closes a bracket, so it's sought around the first to the last of them. */
export function dutyLabels(text: string): readonly RegExpExecArray[] {
  const end = Math.max(text.lastIndexOf(':') + 1, text.lastIndexOf(']') + 3);
  if (end <= 2) return [];
  let first = 0;
  while (first < end && text.charCodeAt(first) !== 58 && text.charCodeAt(first) !== 93) first += 1;
  return matchesOf(DUTY_LABEL, text.slice(0, end), Math.max(0, first - LONGEST_LABEL));
}

/** Characters before a label that make it part of a sentence: 各责任单位:, 由牵头单位:. */
export const NOT_BEFORE_LABEL = new Set('各的和由与对将每把向为是个该本');

/** A word that begins what a unit does: behind it no unit name goes on. */
export const DUTY_MARK =
  /按(?:照|各自|职责|职能|任务|责任|分工|要求)|分工(?:负责|落实|推进|协作|配合)|(?:分别|共同|联合|具体|统筹|全面|直接|分头|一并)?(?:(?:牵头|配合|参与|参加|(?<!政)协办(?!公)|主办|主责|承办)(?!部门|单位|处室|科室)|会同|负责|协助|组织实施|组织落实|抓好落实|抓落实|密切)|(?<![高中初同平均优])等(?:等|$|[^、,;。()]{0,10}(?:部门|单位|地区|地方|企业|机构|高校)|按|负责|配合|共同|协|牵头|参|分|\d|和|及)|(?:共同|具体|分别|抓好|做好)?(?:落实|推进|实施|推动|办理|指导|支持)$|均?为(?:牵头|责任|配合|主办|协办|第一)/u;

/** 等有关部门(单位): the rest of the list that is not named. */
export const AND_OTHERS = /等(?:[^、,;。()]{0,10}?(?:部门|单位|地区|地方|企业|机构|高校))?(?:\((?:单位|部门)\))?/uy;

/** The run of words a mark consists of, read on from where it begins. */
export const DUTY_MARK_RUN =
  /(?:均(?=为)|按照|按|各自|职责|职能|职责权限|权限|任务|责任|分工|要求|分别|共同|联合|具体|统筹|全面|直接|分头|一并|密切|牵头|会同|配合|负责|协助|参与|参加|协办|主办|主责|承办|组织|协调|指导|督促|实施|落实|推进|推动|支持|办理|抓好|抓|做好|工作|单位|部门|地区|地方|企业|机构|高校|等|有关|相关|成员|行业|主管|职能|为|的|其他|各(?=有关|相关|部门|单位)|即可|完成|[省市区县州][直级](?=有关|相关|部门|单位)|\(单位\)|\(部门\)|\d+个)+/uy;

export const LEAD_MARK = /牵头|主办|主责/u;
/** Words after which further units follow in the same breath: 会同市财政局. */
export const JOINS_UNITS = /(?:会同|联合|配合|督促|指导|协调|组织)$/u;
