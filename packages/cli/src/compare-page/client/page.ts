/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A link or a lone clause, as its block of reasons says. */
export interface Knot {
  readonly why: HTMLElement;
  readonly a: HTMLElement | null;
  readonly b: HTMLElement | null;
  readonly unitA: string;
  readonly unitB: string;
  readonly standing: string;
  readonly conflict: boolean;
  readonly named: boolean;
  /** A heading's own text, which nobody has to carry and no count holds. */
  readonly lead: boolean;
}

/** Both texts of a pair of plans, with everything that can be pointed at. */
export interface Pair {
  readonly index: number;
  readonly root: HTMLElement;
  readonly a: HTMLElement;
  readonly b: HTMLElement;
  readonly knots: readonly Knot[];
  /** Knots by the clause they hang on. */
  readonly of: ReadonlyMap<HTMLElement, readonly Knot[]>;
}

export const isNarrow = (): boolean => matchMedia('(max-width: 839px)').matches;

export const pairs: readonly Pair[] = [...document.querySelectorAll<HTMLElement>('.view.pair')].map(pairFrom);

export const current = (): Pair => pairs[Number(document.body.dataset.pair)] as Pair;

function pairFrom(root: HTMLElement, index: number): Pair {
  const [a, b] = [...root.querySelectorAll<HTMLElement>('.col')] as [HTMLElement, HTMLElement];
  const units = [unitElements(a, `${root.id}a`), unitElements(b, `${root.id}b`)] as [
    readonly (HTMLElement | null)[],
    readonly (HTMLElement | null)[],
  ];
  const at = (list: readonly (HTMLElement | null)[], unit: string) =>
    unit === '' ? null : (list[Number(unit)] ?? null);
  const knots = [...root.querySelectorAll<HTMLElement>('.whys > .why')].map((why): Knot => {
    const { a: unitA = '', b: unitB = '', s = '', c, m, l } = why.dataset;
    return {
      why,
      a: at(units[0], unitA),
      b: at(units[1], unitB),
      unitA,
      unitB,
      standing: s,
      conflict: c !== undefined,
      named: m !== undefined,
      lead: l !== undefined,
    };
  });
  const of = new Map<HTMLElement, Knot[]>();
  for (const knot of knots)
    for (const element of [knot.a, knot.b])
      if (element) {
        const own = of.get(element);
        if (own) own.push(knot);
        else of.set(element, [knot]);
        element.classList.add('has');
      }
  return { index, root, a, b, knots, of };
}

/** The element of each unit: its section, its row in a table, or the marked paragraph of a text without headings. */
function unitElements(column: HTMLElement, anchor: string): readonly (HTMLElement | null)[] {
  const sections = new Map(
    [...column.querySelectorAll<HTMLElement>('.c[data-n]')].reverse().map((section) => [section.dataset.n, section]),
  );
  return (column.dataset.units ?? '').split(' ').map((node, index) => {
    const row = document.getElementById(`${anchor}n${node}`)?.closest<HTMLElement>('tr');
    if (row) return row;
    if (node !== '-1') return sections.get(node) ?? null;
    const mark = column.querySelector<HTMLElement>(`u[data-k~="u${index}"]`);
    return mark?.closest<HTMLElement>('p') ?? mark;
  });
}
