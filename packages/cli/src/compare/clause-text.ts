import type { PlanUnit } from '@gangmu/align';
import type { ComparedPlan } from './compared-plan.ts';

/** What a clause says below its title, without the lines that name responsible units. */
export function clauseText({ file: { document, reading } }: ComparedPlan, unit: PlanUnit): string {
  const heading = unit.node === null ? undefined : reading.outline[unit.node];
  let from = heading ? Math.min(heading.end, unit.end) : unit.start;
  let text = '';
  for (const duty of reading.duties) {
    if (duty.start < from || duty.end > unit.end) continue;
    text += document.text.slice(from, duty.start);
    from = duty.end;
  }
  return (text + document.text.slice(from, unit.end))
    .replace(/[（(]\s{0,20}[）)]/gu, '')
    .replace(/^[。．.：:\s]{1,20}/u, '')
    .replace(/\s{0,20}\n\s{0,20}/gu, '\n')
    .trim();
}

/** `二/(一)/6`: where the clause stands in its plan; its label where the plan has no headings. */
export function clausePathOf({ file: { reading } }: ComparedPlan, unit: PlanUnit): string {
  return (unit.node === null ? undefined : reading.outline[unit.node]?.path) ?? unit.label;
}
