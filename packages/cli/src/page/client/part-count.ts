/** How many of a kind are left by a search: `3/40`, or all there are where nothing is looked for. */
export function partCount(button: HTMLElement, left: number | null): void {
  const figure = button.querySelector('b');
  if (!figure) return;
  button.dataset.total ??= figure.textContent ?? '';
  figure.textContent = left === null ? button.dataset.total : `${left.toLocaleString()}/${button.dataset.total}`;
}
