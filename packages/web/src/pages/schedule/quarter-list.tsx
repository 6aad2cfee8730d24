import type { Item } from '@gangmu/contract';
import { lastDayOf, ordinalOf, type Quarter, quarterOf, scheduleFaults } from '@gangmu/plan';
import { useMemo, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { useFaultText } from './schedule-columns.tsx';

interface Props {
  readonly rows: readonly Item[];
  readonly years: readonly number[];
  readonly today: string;
  readonly approval: boolean;
  readonly directory: Directory;
  readonly onOpen: (item: Item) => void;
}
const PIECE = 100;

/** 390 px: one quarter at a time, what it must show, by whom; this quarter first. */
export function QuarterList({ rows, years, today, approval, directory, onOpen }: Props) {
  const marks = useMarks();
  const t = useWords(scheduleWords);
  const state = useWords(stateWords);
  const faultText = useFaultText();
  const quarters = useMemo(
    () => years.flatMap((year) => ([1, 2, 3, 4] as const).map((quarter): Quarter => ({ year, quarter }))),
    [years],
  );
  const present = quarterOf(today);
  const [chosen, setChosen] = useState<Quarter | null>(() => quarters.find((one) => lastDayOf(one) >= today) ?? null);
  const [most, setMost] = useState(PIECE);
  const found = useMemo(
    () =>
      rows.flatMap((item): readonly { item: Item; milestone: Item['milestones'][number] | null }[] => {
        if (chosen === null) return item.milestones.length === 0 ? [{ item, milestone: null }] : [];
        const milestone = item.milestones.find((one) => ordinalOf(one) === ordinalOf(chosen));
        return milestone ? [{ item, milestone }] : [];
      }),
    [rows, chosen],
  );
  return (
    <div className="gm-quarters">
      <div className="gm-quarters-choice">
        <select
          aria-label={t.list}
          value={chosen === null ? '' : String(ordinalOf(chosen))}
          onChange={(event) => {
            setMost(PIECE);
            setChosen(quarters.find((one) => String(ordinalOf(one)) === event.target.value) ?? null);
          }}
        >
          {quarters.map((one) => (
            <option key={ordinalOf(one)} value={ordinalOf(one)}>
              {t.quarter(one.year, one.quarter)}
              {ordinalOf(one) === ordinalOf(present) ? marks.aside(t.thisQuarter) : ''}
            </option>
          ))}
          <option value="">{t.noQuarter}</option>
        </select>
        <span className="gm-quiet">{state.filtered(found.length, rows.length)}</span>
      </div>
      {found.length === 0 ? <p className="gm-quiet gm-quarters-empty">{t.emptyQuarter}</p> : null}
      <ul className="gm-cards">
        {found.slice(0, most).map(({ item, milestone }) => {
          const faults = scheduleFaults(item, today).filter(
            (one) => one.at === null || (chosen && ordinalOf(one.at) === ordinalOf(chosen)),
          );
          const figures = milestone
            ? [milestone.value, milestone.share === null ? null : `${milestone.share}%`].filter(Boolean).join(' · ')
            : '';
          return (
            <li key={item.id}>
              <button type="button" className="gm-item-card" onClick={() => onOpen(item)}>
                <span className="gm-item-card-title">{item.title}</span>
                {milestone ? (
                  <span className="gm-quarters-words">
                    {milestone.words} {figures ? <small className="gm-quiet">{figures}</small> : null}
                  </span>
                ) : null}
                <span className="gm-item-card-facts">
                  <span>{directory.name(item.assignment.leadUnitId) || t.none}</span>
                  {approval && milestone && !milestone.approved ? (
                    <span className={milestone.returned ? 'gm-now' : undefined}>
                      {milestone.returned ? t.returnedWith(milestone.returned) : t.waiting}
                    </span>
                  ) : null}
                  {faults.length > 0 ? <span className="gm-now">{faultText(faults)}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.length > most ? (
        <button type="button" className="gm-link gm-quarters-more" onClick={() => setMost(most + PIECE)}>
          {state.more}
        </button>
      ) : null}
    </div>
  );
}
