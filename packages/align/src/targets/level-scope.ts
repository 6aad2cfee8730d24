/** Which grades of a title or platform a target counts: 省级以上 is `{ least: 3, open: true }`. Country 4 … county 1. */
export interface LevelScope {
  readonly least: number;
  /** 以上 / 及以上: the grades above count too. */
  readonly open: boolean;
}

const GRADE: Readonly<Record<string, number>> = { 国家: 4, 全国: 4, 国: 4, 省: 3, 自治区: 3, 市: 2, 区: 1, 县: 1 };
/** 省级及以上 · 国家级 · 市级 · 国家及省级 (the lowest named decides) */
const FORM = /(国家|全国|自治区|省|市|区|县)(?:(?:及|、)(省|市|区|县)){0,2}级(及?以上)?/u;

/** The grade words of an indicator, null where it has none. */
export function levelScope(indicator: string): LevelScope | null {
  const match = FORM.exec(indicator);
  if (!match) return null;
  const grades = [match[1], match[2]].flatMap((word) => (word === undefined ? [] : [GRADE[word] ?? 0]));
  return { least: Math.min(...grades), open: match[3] !== undefined || grades.length > 1 };
}

export function withoutLevel(indicator: string): string {
  return indicator.replace(new RegExp(FORM, 'gu'), '');
}

export function sameLevel(a: LevelScope | null, b: LevelScope | null): boolean {
  return a === null || b === null || (a.least === b.least && a.open === b.open);
}
