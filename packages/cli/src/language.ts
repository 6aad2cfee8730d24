import { catalogues, type Language } from './messages/messages.ts';
import { UsageError } from './usage-error.ts';

/**
 * Takes `--lang zh|en` out of the arguments wherever it stands; without it `GANGMU_LANG`, else Chinese.
 * An unknown language is only reported once the rest is known to want one, so it throws at once in both languages.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly rest: readonly string[] } {
  const rest: string[] = [];
  let asked: string | undefined;
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at] as string;
    if (arg === '--') {
      rest.push(...argv.slice(at));
      break;
    }
    if (arg === '--lang') asked = argv[++at] ?? '';
    else if (arg.startsWith('--lang=')) asked = arg.slice('--lang='.length);
    else rest.push(arg);
  }
  if (asked !== undefined && !Object.hasOwn(catalogues, asked))
    throw new UsageError(`--lang 只能是 zh 或 en，不能是“${asked}” · --lang is zh or en, not “${asked}”`);
  const given = asked ?? env.GANGMU_LANG;
  return { language: given === 'en' ? 'en' : 'zh', rest };
}
