import type { Span, UnitMention } from '@gangmu/plan';
import {
  AND_OTHERS,
  DUTY_MARK,
  DUTY_MARK_RUN,
  type DutyRole,
  dutyLabels,
  JOINS_UNITS,
  LEAD_MARK,
} from '../../lexicon/duty-words.ts';
import { isLeadRemark } from '../../lexicon/lead-remarks.ts';
import { REMARK } from '../../lexicon/unit-words.ts';
import type { Manuscript } from '../../manuscript.ts';
import { type Flat, flatten, placeOf } from './flatten.ts';
import { sharesPlace } from './shares-place.ts';
import { type Piece, splitUnits } from './split-units.ts';
import { unitFacts } from './unit-facts.ts';

/** What a stretch of text says about who is responsible. */
export interface UnitList {
  readonly mentions: readonly UnitMention[];
  /** A mark such as 牵头, 配合, 按职责分工负责 stands in it, or a label. */
  readonly marked: boolean;
  /** Pieces that are no unit: remarks, people, sentences. */
  readonly left: number;
  /** Units certain by their form, without the help of a label. */
  readonly sure: number;
}

/** What stands in brackets behind a name never marks the units before it. */
const BRACKET = /[([〔][^([〔)\]〕]*[)\]〕]/gu;

type Draft = { -readonly [K in keyof UnitMention]: UnitMention[K] };

/**
 * Reads a list of units: `市发展改革委牵头,市财政局、各区(市)政府按职责分工负责` or
 * `牵头单位:市工信局;配合单位:市科技局`. `role` is what holds until the text itself says otherwise; a cell
 * of a column 牵头单位 is read with `lead`. Names are as written without blanks; people are dropped.
 */
export function readUnits(page: Manuscript, span: Span, role: DutyRole = 'joint'): UnitList {
  const flat = flatten(page.text, span.start, span.end);
  const drafts = new Map<string, Draft>();
  const count = { marked: false, left: 0, sure: 0 };
  let from = 0;
  let current: DutyRole = role;
  for (const label of dutyLabels(flat.text)) {
    readSegment(page, flat, from, label.index, current, drafts, count);
    current = labelRole(label);
    if (current !== 'skip') count.marked = true;
    from = label.index + label[0].length;
  }
  readSegment(page, flat, from, flat.text.length, current, drafts, count);
  const { marked, left, sure } = count;
  return { mentions: Array.from(drafts.values()), marked, left, sure };
}

/** The role a label gives: 牵头单位 leads, 责任单位 and 配合单位 join, 责任领导 or 完成时限 is no unit. */
export function labelRole(label: RegExpMatchArray): DutyRole {
  const groups = label.groups ?? {};
  if (groups.boxLead ?? groups.lead ?? groups.shortLead) return 'lead';
  return (groups.other ?? groups.stop) === undefined ? 'joint' : 'skip';
}

function readSegment(
  page: Manuscript,
  flat: Flat,
  from: number,
  to: number,
  role: DutyRole,
  drafts: Map<string, Draft>,
  count: { marked: boolean; left: number; sure: number },
): void {
  if (role === 'skip' || from >= to) return;
  let group: Draft[] = [];
  let sinceComma: Draft[] = [];
  let byDefault = role === 'lead';
  const pieces = splitUnits(flat.text, from, to);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.after === ';' || piece.after === '。') [group, sinceComma] = [[], []];
    else if (piece.after === ',') sinceComma = [];
    if (isLeadRemark(flat.text.slice(piece.start, piece.end).replace(BRACKET, ''))) continue;
    let { start } = piece;
    for (let turns = 0; start < piece.end && turns < 6; turns++) {
      const rest = flat.text.slice(start, piece.end);
      const lead =
        /^(?:并|主要|分别|具体|[我本全][省市区县州])?(?:由|以及|会同|联合|协同|配合(?!部门|单位)|及|和|与)(?=.{2})/u.exec(
          rest,
        );
      if (lead) start += lead[0].length;
      const text = lead ? rest.slice(lead[0].length) : rest;
      const bare = text.replace(BRACKET, (inner) =>
        /^\((?:单位|部门)\)$/u.test(inner) ? inner : '□'.repeat(inner.length),
      );
      const mark = DUTY_MARK.exec(bare);
      const { name, leads } = cleanName(mark ? text.slice(0, mark.index) : text);
      if (name) {
        const { form } = unitFacts(page, name);
        if (form === 'no' && !sharesPlace(flat.text, pieces, at, name)) count.left += 1;
        else {
          if (form === 'sure') count.sure += 1;
          const draft = note(page, flat, start, name, byDefault || leads, drafts);
          if (leads) count.marked = true;
          group.push(draft);
          sinceComma.push(draft);
        }
      }
      if (!mark) break;
      count.marked = true;
      const run = markRun(bare, mark.index);
      if (LEAD_MARK.test(run)) {
        for (const draft of group) draft.lead = true;
        byDefault = false;
        [group, sinceComma] = [[], []];
      } else if (!/^等/u.test(run) || /负责|配合|参与|参加|协|分工|落实/u.test(run)) {
        // 牵头单位:A,B配合 — only what follows the comma is meant by 配合.
        for (const draft of role === 'lead' ? sinceComma : group) if (role === 'lead') draft.lead = false;
        [group, sinceComma] = [[], []];
      }
      if (JOINS_UNITS.test(run)) byDefault = false;
      start += mark.index + run.length;
    }
  }
}

/** All that is said after the units: 等有关部门按职责分工负责. */
function markRun(text: string, at: number): string {
  AND_OTHERS.lastIndex = at;
  const others = AND_OTHERS.exec(text)?.[0] ?? '';
  DUTY_MARK_RUN.lastIndex = at + others.length;
  const run = DUTY_MARK_RUN.exec(text)?.[0] ?? '';
  return others + run || text.slice(at, at + 1);
}

/** The name without remarks; `(牵头)` behind it makes this one unit the leading one. */
function cleanName(text: string): { readonly name: string; readonly leads: boolean } {
  const bracket = /[([〔]([^()[\]〔〕]*)[)\]〕]?$/u.exec(text);
  if (!bracket) return { name: text.replace(/[)\]〕:]{1,4}$/u, ''), leads: false };
  const inner = bracket[1] as string;
  const name = text.slice(0, bracket.index);
  if (/^(?:牵头|主办|主责)(?:单位|部门)?$/u.test(inner)) return { name, leads: true };
  // What is kept in brackets is itself a unit (市人才办) or a place (市、区); a person or a remark is not.
  if (
    REMARK.test(inner) ||
    !/(?:[局委厅办部会府室处社科站队所院区县市镇乡街道旗州]|中心|公司|集团|单位|部门)$/u.test(inner)
  )
    return { name, leads: false };
  return { name: text, leads: false };
}

function note(
  page: Manuscript,
  flat: Flat,
  start: number,
  name: string,
  lead: boolean,
  drafts: Map<string, Draft>,
): Draft {
  const known = drafts.get(name);
  if (known) {
    known.lead ||= lead;
    return known;
  }
  const { canonical, group } = unitFacts(page, name);
  const from = placeOf(flat, start);
  const end = placeOf(flat, start + name.length - 1) + 1;
  // As written, in the widths and dashes of the source; as a rule in one stretch.
  const written =
    !flat.at || end - from === name.length
      ? page.source.slice(from, end)
      : flat.at
          .slice(start, start + name.length)
          .map((at) => page.source[at])
          .join('');
  const draft: Draft = { name: written, canonical, lead, group, start: from, end };
  drafts.set(name, draft);
  return draft;
}
