import type { ItemTarget } from './item.ts';

/** What a draft of each kind holds besides its title and place. */
export interface TaskContent {
  readonly kind: 'task';
  readonly measures: readonly string[];
  readonly namedUnits: readonly string[];
  readonly leadUnits: readonly string[];
}
export interface IndicatorContent {
  readonly kind: 'indicator';
  readonly target: ItemTarget;
  readonly quote: string;
}
export interface PilotContent {
  readonly kind: 'pilot';
  readonly level: string;
  readonly quote: string;
}
export type DraftContent = TaskContent | IndicatorContent | PilotContent;
