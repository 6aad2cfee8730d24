/**
 * Cuts a run of Chinese text into words. Optional: without one, terms are character n-grams, which scored as well
 * (see docs of `profilePlan`). An adapter around a dictionary segmenter is passed in by the caller; this package has none.
 */
export type Segmenter = (text: string) => readonly string[];
