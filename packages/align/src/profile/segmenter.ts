/**
 * Cuts a run of Chinese text into words. Optional: without one, terms are character n-grams. On the two gold pairs
 * (F1 of links, thresholds tuned on one pair and used on the other): n-grams of 2 and 3 0.85 and 1.00, words and pairs
 * of words by @node-rs/jieba 0.76 and 1.00. A caller who has a dictionary of local names may still pass one in.
 */
export type Segmenter = (text: string) => readonly string[];
