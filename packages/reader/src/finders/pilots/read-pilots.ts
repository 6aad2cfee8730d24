import { APPLY_VERBS, PILOT_TITLE, WIN_VERBS } from '../../lexicon/pilot-words.ts';
import { matchesOf } from '../../matches-of.ts';
import type { PilotDraft } from './pilot-draft.ts';
import { pilotVerbs } from './pilot-verbs.ts';
import { titledPilots } from './titled-pilots.ts';
import { verbalPilots } from './verbal-pilots.ts';
import { wonPilots } from './won-pilots.ts';

const WINS = new RegExp([...WIN_VERBS, ...APPLY_VERBS].join('|'), 'u');

/** All pilots of one comma clause: won by a verb of winning, named by a pilot word, or tried out by the verb 试点. */
export function readPilots(clause: string): readonly PilotDraft[] {
  const titles = matchesOf(PILOT_TITLE, clause);
  if (titles.length === 0 && !WINS.test(clause)) return [];
  const verbs = pilotVerbs(clause);
  return [...wonPilots(clause, verbs), ...titledPilots(clause, verbs, titles), ...verbalPilots(clause)];
}
