import type { Draft, DraftContent } from '@gangmu/contract';

type Target = Extract<DraftContent, { kind: 'indicator' }>['target'];
type PeriodForm = 'by' | 'in' | 'annual' | 'none';

/** A row as form fields; those of the other kinds are kept, so that a change of kind and back loses nothing. */
export interface DraftFields {
  readonly kind: DraftContent['kind'];
  readonly title: string;
  readonly leadUnits: string;
  readonly namedUnits: string;
  readonly measures: string;
  readonly op: Target['op'];
  readonly value: string;
  readonly value2: string;
  readonly unit: string;
  readonly basis: Target['basis'];
  readonly period: PeriodForm;
  readonly year: string;
  readonly level: string;
}

const BLANK = {
  leadUnits: '',
  namedUnits: '',
  measures: '',
  op: '>=',
  value: '',
  value2: '',
  unit: '',
  basis: 'level',
  period: 'none',
  year: '',
  level: 'none',
} as const;

export function fieldsOf(title: string, content: DraftContent): DraftFields {
  const { kind } = content;
  switch (kind) {
    case 'task':
      return {
        ...BLANK,
        kind,
        title,
        leadUnits: content.leadUnits.join('、'),
        namedUnits: content.namedUnits.join('、'),
        measures: content.measures.join('\n'),
      };
    case 'indicator': {
      const { op, value, value2, unit, basis } = content.target;
      const [period = 'none', year = ''] = content.target.period.split(':') as [PeriodForm, string?];
      return { ...BLANK, kind, title, op, value, value2: value2 ?? '', unit, basis, period, year };
    }
    case 'pilot':
      return { ...BLANK, kind, title, level: content.level };
  }
}

const names = (words: string): string[] =>
  words
    .split(/[、,，;；\n]+/u)
    .map((one) => one.trim())
    .filter(Boolean);

/** The title of an indicator is its name; a lead unit stands among all units. */
export function contentOf(fields: DraftFields, quote: string): Draft['content'] {
  switch (fields.kind) {
    case 'task': {
      const leadUnits = names(fields.leadUnits);
      return {
        kind: 'task',
        leadUnits,
        namedUnits: [...new Set([...leadUnits, ...names(fields.namedUnits)])],
        measures: fields.measures
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      };
    }
    case 'indicator': {
      const { title, op, value, value2, unit, basis, period, year } = fields;
      const dated = period === 'by' || period === 'in';
      return {
        kind: 'indicator',
        quote,
        target: {
          indicator: title,
          op,
          value: plain(value),
          value2: value2.trim() === '' ? null : plain(value2),
          unit: unit.trim(),
          basis,
          period: dated ? (`${period}:${Number(year)}` as const) : period,
        },
      };
    }
    case 'pilot':
      return { kind: 'pilot', quote, level: fields.level };
  }
}

/** `８,000` and `8，000` as people type them are 8000. */
export const plain = (figure: string): string => figure.normalize('NFKC').replace(/[,\s]/gu, '');
export const FIGURE = /^-?\d{1,15}(?:\.\d{1,6})?$/u;
