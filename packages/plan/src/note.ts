import type { Placed } from './place.ts';
import type { Quoted } from './span.ts';

/** The closed list of what a reading can remark. The text of each stands in the message catalogue by code. */
export const NOTE_CODES = [
  'number-unread',
  'number-descriptive',
  'number-past',
  'number-rule',
  'duty-without-unit',
  'unit-unknown',
  'ordinal-out-of-order',
  'ordinal-malformed',
  'ocr-suspect',
  'text-outside-plan',
  'clause-without-duty',
  'target-ambiguous',
  'table-row-unread',
  'no-outline',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** `info` for the record · `warning` worth a look · `error` the reading is likely wrong here. */
export type Severity = 'info' | 'warning' | 'error';

/** What was seen and not understood, or left out on purpose: nothing is lost silently. */
export interface Note extends Quoted, Placed {
  readonly kind: 'note';
  readonly code: NoteCode;
  readonly severity: Severity;
  readonly rule: string;
}
