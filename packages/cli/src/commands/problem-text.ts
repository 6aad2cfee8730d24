import type { Messages } from '../messages/messages.ts';

/** An error about a document that speaks both languages: ours, and the `DocumentError` of the formats. */
interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

export function isDocumentProblem(error: unknown): error is Error & TwoLanguages {
  return error instanceof Error && 'zh' in error && 'en' in error;
}

/** Two lines, the chosen language first: the person who gets the message may not be the one who set the language. */
export function problemText({ zh, en }: TwoLanguages, messages: Messages): string {
  const [first, second] = messages['meta.lang'] === 'en' ? [en, zh] : [zh, en];
  return `${first}\n${second}\n`;
}
