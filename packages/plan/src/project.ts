import type { Placed } from './place.ts';
import type { Quoted } from './span.ts';

/** A project named in the text with a proper name: …项目, …工程, …基地. */
export interface Project extends Quoted, Placed {
  readonly kind: 'project';
  readonly name: string;
  readonly form: 'project' | 'programme' | 'base' | 'park' | 'centre';
  readonly rule: string;
}
