import type { Quoted, Target } from '@gangmu/plan';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair } from '../compare/comparison.ts';
import type { Knot } from './knot.ts';
import type { TextMark } from './span-text.ts';

type Side = 'superior' | 'subordinate';

/** What is marked in one of the two texts: evidence of every link, targets that are held together, naming. */
export function textMarks(plan: ComparedPlan, pair: ComparedPair, knots: readonly Knot[], side: Side): TextMark[] {
  const { alignment } = pair;
  const marks: TextMark[] = [];
  const add = ({ start, end }: Pick<Quoted, 'start' | 'end'>, key: string, look: TextMark['look']) =>
    end > start && marks.push({ start, end, key, look });
  const target = (index: number): Target => plan.file.reading.targets[index] as Target;
  for (const pairOfTargets of alignment.targets) {
    const index = pairOfTargets[side];
    add(target(index), `q${index}`, pairOfTargets.relation === 'conflict' ? 'x' : 't');
  }
  for (const knot of knots) {
    for (const one of knot.link?.evidence ?? []) {
      if (one.kind === 'programme' || one.kind === 'phrase') add(one[side], `k${knot.id}`, '');
      const paired = one.kind === 'target' ? alignment.targets[one.pair] : undefined;
      if (paired) add(target(paired[side]), `k${knot.id}`, '');
    }
    if (side === 'superior' && knot.state?.naming) add(knot.state.naming, `k${knot.id}`, 'r');
    if (side === 'superior' && knot.state?.kind === 'carried')
      for (const index of knot.state.unanswered) add(target(index), `g${knot.id}`, '');
  }
  return marks;
}
