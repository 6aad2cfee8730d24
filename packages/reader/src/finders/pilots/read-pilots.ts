import {
  APPLY_VERBS,
  BEFORE_NAME,
  BUILD_VERBS,
  COUNT_BEFORE_NAME,
  EXISTING,
  HELP_VERBS,
  LEVEL_WORD,
  MANY_BEARERS,
  NOT_WON,
  OWN_HEAD,
  PILOT_TITLE,
  PILOT_VERB,
  RUN_VERBS,
  STRONG_TITLE,
  WIN_VERBS,
  WON_END,
} from '../../lexicon/pilot-words.ts';

/** A pilot inside one comma clause; offsets into the clause. */
export interface PilotDraft {
  readonly quoteStart: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly rule: string;
}

type Deed = 'win' | 'apply' | 'run' | 'build' | 'help';
const DEEDS = new Map<string, Deed>([
  ...RUN_VERBS.map((verb) => [verb, 'run'] as const),
  ...HELP_VERBS.map((verb) => [verb, 'help'] as const),
  ...BUILD_VERBS.map((verb) => [verb, 'build'] as const),
  ...APPLY_VERBS.map((verb) => [verb, 'apply'] as const),
  ...WIN_VERBS.map((verb) => [verb, 'win'] as const),
]);
const VERB = new RegExp([...DEEDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

interface Verb {
  readonly start: number;
  readonly end: number;
  readonly deed: Deed;
}

const NAME_BREAK =
  /、\d|[、和]?(?:力争|确保|形成|打造)|(?:活动|工作|任务|行动)$|(?:\d+[个家所处条]|[一二三四五六七八九十]+[个家所])(?:左右|以上|以内)?$/u;

/** 发展改革委 is an office; what is 推广的 or 开展的 is spoken of, not set out to do. */
const isSpokenOf = (clause: string, match: RegExpExecArray): boolean =>
  clause.startsWith('的', match.index + match[0].length) || /^发展(?:和?改革|委)/u.test(clause.slice(match.index));

/** All pilots of one comma clause, in order. */
export function readPilots(clause: string): readonly PilotDraft[] {
  const verbs = [...clause.matchAll(VERB)].filter((match) => !isSpokenOf(clause, match)).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    deed: DEEDS.get(match[0]) as Deed,
  }));
  return [...won(clause, verbs), ...titled(clause, verbs), ...verbal(clause)];
}

/** 争创X, 创建X: everything behind the verb up to the end of the clause, if it is a title. */
function won(clause: string, verbs: readonly Verb[]): PilotDraft[] {
  const out: PilotDraft[] = [];
  const wins = verbs.filter((verb) => verb.deed === 'win' || verb.deed === 'apply');
  for (const [i, verb] of wins.entries()) {
    const end = wins[i + 1]?.start ?? clause.length;
    if (/^(?:$|工作|[、和])/u.test(clause.slice(verb.end)) && !/^申请|^争取/u.test(clause.slice(verb.start))) {
      const draft = nominal(clause, verbs, verb);
      if (draft) out.push(draft);
      continue;
    }
    const start = nameStart(clause, verb.end, end);
    const stop = trimEnd(clause, start, wonEnd(clause, start, end));
    const name = clause.slice(start, stop);
    if (!winnable(name, verb)) continue;
    // 一批 without a level is a wish, not a title.
    if (/^(?:一批|一系列|若干)/u.test(clause.slice(verb.end)) && !LEVEL_WORD.test(name))
      continue;
    out.push({ quoteStart: verb.start, nameStart: start, nameEnd: stop, rule: `pilot/${verb.deed}` });
  }
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
    (!name.match(PILOT_TITLE) && !LEVEL_WORD.test(name) && !name.includes('“'))
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
  const ends = WON_END.test(name.replace(/[”)]+$/u, ''));
  if (verb.deed === 'apply')
    return (titled && STRONG_TITLE.test(name) && name.length > 5) || (LEVEL_WORD.test(name) && ends);
  return titled || ends;
}

/** 开展…试点, 建设…示范区, 推进…示范区建设: the words from the verb to the pilot word. */
function titled(clause: string, verbs: readonly Verb[]): PilotDraft[] {
  const out: PilotDraft[] = [];
  let from = 0;
  let open: Verb | null = null;
  for (const match of clause.matchAll(PILOT_TITLE)) {
    const title = match[0];
    let end = match.index + title.length;
    if (end <= from) continue;
    // “X城市”建设试点: the pilot is the whole.
    if (/^”?(?:建设|创建)?[^、,]{0,4}试点/u.test(clause.slice(end)) && !/试点/u.test(title)) continue;
    // 示范 alone is a deed only at the end of what is said: 开展…工程示范.
    if (title === '示范' && !/^(?:$|[、和及”]|创建|工作|建设|等)/u.test(clause.slice(end))) continue;
    if (title === '示范性') continue;
    if (/^[”）)]/u.test(clause.slice(end)) && /[“(（][^”)）]*$/u.test(clause.slice(0, end))) end += 1;
    const after = clause.slice(end);
    if (
      /^(?:的(?!建设|创建)|里|内|中(?!心)|上|成果|成效|经验|作用)|^(?:建设|创建)(?:经验|成果|成效(?!提)|标准|中(?!取)|的|要求|步伐|重点|任务|大局|全局|目标|战略|方案|规划|过程|标杆|需要)/u.test(
        after,
      )
    )
      continue;
    const goesOn = /^(?:以及|[、和及])/u.exec(clause.slice(from));
    const afresh: boolean = !open || !goesOn || verbs.some((other) => other.start >= from && other.end <= match.index);
    const verb: Verb | null = afresh ? choose(clause, verbs, from, match.index, title) : open;
    if (!verb || verb.deed === 'win' || verb.deed === 'apply') continue;
    const base = afresh ? verb.end : from + (goesOn?.[0].length ?? 0);
    const start = nameStart(clause, base, match.index + title.length);
    const name = clause.slice(start, end);
    if (!accepted(name, title, verb, clause)) continue;
    const last = out[out.length - 1];
    // 国家级、省级A and 近零碳城市、近零碳园区试点 share one head; only a whole title of its own is a second pilot.
    if (last && !afresh && !OWN_HEAD.test(name) && !STRONG_TITLE.test(clause.slice(last.nameStart, last.nameEnd)))
      out[out.length - 1] = { ...last, nameEnd: end };
    else out.push({ quoteStart: verb.start, nameStart: start, nameEnd: end, rule: `pilot/${verb.deed}` });
    open = verb;
    from = end;
  }
  return out;
}

