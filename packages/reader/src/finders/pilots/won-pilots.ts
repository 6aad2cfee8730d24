import {
  LEVEL_WORD,
  NOT_WON,
  PILOT_TITLE,
  STRONG_TITLE,
  WON_END,
  WON_END_WITH_LEVEL,
} from '../../lexicon/pilot-words.ts';
import { nameStart, type PilotDraft, trimEnd } from './pilot-draft.ts';
import type { Verb } from './pilot-verbs.ts';

const COUNTED = /\d ?[个家所处条座项片](?:左右|以上)?$/u;
const NAME_BREAK =
  /、\d|[、和]?(?:力争|确保|形成|打造)|(?:活动|工作|任务|行动)$|(?:\d{1,6}[个家所处条]|[一二三四五六七八九十]{1,3}[个家所])(?:左右|以上|以内)?$/u;

/** 争创X, 创建X: everything behind the verb up to the end of the clause, if it is a title. */
export function wonPilots(clause: string, verbs: readonly Verb[]): PilotDraft[] {
  const out: PilotDraft[] = [];
  const wins = verbs.filter((verb) => verb.deed === 'win' || verb.deed === 'apply');
  for (const [i, verb] of wins.entries()) {
    const end = wins[i + 1]?.start ?? clause.length;
    if (/^(?:$|工作|[、和])/u.test(clause.slice(verb.end)) && !/^申请|^争取/u.test(clause.slice(verb.start))) {
      const draft = nominal(clause, verbs, verb);
      if (draft) out.push(draft);
      continue;
    }
    for (const [i, member] of members(clause, verb.end, end).entries()) {
      const start = nameStart(clause, member.start, member.end);
      const stop = trimEnd(clause, start, wonEnd(clause, start, member.end));
      const name = clause.slice(start, stop);
      if (!winnable(name, verb)) continue;
      const deed = clause.slice(verb.start, verb.end);
      const behind = clause.slice(verb.end);
      // 进入…创建行列, not 进入…园区; what is newly added or certified by number is a target.
      if (deed === '进入' && !/(?:行列|名单|序列|试点)$/u.test(clause)) continue;
      if (/^新增/u.test(behind) || (deed === '认定' && /^[^、]{0,24}\d/u.test(behind))) continue;
      // 一批 without a level is a wish, not a title.
      if (/^(?:一批|一系列|若干)/u.test(clause.slice(member.start)) && !LEVEL_WORD.test(name)) continue;
      const quoteStart = i === 0 ? verb.start : member.start;
      out.push({ quoteStart, nameStart: start, nameEnd: stop, rule: `pilot/${verb.deed}` });
    }
  }
  return out;
}

/** A title of its own behind another: 国家卫生城市、|国家园林城市; 国家级、省级A is one. */
const OWN_TITLE = /^(?:国家|全国|中国|省级|市级)[^、]{3}/u;

/** 争创A2个、B5家: each that is counted or has its own head is one; A、B、C that share a head are one. */
function members(clause: string, start: number, end: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (clause[i] !== '、' && clause[i] !== '和') continue;
    const left = clause.slice(from, i);
    const counted = clause[i] === '、' && COUNTED.test(left);
    if (!counted && !(WON_END.test(left) && LEVEL_WORD.test(left) && OWN_TITLE.test(clause.slice(i + 1, end))))
      continue;
    out.push({ start: from, end: i });
    from = i + 1;
  }
  out.push({ start: from, end });
  return out;
}

/** 推进X创建: the deed stands behind what is to be won. */
function nominal(clause: string, verbs: readonly Verb[], win: Verb): PilotDraft | null {
  const head = verbs.find((verb) => verb.deed === 'run' && verb.end < win.start);
  if (!head) return null;
  const start = nameStart(clause, head.end, win.start);
  const name = clause.slice(start, win.start);
  if (
    !winnable(name, win.deed === 'win' ? win : { ...win, deed: 'apply' }) ||
    (!name.match(PILOT_TITLE) && !LEVEL_WORD.test(name) && !name.includes('“') && name.length < 8)
  )
    return null;
  return { quoteStart: head.start, nameStart: start, nameEnd: win.start, rule: 'pilot/nominal' };
}

/** A further member with its own number, a purpose, a number behind the name: not a part of the name. */
function wonEnd(clause: string, start: number, end: number): number {
  const cut = NAME_BREAK.exec(clause.slice(start, end));
  return cut && cut.index > 2 ? start + cut.index : end;
}

function winnable(name: string, verb: Verb): boolean {
  if (name.length < 3 || name.length > 60 || NOT_WON.test(name)) return false;
  const titled = name.match(PILOT_TITLE) !== null;
  const level = LEVEL_WORD.test(name) || (name.startsWith('市级') && name.length >= 10);
  const bare = name.replace(/[”)]{1,3}$/u, '').replace(/\([^()]{1,12}$/u, '');
  const ends = bare.split('、').some((part) => WON_END.test(part)) || (level && WON_END_WITH_LEVEL.test(bare));
  if (verb.deed === 'apply') return (titled && STRONG_TITLE.test(name) && name.length > 5) || (level && ends);
  return titled || ends;
}
