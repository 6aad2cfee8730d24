import type { Draft, DraftContent } from '@gangmu/contract';

/** A row as text fields. */
export interface DraftFields {
  readonly title: string;
  readonly leadUnits?: string;
  readonly namedUnits?: string;
  readonly measures?: string;
  readonly indicator?: string;
  readonly op?: '>=' | '<=' | '~' | '=';
  readonly value?: string;
  readonly value2?: string;
  readonly unit?: string;
  readonly basis?: 'level' | 'increment' | 'growth' | 'change';
  readonly period?: string;
  readonly level?: string;
}

export function fieldsOf(title: string, content: DraftContent): DraftFields {
  switch (content.kind) {
    case 'task':
      return {
        title,
        leadUnits: content.leadUnits.join('、'),
        namedUnits: content.namedUnits.join('、'),
        measures: content.measures.join('\n'),
      };
    case 'indicator':
      return { title, ...content.target, value2: content.target.value2 ?? '' };
    case 'pilot':
      return { title, level: content.level };
  }
}

const names = (words = ''): string[] =>
  words
    .split(/[、,，;；\n]+/u)
    .map((one) => one.trim())
    .filter(Boolean);

export function contentOf(before: DraftContent, fields: DraftFields, quote: string): DraftContent {
  switch (before.kind) {
    case 'task': {
      const leadUnits = names(fields.leadUnits);
      return {
        ...before,
        leadUnits,
        namedUnits: [...new Set([...leadUnits, ...names(fields.namedUnits)])],
        measures: (fields.measures ?? '')
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      };
    }
    case 'indicator': {
      const { indicator = '', op = '=', value = '', value2 = '', unit = '', basis = 'level', period = 'none' } = fields;
      return {
        kind: 'indicator',
        quote: before.quote || quote,
        target: {
          indicator,
          op,
          value,
          value2: value2 === '' ? null : value2,
          unit,
          basis,
          period: period as Extract<Draft['content'], { kind: 'indicator' }>['target']['period'],
        },
      };
    }
    case 'pilot':
      return { ...before, quote: before.quote || quote, level: fields.level ?? before.level };
  }
}

/** A first guess for a row made from a selected sentence; the person corrects it. */
export function guessed(
  kind: DraftContent['kind'],
  quote: string,
): { readonly title: string; readonly content: DraftContent } {
  const title = quote.replace(/\s+/gu, '').slice(0, 40);
  if (kind === 'task') return { title, content: { kind, measures: [], namedUnits: [], leadUnits: [] } };
  if (kind === 'pilot') return { title, content: { kind, level: 'none', quote } };
  const found = /(?<value>\d{1,12}(?:\.\d{1,6})?)(?<unit>[%％\p{Script=Han}]{0,6})/u.exec(
    quote.replace(/(?:19|20)\d{2}年/gu, ''),
  );
  const year = /(?<year>20\d{2})年/u.exec(quote)?.groups?.year;
  const unit =
    /^(?:%|％|万亿元|亿元|万元|万吨|万人|万家|[家个项处座所套台人元吨公里]{1,2})/u.exec(
      found?.groups?.unit ?? '',
    )?.[0] ?? '';
  const target = {
    indicator: title.slice(0, 20),
    op: '>=' as const,
    value: found?.groups?.value ?? '',
    value2: null,
    unit,
    basis: 'level' as const,
    period: year ? (`by:${Number(year)}` as const) : ('none' as const),
  };
  return { title: target.indicator, content: { kind, target, quote } };
}
