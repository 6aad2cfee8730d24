/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const find = document.getElementById('find') as HTMLInputElement;
const count = document.getElementById('count') as HTMLElement;
const list = document.getElementById('list') as HTMLElement;
const items = [...list.querySelectorAll<HTMLElement>('.item')];
const empty = list.querySelector<HTMLElement>('.empty');
const words = new Map(items.map((item) => [item, (item.textContent ?? '').toLowerCase()]));
let kind = 'differs';

/** Shows the clauses of one kind, of all kinds, or all that differ, and that hold the words looked for. */
function apply(): void {
  const wanted = find.value.trim().toLowerCase();
  let shown = 0;
  for (const item of items) {
    const own = kind === 'all' || (kind === 'differs' ? item.dataset.differs === '1' : item.dataset.kind === kind);
    item.hidden = !(own && (words.get(item) ?? '').includes(wanted));
    if (!item.hidden) shown++;
  }
  if (empty) empty.hidden = shown > 0;
  count.textContent = (document.body.dataset.count ?? '')
    .replace('{shown}', String(shown))
    .replace('{all}', String(items.length));
}

document.getElementById('bar')?.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button');
  if (!button) return;
  kind = button.dataset.kind ?? 'all';
  for (const other of document.querySelectorAll('#bar button'))
    other.setAttribute('aria-pressed', String(other === button));
  apply();
  list.scrollTop = 0;
});
find.addEventListener('input', apply);
document.getElementById('print')?.addEventListener('click', () => print());

document.addEventListener('keydown', (event) => {
  const typing = event.target === find;
  if (event.key === 'Escape') {
    find.value = '';
    apply();
    find.blur();
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    find.focus();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !typing && !event.altKey && !event.metaKey) {
    const shown = items.filter((item) => !item.hidden);
    const at = shown.findIndex((item) => item.contains(document.activeElement));
    const next = shown[at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    (next.matches('details') ? next.querySelector<HTMLElement>('summary') : next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
});

apply();