/** The verb that governs the title: a winning or applying one nearest to it, else the first that leaves a name. */
function choose(clause: string, verbs: readonly Verb[], from: number, title: number, titleWord: string): Verb | null {
  const before = verbs.filter((verb) => verb.start >= from && verb.end <= title);
  const near = before.findLast((verb) => verb.deed === 'win' || verb.deed === 'apply');
  if (near && title - near.end >= 1) return near;
  for (const verb of before) {
    // 加快建设, 探索开展: only the last of a chain governs.
    if (before.some((other) => other.start === verb.end && title - other.end >= 1)) continue;
    // 推动A建设…示范区: somebody else's deed follows; 推进城市建设试点: 建设 belongs to the name.
    const next = before.find((other) => other.start > verb.end && other.deed === 'build' && title - other.end >= 2);
    if (next && /推动|组织|加快|落实|探索|参与/u.test(clause.slice(verb.start, verb.end))) return next;
    if (verb.deed !== 'help') return verb;
  }
  const help = before.find((verb) => verb.deed === 'help');
  return help && /试点$/u.test(titleWord) && !/通过|按照|依托/u.test(clause.slice(help.end, title)) ? help : null;
}

function accepted(name: string, title: string, verb: Verb, clause: string): boolean {
  if ((name.length < title.length + 2 && !title.endsWith('片区')) || name.length > 60 || EXISTING.test(name)) return false;
  if (NOT_WON.test(name) || /[,;”](?<!“[^“”]*”)/u.test(name)) return false;
  if (/^(?:一批|若干)/u.test(clause.slice(verb.end)) && !LEVEL_WORD.test(name)) return false;
  const trial = /试点|试验|测试|示范$|综试/u.test(title);
  const city = /枢纽|物流基地|城市|城$|县$|名城|之都|之乡/u.test(title) && !STRONG_TITLE.test(title);
  if (city && !LEVEL_WORD.test(name) && !(verb.deed === 'run' && name.startsWith('“'))) return false;
  if (verb.deed === 'run' && !trial) {
    // 推进…示范区建设, 深化…城市建设, 实施…示范工程; otherwise the place is only spoken of.
    const after = clause.slice(clause.indexOf(name, verb.end) + name.length);
    return /^(?:建设|创建|申报)/u.test(after) || /示范(?:工程|项目|行动)$/u.test(name);
  }
  if (verb.deed !== 'build' || trial) return true;
  if (MANY_BEARERS.test(title)) return false;
  const { start, end } = verb;
  if (clause.slice(start, end) === '打造')
    return LEVEL_WORD.test(name) || /示范[园片村街镇项]|先导区|试验区|实验区/u.test(title);
  return clause.slice(start, end) !== '发展' || LEVEL_WORD.test(name) || /示范区/u.test(title);
}

/** 试点开展X: the verb itself is 试点. */
function verbal(clause: string): PilotDraft[] {
  const out: PilotDraft[] = [];
  for (const match of clause.matchAll(PILOT_VERB)) {
    const before = clause.slice(0, match.index);
    if (/[^领域省市县区年域先行、”)率先已在始面]$/u.test(before) && before !== '') continue;
    const start = match.index + match[0].length;
    const end = trimEnd(clause, start, clause.length);
    if (end - start >= 3 && end - start <= 60)
      out.push({ quoteStart: match.index, nameStart: start, nameEnd: end, rule: 'pilot/verb' });
  }
  return out;
}

function nameStart(clause: string, from: number, to: number): number {
  let start = from + (BEFORE_NAME.exec(clause.slice(from, to))?.[0].length ?? 0);
  const count = COUNT_BEFORE_NAME.exec(clause.slice(start, to));
  if (count && start + count[0].length < to - 2) start += count[0].length;
  return start >= to ? from : start;
}

function trimEnd(clause: string, start: number, end: number): number {
  const tail = /(?:建设|工作|任务|活动|等|创建|并)+$/u.exec(clause.slice(start, end));
  return tail ? end - tail[0].length : end;
}
