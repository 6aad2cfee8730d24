import {
  COUNT_BEFORE_NAME,
  COUNT_BEHIND,
  COUNTING_VERB,
  EXISTING,
  LEVEL_WORD,
  MANY_BEARERS,
  NAMELESS,
  NOT_WON,
  OWN_HEAD,
  STRONG_TITLE,
  WIDENED,
  WIDENING,
} from '../../lexicon/pilot-words.ts';
import { nameStart, type PilotDraft } from './pilot-draft.ts';
import type { Verb } from './pilot-verbs.ts';

/** 开展…试点, 建设…示范区, 推进…示范区建设: the words from the verb to the pilot word. */
export function titledPilots(clause: string, verbs: readonly Verb[], titles: readonly RegExpExecArray[]): PilotDraft[] {
  const out: PilotDraft[] = [];
  let from = 0;
  let open: Verb | null = null;
  for (const match of titles) {
    const title = match[0];
    let end = match.index + title.length;
    if (end <= from) continue;
    // “X城市”建设试点: the pilot is the whole.
    if (/^”?(?:建设|创建)?[^、,]{0,4}试点/u.test(clause.slice(end)) && !/试点/u.test(title)) continue;
    // 示范 alone is a deed only at the end of what is said: 开展…工程示范.
    if (title === '示范' && !/^(?:$|[、和及”]|创建|工作|建设|等)/u.test(clause.slice(end))) continue;
    if (title === '示范性') continue;
    if (/^[”）)]/u.test(clause.slice(end)) && /[“(（][^”)）]{0,40}$/u.test(clause.slice(0, end))) end += 1;
    const after = clause.slice(end);
    if (
      /^(?:的(?!建设|创建)|里|内|中(?!心)|上|成果|成效|经验|作用)|^(?:建设|创建)(?:经验|成果|成效(?!提)|标准|中(?!取)|的|要求|步伐|重点|任务|大局|全局|目标|战略|方案|规划|过程|标杆|需要)/u.test(
        after,
      )
    )
      continue;
    if (
      WIDENED.test(after) &&
      !verbs.some((other) => other.end <= match.index && WIDENING.test(clause.slice(other.start)))
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
    const counted = start - base > 1 && COUNT_BEFORE_NAME.test(clause.slice(base, start + 2));
    if (
      (counted || COUNT_BEHIND.test(clause.slice(end))) &&
      (!COUNTING_VERB.test(clause.slice(verb.start)) || /零碳|A级/u.test(title))
    )
      continue;
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
  if ((name.length < title.length + 2 && !title.endsWith('片区')) || name.length > 60 || EXISTING.test(name))
    return false;
  if (NAMELESS.test(name) || (name.includes('《') && !name.includes('》'))) return false;
  if (NOT_WON.test(name) || /[,;”](?<!“[^“”]*”)/u.test(name)) return false;
  if (/^(?:一批|若干)/u.test(clause.slice(verb.end)) && !LEVEL_WORD.test(name)) return false;
  const trial = /试点|试验(?!区)|测试|示范$/u.test(title);
  // 示范 alone: only what is carried out by that name, 开展…工程示范.
  if (
    title === '示范' &&
    (!/^(?:开展|实施|创建|推进)/u.test(clause.slice(verb.start)) || /^(?:重大|典型|应用|说服)/u.test(name))
  )
    return false;
  const city = /枢纽|景区|物流基地|城市|城$|县$|名城|之都|之乡/u.test(title) && !STRONG_TITLE.test(title);
  if (
    city &&
    !LEVEL_WORD.test(name) &&
    !/体系(?:建设)?重点城市$/u.test(name) &&
    !(verb.deed === 'run' && name.startsWith('“'))
  )
    return false;
  if (verb.deed === 'run' && !trial) {
    // 推进…示范区建设, 深化…城市建设, 实施…示范工程; otherwise the place is only spoken of.
    const after = clause.slice(clause.indexOf(name, verb.end) + name.length);
    return (
      (clause.startsWith('加强', verb.start)
        ? /^(?:创建|申报|培育)/u
        : /^(?:加快)?(?:建设|创建|申报|设立|申建|培育)/u
      ).test(after) || /示范(?:工程|项目|行动)$/u.test(name)
    );
  }
  if (verb.deed !== 'build' || trial) return true;
  if (MANY_BEARERS.test(title)) return false;
  const { start, end } = verb;
  if (clause.slice(start, end) === '打造' && /(?:领航|引领|先行)区$/u.test(title)) return false;
  if (clause.slice(start, end) === '打造') return LEVEL_WORD.test(name) || /先导区|试验区|实验区/u.test(title);
  return clause.slice(start, end) !== '发展' || LEVEL_WORD.test(name) || /示范区/u.test(title);
}
