import type { Reading } from '@gangmu/plan';
import type { Messages } from '../messages/messages.ts';
import { escapeHtml } from './escape-html.ts';

/** The plan's headings as a rail of links. */
export function outlineHtml({ outline }: Reading, messages: Messages): string {
  if (outline.length === 0) return `<li class="none">${escapeHtml(messages['note.no-outline'])}</li>`;
  return outline
    .map(
      ({ kind, ordinal, title }, index) =>
        `<li class="${kind}"><a href="#n${index}" data-n="${index}"><b>${escapeHtml(ordinal)}</b><span>${escapeHtml(title)}</span></a></li>`,
    )
    .join('\n');
}
