import { analyse } from 'scslre';
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions written as literals in a file. */
export function literalPatterns({ path, text }: SourceFile): readonly Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const cut = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${line}`, source: node.text.slice(1, cut), flags: node.text.slice(cut + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Records every expression built at load time (`new RegExp(lexicon)`) while `load` runs: a literal check alone
 * would miss the ones that matter most.
 */
export async function builtPatterns(load: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, [source, flags], self) {
      const made = Reflect.construct(target, [source, flags], self === globalThis.RegExp ? target : self) as RegExp;
      found.push({ place: 'built at load time', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/**
 * `(?:<!--[\s\S]*?-->)*`: a repeat of anything inside a repeated group runs over the group's own end, which makes two
 * ways a round. scslre does not see it where the inner repeat is lazy or bounded.
 */
const ANYTHING_REPEATED =
  /\((?:\?[:=!])?[^()]{0,200}(?:\[\\s\\S\]|\[\^\]|(?<!\\)\.)(?:[*+]|\{\d{1,4},\d{0,6}\})[^()]{0,200}\)(?:[*+]|\{\d{1,4},)/u;

/**
 * One line for every pattern that scslre proves to take more than linear time: quantifiers that trade characters with
 * themselves, with each other, or with the start of the match. It does not see ambiguous alternatives such as (a|ab)+;
 * `npm run bench:reader` guards the reader as a whole by its growth from 1 to 10 MB.
 */
export function superLinear(patterns: readonly Pattern[]): readonly string[] {
  return patterns.flatMap(({ place, source, flags }) => {
    // A sticky or line-anchored pattern is tried at one place only, so moving the start costs nothing.
    const anchored = flags.includes('y') || source.startsWith('^');
    const { reports } = analyse({ source, flags }, { reportTypes: { Move: !anchored, Self: true, Trade: true } });
    const types = reports.map((report): string => report.type);
    if (ANYTHING_REPEATED.test(source)) types.push('anything in a repeated group');
    return types.map((type) => `${place} /${source.slice(0, 80)}/${flags}: ${type}`);
  });
}
