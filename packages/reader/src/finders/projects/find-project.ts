import type { Project } from '@gangmu/plan';
import { commaClauses } from '../../comma-clauses.ts';
import type { Finder, Sentence } from '../../finder.ts';
import { BEFORE_PROJECT, KIND_IN_QUOTES, NOT_BEHIND_PROJECT, PROJECT_ENDINGS } from '../../lexicon/project-words.ts';
import { regionFormAt } from '../../lexicon/regions.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import { matchesOf } from '../../matches-of.ts';
import { wordIndex } from '../../word-index.ts';
import { properPart } from './proper-part.ts';

const FORMS = new Map(
  (Object.keys(PROJECT_ENDINGS) as Project['form'][]).flatMap((form) =>
    PROJECT_ENDINGS[form].map((end) => [end, form] as const),
  ),
);
const STOPS = wordIndex(BEFORE_PROJECT.map((word) => [word, true] as const));
const ENDING = new RegExp([...FORMS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
const QUOTED = /“([^“”]{2,16})”(?:\p{Script=Han}{0,8}?)(计划|行动|工程|项目)/gu;
const ENDS_QUOTED = /“[^“”]{2,14}(计划|行动|工程)”/gu;
const DUTY = /(?:责任|牵头|配合|主办|协办)(?:单位|部门) ?[:)\]]/u;
/** Departments and posts in whose name an ending stands. */
const OFFICE =
  /(?:服务|指挥|管理|推进|交易|执法|保障|政务|融媒体|招才|疾控|救助|受理|投诉|会议|展览|会展)中心$|^(?:市|区|县)?中心$/u;

/** `胶州湾第二隧道工程`, `实施“沃土计划”`: a work or programme with a proper name; never 重点项目 or 一批工程. */
export const findProject: Finder<Project> = {
  name: 'project',
  find(sentence, context) {
    const { page } = context;
    const whole = page.text.slice(sentence.start, sentence.end);
    // Who is responsible is read elsewhere.
    const cut = whole.search(DUTY);
    const text = cut < 0 ? whole : whole.slice(0, cut);
    const projects: Project[] = [];
    if (text.includes('“'))
      for (const match of matchesOf(QUOTED, text)) {
        if (KIND_IN_QUOTES.test(match[0])) continue;
        const form = match[2] === '项目' || match[2] === '工程' ? 'project' : 'programme';
        projects.push(make(sentence, page, match.index, match.index + match[0].length, form, 'project/programme'));
      }
    if (text.includes('计划”') || text.includes('行动”') || text.includes('工程”'))
      for (const match of matchesOf(ENDS_QUOTED, text)) {
        if (KIND_IN_QUOTES.test(match[0])) continue;
        const form = match[1] === '工程' ? 'project' : 'programme';
        if (
          !projects.some(
            (one) =>
              one.start <= sentence.start + match.index && match.index + match[0].length <= one.end - sentence.start,
          )
        )
          projects.push(make(sentence, page, match.index, match.index + match[0].length, form, 'project/programme'));
      }
    for (const span of text.search(ENDING) < 0 ? [] : commaClauses(text)) {
      const clause = text.slice(span.start, span.end);
      let from = 0;
      for (const match of matchesOf(ENDING, clause)) {
        const form = FORMS.get(match[0]) as Project['form'];
        let end = match.index + match[0].length;
        // 隧道工程, 水库项目: one name.
        if (form === 'project' && /^(?:工程|项目)/u.test(clause.slice(end, end + 2))) end += 2;
        if (form === 'programme' || NOT_BEHIND_PROJECT.test(clause.slice(end, end + 6))) continue;
        if (match.index < from) continue;
        const start = nameStart(clause, from, match.index);
        from = end;
        const name = clause.slice(start, end);
        if (!proper(name, clause.slice(match.index, end), form)) continue;
        const at = span.start + start;
        if (projects.some((one) => one.start < sentence.start + span.start + end && sentence.start + at < one.end))
          continue;
        projects.push(make(sentence, page, at, span.start + end, form, 'project/named'));
      }
    }
    return projects;
  },
};

/** The name begins behind the last verb, link or separator before its ending. */
function nameStart(clause: string, from: number, to: number): number {
  const least = Math.max(from, to - 24);
  for (let i = to - 1; i >= least; i--) {
    const stop = STOPS.at(clause, i);
    if (stop && i + stop.word.length <= to) return i + stop.word.length;
  }
  return least;
}

/** A proper part of its own; for centres and parks also a place or a sign in it, or they are descriptions. */
function proper(name: string, ending: string, form: Project['form']): boolean {
  if (
    name.length < ending.length + 2 ||
    name.length > 30 ||
    OFFICE.test(name) ||
    /^(?:[\d%]|一批|若干|多个|向|对|从|到|针对|放大|严格|偏差|人员|高校|企业|涉海企业|其中|全部|直接|主动)|[“”%《》\n]|[向进送寄往](?:园区|中心)$|^(?:实体|专项业务)?大厅|事项目$/u.test(
      name,
    )
  )
    return false;
  const own = properPart(name.slice(0, -ending.length));
  if (own.length < 2) return false;
  if (form === 'project' && ending !== '项目' && ending !== '工程') return own.length >= 2;
  return hasPlace(name) || own.length >= (form === 'project' ? 4 : 6);
}

function hasPlace(name: string): boolean {
  for (let i = 0; i + 1 < name.length; i++) {
    const form = regionFormAt(name, i);
    if (form && (form.form === 'full' || form.form === 'short')) return true;
  }
  return false;
}

function make(
  sentence: Sentence,
  page: Manuscript,
  start: number,
  end: number,
  form: Project['form'],
  rule: string,
): Project {
  const quote = quoted(page, sentence.start + start, sentence.start + end);
  return { kind: 'project', clause: sentence.clause, node: sentence.node, name: quote.quote, form, rule, ...quote };
}
