import { hanDigit } from '../../lexicon/structure-ordinals.ts';
import { numbered } from './digit-ordinal.ts';
import { bareHan, bracketed } from './han-ordinal.ts';
import { isDigit, MARK, skip } from './number-runs.ts';
import { enclosed, worded } from './worded-ordinal.ts';

/** The written forms of a heading's number, from the outermost to the innermost. */
export type OrdinalForm = 'chapter' | 'division' | 'part' | 'section' | 'article' | 'clause' | 'point';

/** A heading's number: `end` is where its title begins. */
export interface Ordinal {
  readonly form: OrdinalForm;
  readonly value: number;
  /** As `OutlineNode.ordinal` gives it. */
  readonly ordinal: string;
  readonly end: number;
  /** False where the mark is missing or wrong (`一.`, `一，`, `3 `, `l.`): the context must prove it. */
  readonly sound: boolean;
}

const NUMBER_WORD = 0x7b2c;

/** The heading's number that begins at `at` of a folded text, or null. */
export function ordinalAt(text: string, at: number): Ordinal | null {
  const unit = text.charCodeAt(at);
  if (unit === MARK.open) return bracketed(text, at);
  if (isDigit(unit)) return numbered(text, at);
  if (unit === NUMBER_WORD) return worded(text, at);
  if (hanDigit(unit) > 0) return bareHan(text, at);
  if (unit >= 0x2460 && unit <= 0x3229) return enclosed(text, at);
  if (unit === 0x6c || unit === 0x49) return numbered(text, at);
  // `-、总体要求`: 一 that a scanner or a typist took for a dash.
  if (unit === MARK.dash && text.charCodeAt(skip(text, at + 1)) === MARK.pause)
    return { form: 'part', value: 1, ordinal: '一', end: skip(text, skip(text, at + 1) + 1), sound: false };
  return null;
}
