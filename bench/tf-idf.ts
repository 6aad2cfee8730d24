/** The named baseline: what a spreadsheet with a script would do. Clauses as bags of character bigrams. */
export interface Clause {
  readonly label: string;
  readonly text: string;
}

/** Every pair of clauses of two plans with its cosine, all against all. */
export function tfIdfPairs(
  superior: readonly Clause[],
  subordinate: readonly Clause[],
): readonly { readonly superior: string; readonly subordinate: string; readonly cosine: number }[] {
  const bags = [...superior, ...subordinate].map(({ text }) => bigrams(text));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const gram of bag.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const vector = new Map<string, number>();
    for (const [gram, count] of bag) vector.set(gram, count * Math.log(bags.length / (frequency.get(gram) ?? 1)));
    return { vector, length: Math.hypot(...vector.values()) || 1 };
  });
  return subordinate.flatMap((ours, row) =>
    superior.map((theirs, column) => {
      const [a, b] = [vectors[superior.length + row], vectors[column]];
      let dot = 0;
      for (const [gram, weight] of a?.vector ?? []) dot += weight * (b?.vector.get(gram) ?? 0);
      const cosine = dot / ((a?.length ?? 1) * (b?.length ?? 1));
      return { superior: theirs.label, subordinate: ours.label, cosine };
    }),
  );
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [run] of text.normalize('NFKC').matchAll(/\p{Script=Han}+/gu))
    for (let at = 0; at + 2 <= run.length; at++) {
      const gram = run.slice(at, at + 2);
      bag.set(gram, (bag.get(gram) ?? 0) + 1);
    }
  return bag;
}
