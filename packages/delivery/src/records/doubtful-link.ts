import type { Link } from '@gangmu/align';

/** Below twice what a link must reach at least, nothing but common words or the place speaks for it (align's figures). */
const PLAIN = 0.13;
const SPEAKS: ReadonlySet<Link['evidence'][number]['kind']> = new Set(['programme', 'target', 'decision']);

/** A link that a person should look at: found, weak, and nothing in it says by itself that the two belong together. */
export const isDoubtful = (link: Link): boolean =>
  link.by === 'found' && link.strength < PLAIN && !link.evidence.some((one) => SPEAKS.has(one.kind));
