import { REASONS } from './reason-catalogue.ts';

/** A sentence as data: the code of its wording and what goes into it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

export type ReasonCode = keyof typeof REASONS;

export type Language = 'zh' | 'en';

/** The sentence in words: `explain({code: 'same', …}, 'zh')`. A parameter that is missing stays as `{name}`. */
export function explain(reason: Reason, language: Language): string {
  return REASONS[reason.code][language].replace(/\{(\w+)\}/gu, (hole, name: string) => reason.params[name] ?? hole);
}
