import { Suspense } from 'react';
import { DropDown } from '../components/drop-down.tsx';
import { lazyDressed } from '../components/lazy-dressed.tsx';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { useAsOf } from './use-as-of.ts';

// The calendar comes with the first look at it.
const DayField = lazyDressed(() => import('../components/day-field.tsx'), 'DayField');

/** 截至某日: the ledger as it stood; amber while a past day is shown, so that nobody takes it for today. */
export function AsOfControl() {
  const t = useWords(shellWords);
  const [asOf, choose] = useAsOf();
  return (
    <DropDown
      align="right"
      className={asOf ? 'gm-as-of-button gm-as-of-past' : 'gm-as-of-button'}
      label={`${t.asOf} ${asOf ?? t.today}`}
    >
      {(close) => {
        const pick = (day: string | null) => {
          choose(day);
          close();
        };
        return (
          <div className="gm-as-of">
            <p className="gm-quiet">{t.asOfHint}</p>
            <Suspense fallback={null}>
              <DayField value={asOf} onChange={pick} label={t.asOf} notAfterToday />
            </Suspense>
            {asOf ? (
              <button type="button" className="gm-link" onClick={() => pick(null)}>
                {t.asOfNow}
              </button>
            ) : null}
          </div>
        );
      }}
    </DropDown>
  );
}
