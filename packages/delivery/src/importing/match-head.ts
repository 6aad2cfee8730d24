import { dice, LEDGER_COLUMNS, type LedgerColumnKey, pairsOf } from '@gangmu/plan';
import { foldBare, foldHead } from './fold.ts';
import type { ImportField, ImportKind } from './import-choices.ts';
import { HEADS_OF_ORGANISATION } from './organisation-heads.ts';

export interface HeadMatch {
  readonly field: ImportField | null;
  readonly year: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly confidence: number;
}
const NOTHING: HeadMatch = { field: null, year: null, quarter: null, confidence: 0 };

const QUARTER =
  /(?:第?(?<word>[一二三四])季度?|(?<digit>[1-4])季度|q(?<q>[1-4])(?!\d)|(?<months>1[-~至到]3月|4[-~至到]6月|7[-~至到]9月|10[-~至到]12月))/u;
const MONTHS: Readonly<Record<string, 1 | 2 | 3 | 4>> = { '1': 1, '4': 2, '7': 3, '10': 4 };
const WORDS = '一二三四';

/** 一季度 · 第2季度 · Q3 · 10-12月 */
export function quarterIn(text: string): 1 | 2 | 3 | 4 | null {
  const { word, digit, q, months } = QUARTER.exec(text.normalize('NFKC').toLowerCase())?.groups ?? {};
  if (word) return (WORDS.indexOf(word) + 1) as 1 | 2 | 3 | 4;
  if (digit ?? q) return Number(digit ?? q) as 1 | 2 | 3 | 4;
  return months ? (MONTHS[/^\d+/u.exec(months)?.[0] ?? ''] ?? null) : null;
}
export const yearIn = (text: string): number | null => {
  const found = /(?<!\d)(?<year>20\d\d)(?!\d)/u.exec(text.normalize('NFKC'))?.groups?.year;
  return found ? Number(found) : null;
};

interface Known {
  readonly field: ImportField;
  readonly bare: string;
  readonly pairs: ReadonlySet<string>;
}
const known = (field: ImportField, names: readonly string[]): readonly Known[] =>
  names.map((name) => ({ field, bare: foldHead(name), pairs: pairsOf(foldHead(name)) }));
const KNOWN: Readonly<Record<ImportKind, readonly Known[]>> = {
  ledger: LEDGER_COLUMNS.flatMap(({ key, zh, en, names }) => known(key, [zh, en, ...names])),
  organisation: HEADS_OF_ORGANISATION.flatMap(({ key, zh, en, names }) => known(key, [zh, en, ...names])),
};
/** A year alone, as it stands under 年度目标. */
const YEAR_ONLY = /^20\d\d年?度?$/u;
const SCHEDULED: readonly LedgerColumnKey[] = ['goal', 'quarter'];
/** Below this two words have little in common. */
const LEAST = 0.6;

/** Words of supervision, money and marking: beside them a word of ours means something else (督办级别, 资金来源). */
const FOREIGN = /督办|督查|督导|督促|资金|经费|得分|分值|权重|风险|信访|舆情|supervis|fund/u;
/** Short names that many other things have too count only beside their own words: 试点级别, not 项目级别. */
const BESIDE: Partial<Readonly<Record<ImportField, RegExp>>> = {
  level: /试点|示范|创建|申报|先行|pilot/u,
};

/** What a head means; `lines` from the upper line to the lower one, repeated texts left out. */
export function matchHead(lines: readonly string[], kind: ImportKind): HeadMatch {
  const own = lines.at(-1) ?? '';
  const all = lines.join(' ');
  if (foldHead(all) === '') return NOTHING;
  const quarter = kind === 'ledger' ? quarterIn(own) : null;
  if (quarter) return { field: 'quarter', year: yearIn(own) ?? yearIn(all), quarter, confidence: 1 };
  const year = yearIn(own);
  if (kind === 'ledger' && year && YEAR_ONLY.test(foldHead(own)))
    return { field: 'goal', year, quarter: null, confidence: lines.length > 1 ? 1 : 0.8 };
  const without = (text: string): string =>
    kind === 'ledger' ? text.normalize('NFKC').replace(/20\d\d年?/gu, '') : text;
  const direct = best([foldHead(without(own)), foldBare(without(own))], kind);
  const upper = lines.length > 1 ? best([foldHead(without(lines[0] ?? ''))], kind) : NOTHING;
  // `年度目标` over `目标内容`: the upper line says what it is, where the lower one does not.
  const found = direct.confidence >= LEAST ? direct : { ...upper, confidence: upper.confidence * 0.7 };
  if (found.field === null || found.confidence < 0.5) return NOTHING;
  const scheduled = SCHEDULED.includes(found.field as LedgerColumnKey);
  // `2026年目标` is a year's goal, `目标` is the target.
  if (kind === 'ledger' && year && found.field === 'target') return { ...found, field: 'goal', year };
  return { ...found, year: scheduled ? (year ?? yearIn(all)) : null };
}

function best(folded: readonly string[], kind: ImportKind): HeadMatch {
  let found = NOTHING;
  for (const [at, head] of folded.entries()) {
    if (head === '') continue;
    const pairs = pairsOf(head);
    for (const one of KNOWN[kind]) {
      const confidence = (one.bare === head ? 1 : likeness(head, pairs, one)) * (at === 0 ? 1 : 0.95);
      if (confidence > found.confidence) found = { field: one.field, year: null, quarter: null, confidence };
    }
  }
  return { ...found, confidence: Math.round(found.confidence * 100) / 100 };
}

function likeness(head: string, pairs: ReadonlySet<string>, one: Known): number {
  if (FOREIGN.test(head) || BESIDE[one.field]?.test(head) === false) return 0;
  if (one.bare.length >= 2 && head.length <= 16 && head.includes(one.bare))
    return 0.6 + 0.35 * (one.bare.length / head.length);
  const alike = dice(pairs, one.pairs);
  return alike >= LEAST ? alike * 0.85 : 0;
}
