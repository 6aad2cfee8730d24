import type { PilotLevel } from '@gangmu/plan';
import { MUNICIPAL, NATIONAL, PROVINCIAL } from '../../lexicon/pilot-words.ts';

/** Who confers it, by the words of the name alone: 国家级… national, 省级… provincial; the highest counts. */
export function pilotLevel(name: string): PilotLevel {
  if (NATIONAL.test(name)) return 'national';
  if (PROVINCIAL.test(name)) return 'provincial';
  return MUNICIPAL.test(name) ? 'municipal' : 'none';
}
