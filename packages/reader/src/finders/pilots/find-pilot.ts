import type { Pilot, Span } from '@gangmu/plan';
import { commaClauses } from '../../comma-clauses.ts';
import type { Finder, Sentence } from '../../finder.ts';
import { LEVEL_WORD, STRONG_TITLE } from '../../lexicon/pilot-words.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import { pilotLevel } from './pilot-level.ts';
import { readPilots } from './read-pilots.ts';

const ANCHOR =
  /试点|示范|争创|创建|申创|创成|申报|[行验导航领试动新片]区|试验|测试|名[城镇村]|城市|之[都乡]|枢纽|零碳|A级|物流基地/u;

/** 选取部分社区试点, and then what they try. */
const CHOSEN = /(?:选取|选择|遴选|确定)[^,]{2,40}试点$/u;
const TRIED = /(?:开展|推行|实施|探索)(?<name>\p{Script=Han}.{3,40})$/u;
const BARE_PILOT = /^(?:国家|国家级|省|省级|市级)(?:、(?:省级|市级))?试点$/u;

function whatIsTried(clause: string, span: Span, sentence: Sentence, page: Manuscript): Pilot | null {
  const tried = TRIED.exec(clause);
  if (tried?.index !== 0) return null;
  const name = (tried.groups?.name ?? '') as string;
  const start = sentence.start + span.start;
  const place = { clause: sentence.clause, node: sentence.node };
  return {
    kind: 'pilot',
    ...place,
    name,
    level: pilotLevel(name),
    rule: 'pilot/chosen',
    ...quoted(page, start, start + clause.length),
  };
}

/** `争创国家级…示范区`, `开展…试点`, `建设…先行区`: what is set out to be won, run or built, and its name. */
export const findPilot: Finder<Pilot> = {
  name: 'pilot',
  find(sentence, context) {
    const { page } = context;
    const text = page.text.slice(sentence.start, sentence.end);
    if (!ANCHOR.test(text)) return [];
    const pilots: Pilot[] = [];
    // The preamble says why there is a plan; what it sets out to do stands under its headings.
    if (sentence.node === null && context.outline.length > 0) return [];
    let before: Span | null = null;
    for (const span of commaClauses(text)) {
      const clause = text.slice(span.start, span.end);
      const former = before;
      before = span;
      if (!ANCHOR.test(clause)) {
        const chosen: Pilot | null =
          former && CHOSEN.test(text.slice(former.start, former.end))
            ? whatIsTried(clause, span, sentence, page)
            : null;
        if (chosen) pilots.push(chosen);
        continue;
      }
      for (const draft of readPilots(clause)) {
        const name = clause.slice(draft.nameStart, draft.nameEnd);
        // 创建绿色园区 as a heading only says what the clause is about.
        if (sentence.heading && draft.rule === 'pilot/win' && !LEVEL_WORD.test(name) && !STRONG_TITLE.test(name))
          continue;
        // 开展X,争创省级试点: what is tried out stands in the clause before.
        const tried = former && BARE_PILOT.test(name) ? TRIED.exec(text.slice(former.start, former.end)) : null;
        if (tried && former) {
          const from = sentence.start + former.start + tried.index;
          const own = (tried.groups?.name ?? '') as string;
          pilots.push({
            kind: 'pilot',
            clause: sentence.clause,
            node: sentence.node,
            name: own,
            level: pilotLevel(name),
            rule: 'pilot/tried-before',
            ...quoted(page, from, sentence.start + span.start + draft.nameEnd),
          });
          continue;
        }
        const offset = sentence.start + span.start;
        pilots.push({
          kind: 'pilot',
          clause: sentence.clause,
          node: sentence.node,
          name: page.source.slice(offset + draft.nameStart, offset + draft.nameEnd),
          level: pilotLevel(name),
          rule: draft.rule,
          ...quoted(page, offset + draft.quoteStart, offset + draft.nameEnd),
        });
      }
    }
    return pilots;
  },
};
