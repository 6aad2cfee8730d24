import { Popover } from 'antd';
import { useState } from 'react';
import { DayField } from '../components/day-field.tsx';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { useAsOf } from './use-as-of.ts';

/** 截至某日: the ledger as it stood; amber while a past day is shown, so that nobody takes it for today. */
export function AsOfControl() {
  const t = useWords(shellWords);
  const [asOf, choose] = useAsOf();
  const [open, setOpen] = useState(false);
  const pick = (day: string | null) => {
    choose(day);
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className="gm-as-of">
          <p className="gm-quiet">{t.asOfHint}</p>
          <DayField value={asOf} onChange={pick} label={t.asOf} notAfterToday />
          {asOf ? (
            <button type="button" className="gm-link" onClick={() => pick(null)}>
              {t.asOfNow}
            </button>
          ) : null}
        </div>
      }
    >
      <button type="button" className={asOf ? 'gm-as-of-button gm-as-of-past' : 'gm-as-of-button'}>
        {t.asOf} {asOf ?? t.today}
      </button>
    </Popover>
  );
}
