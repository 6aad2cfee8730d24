import type { Placed } from './place.ts';
import type { Quoted } from './span.ts';

export type PilotLevel = 'national' | 'provincial' | 'municipal' | 'none';

/** A title, pilot or demonstration that the plan sets out to win, create or run. */
export interface Pilot extends Quoted, Placed {
  readonly kind: 'pilot';
  readonly name: string;
  readonly level: PilotLevel;
  readonly rule: string;
}
