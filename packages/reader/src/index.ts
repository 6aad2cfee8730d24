export { fold } from './fold.ts';
export type { ReadOptions } from './manuscript.ts';
export { readPlan } from './read-plan.ts';
export type { Trace, TraceEntry } from './trace.ts';
