import { en } from './en.ts';
import { zh } from './zh.ts';

export type MessageKey = keyof typeof zh;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Language = 'zh' | 'en';

export const catalogues: Readonly<Record<Language, Messages>> = { zh, en };

/** Fills `{name}` places: `fill('{count} 条', { count: 3 })` → `3 条`. A place without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]{1,20})\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
