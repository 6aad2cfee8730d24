import type { Pilot } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';
import { commaClauses } from './clauses.ts';
import { pilotLevel } from './pilot-level.ts';
import { readPilots } from './read-pilots.ts';

const ANCHOR = /试点|示范|争创|创建|申创|创成|[行验导航领试动新]区|试验|测试|名城|城市|之[都乡]/u;

/** `争创国家级…示范区`, `开展…试点`, `建设…先行区`: what is set out to be won, run or built, and its name. */
export const findPilot: Finder<Pilot> = {
  name: 'pilot',
  find(sentence, context) {
    const { page } = context;
    const text = page.text.slice(sentence.start, sentence.end);
    if (!ANCHOR.test(text)) return [];
    const pilots: Pilot[] = [];
    for (const span of commaClauses(text)) {
      const clause = text.slice(span.start, span.end);
      if (!ANCHOR.test(clause)) continue;
      for (const draft of readPilots(clause)) {
        const name = clause.slice(draft.nameStart, draft.nameEnd);
        const offset = sentence.start + span.start;
        pilots.push({
          kind: 'pilot',
          clause: sentence.clause,
          node: sentence.node,
          name,
          level: pilotLevel(name),
          rule: draft.rule,
          ...quoted(page, offset + draft.quoteStart, offset + draft.nameEnd),
        });
      }
    }
    return pilots;
  },
};
