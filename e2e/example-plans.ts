import { readFileSync } from 'node:fs';
import { type PlanProfile, profilePlan } from '@gangmu/align';
import { readDocument } from '@gangmu/formats';
import { readPlan } from '@gangmu/reader';

/** Every document of `examples/plans`, from the top level down. */
export const EXAMPLE_PLANS = [
  'yunling-province.txt',
  'linjiang-city.txt',
  'linjiang-city-technology.txt',
  'chenghu-district.txt',
  'chenghu-district-revised.txt',
  'chenghu-district-tasks.html',
  'shazhou-district.txt',
  'nanpu-district.txt',
] as const;

export type ExamplePlan = (typeof EXAMPLE_PLANS)[number];

/** Reads one of them as the command line does, tables and headings included. */
export async function examplePlan(name: ExamplePlan): Promise<PlanProfile> {
  const bytes = readFileSync(new URL(`../examples/plans/${name}`, import.meta.url));
  const { text, tables, headings } = await readDocument(bytes, name);
  return profilePlan({ reading: readPlan(text, { tables, headings }), text, name });
}

/** Indices of the targets of a plan that a quote of its text meets. */
export function targetsAt(plan: PlanProfile, quote: string): ReadonlySet<number> {
  const start = plan.plan.text.indexOf(quote);
  if (start < 0) throw new Error(`${plan.name} has no ${quote}`);
  const end = start + quote.length;
  return new Set(plan.plan.reading.targets.flatMap((one, i) => (one.start < end && start < one.end ? [i] : [])));
}

/** `examples/NAME.json`. */
export function exampleJson<T>(name: 'planted' | 'revision'): T {
  return JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')) as T;
}
