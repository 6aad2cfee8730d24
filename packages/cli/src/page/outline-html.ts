import type { Reading } from '@gangmu/plan';
import { escapeHtml } from './escape-html.ts';

/** The plan's headings as a rail of links. */
export function outlineHtml({ outline }: Reading): string {
  return outline
    .map(
      ({ kind, ordinal, title }, index) =>
        `<li class="${kind}"><a href="#n${index}" data-n="${index}"><b>${escapeHtml(ordinal)}</b><span>${escapeHtml(title)}</span></a></li>`,
    )
    .join('\n');
}
