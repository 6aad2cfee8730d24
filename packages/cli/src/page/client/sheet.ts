import { rail, rows } from './page.ts';

const sheet = document.getElementById('sheet') as HTMLButtonElement;
const railOpen = document.getElementById('rail-open') as HTMLButtonElement;

/** On a phone the rows lie in a sheet at the bottom. */
export function openSheet(open: boolean): void {
  rows.classList.toggle('half', open);
  sheet.setAttribute('aria-expanded', String(open));
}

/** On a narrow screen the outline lies over the text. */
export function openRail(open: boolean): void {
  rail.classList.toggle('open', open);
  railOpen.setAttribute('aria-expanded', String(open));
}

sheet.addEventListener('click', () => openSheet(!rows.classList.contains('half')));
railOpen.addEventListener('click', () => openRail(!rail.classList.contains('open')));
