import type { Item } from '@gangmu/contract';
import { useCallback } from 'react';
import { useWords } from '../messages/language.tsx';
import { targetWords } from '../messages/ledger-words.ts';
import { grouped } from './grouped.ts';

export interface TargetText {
  readonly figure: string;
  readonly unit: string;
  /** 到2027年 · 新增: what the figure means. */
  readonly sense: string;
}

/** `≥ 8,000` `家` `到2025年`; the digits as in the document. */
export function useTargetText(): (target: NonNullable<Item['target']>) => TargetText {
  const t = useWords(targetWords);
  return useCallback(
    (target) => {
      const [when, year] = target.period.split(':');
      const period =
        when === 'by' && year ? t.by(year) : when === 'in' && year ? t.in(year) : when === 'annual' ? t.annual : '';
      const basis = target.basis === 'level' ? '' : t[target.basis];
      const figure = [target.value, target.value2]
        .flatMap((value) => (value === null ? [] : [grouped(value)]))
        .join('—');
      return {
        figure: `${t[target.op]}${figure}`,
        unit: target.unit,
        sense: [period, basis].filter(Boolean).join(' '),
      };
    },
    [t],
  );
}
