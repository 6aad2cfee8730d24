import { DocumentProblem } from '../input/document-problem.ts';
import type { Messages } from '../messages/messages.ts';

export const isDocumentProblem = (error: unknown): error is DocumentProblem => error instanceof DocumentProblem;

/** Two lines, the chosen language first: the person who gets the message may not be the one who set the language. */
export function problemText({ zh, en }: DocumentProblem, messages: Messages): string {
  const [first, second] = messages['meta.lang'] === 'en' ? [en, zh] : [zh, en];
  return `${first}\n${second}\n`;
}
