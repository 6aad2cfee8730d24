import type { SuperiorState } from '@gangmu/align';
import type { MessageKey } from '../messages/messages.ts';
import type { ComparedPair } from './comparison.ts';

/** How a superior clause stands to us, as people see it: `full` and `part` carried, `excluded` decided by a person. */
export type Standing = 'full' | 'part' | 'named' | 'not-carried' | 'not-for-us' | 'excluded';

export const STANDINGS: readonly Standing[] = ['full', 'part', 'named', 'not-carried', 'not-for-us', 'excluded'];

/** Shape before the word, so that no state is told by colour alone. */
export const STANDING_MARK: Readonly<Record<Standing | 'new', string>> = {
  full: '●',
  part: '◐',
  named: '▲',
  'not-carried': '○',
  'not-for-us': '⊘',
  excluded: '✕',
  new: '✚',
};

export function standing(state: SuperiorState): Standing {
  if (state.kind === 'carried') return state.fullness;
  if (state.kind === 'not-for-us') return state.exclusion.by === 'person' ? 'excluded' : 'not-for-us';
  return state.kind;
}

export const standingKey = (of: Standing): MessageKey => `state.${of}`;

/** How many clauses stand where; own text of headings (leads) is not counted, nobody has to carry it. */
export function stateCounts({ alignment }: ComparedPair) {
  const { superior, subordinate, superiorStates, subordinateStates } = alignment;
  const above = superiorStates.filter(({ unit }) => superior.units[unit]?.lead === false);
  const below = subordinateStates.filter(({ unit }) => subordinate.units[unit]?.lead === false);
  const named = above.filter(({ naming }) => naming !== null);
  const count = (of: Standing) => above.filter((state) => standing(state) === of).length;
  return {
    superior: above.length,
    subordinate: below.length,
    standings: Object.fromEntries(STANDINGS.map((of) => [of, count(of)])) as Readonly<Record<Standing, number>>,
    named: named.length,
    namedCarried: named.filter(({ kind }) => kind === 'carried').length,
    fresh: below.filter(({ kind }) => kind === 'new').length,
  };
}
