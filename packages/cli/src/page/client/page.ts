/** The parts of the page that the script works on. */
function byId<E extends Element>(id: string): E {
  return document.getElementById(id) as unknown as E;
}

export const text = byId<HTMLElement>('text');
export const list = byId<HTMLElement>('list');
export const rows = byId<HTMLElement>('rows');
export const rail = byId<HTMLElement>('rail');

export const rowOf = (id: string): HTMLElement | null => document.getElementById(`r${id}`);

let marks: Map<string, HTMLElement[]> | undefined;

/** Every mark of a finding, in the order of the text. The index is made once: a large plan has tens of thousands. */
export function marksOf(id: string): readonly HTMLElement[] {
  if (!marks) {
    marks = new Map();
    for (const mark of text.querySelectorAll<HTMLElement>('u[data-f]'))
      for (const own of (mark.dataset.f ?? '').split(' ')) {
        const known = marks.get(own);
        if (known) known.push(mark);
        else marks.set(own, [mark]);
      }
  }
  return marks.get(id) ?? [];
}

export const isNarrow = (): boolean => matchMedia('(max-width: 839px)').matches;
