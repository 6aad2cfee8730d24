import type { Item } from '@gangmu/contract';
import { deadlineOf, type Left, ordinalOf, type PlannedQuarter, type Quarter, type ScheduleFault } from '@gangmu/plan';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { useFaultText } from './schedule-columns.tsx';

interface Props {
  readonly filled: readonly {
    readonly row: Item;
    readonly milestones: readonly PlannedQuarter[];
    readonly faults: readonly ScheduleFault[];
  }[];
  readonly left: readonly { readonly row: Item; readonly why: Left }[];
  readonly refused: number;
  readonly quarters: readonly Quarter[];
  /** Rows without a deadline say so: they end where the plan does. */
  readonly marksOpen: boolean;
}
const MOST = 200;

/** A quarter's figures (60 · 25%) and its words, each by itself. */
const partsOf = (one: PlannedQuarter | undefined): readonly string[] =>
  one
    ? [[one.value, one.share === null ? null : `${one.share}%`].filter(Boolean).join(' · '), one.words].filter(Boolean)
    : [];

/** Each row as it would become, changed quarters marked with what stood there; rows that stay, with the reason. */
export function PatternPreview({ filled, left, refused, quarters, marksOpen }: Props) {
  const marks = useMarks();
  const t = useWords(scheduleWords);
  const faultText = useFaultText();
  const used = quarters.filter((one) =>
    filled.some(({ milestones }) => milestones.some((each) => ordinalOf(each) === ordinalOf(one))),
  );
  const frame = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const look = () => {
    const box = frame.current;
    setMore(box !== null && box.scrollLeft + box.clientWidth < box.scrollWidth - 2);
  };
  useEffect(() => {
    const sized = new ResizeObserver(look);
    if (frame.current) sized.observe(frame.current);
    return () => sized.disconnect();
  });
  // Figures are short, words are not: a column is as wide as what stands in it.
  const wordy = filled.some(({ milestones }) => milestones.some((one) => one.words !== ''));
  return (
    <div className="gm-preview">
      {filled.length === 0 ? <p>{t.previewNothing}</p> : null}
      {filled.length > 0 ? (
        <div className={more ? 'gm-preview-frame gm-preview-more' : 'gm-preview-frame'}>
          <div
            ref={frame}
            onScroll={look}
            className={wordy ? 'gm-preview-scroll' : 'gm-preview-scroll gm-preview-figures'}
          >
            <table className="gm-table" style={{ minWidth: 200 + used.length * (wordy ? 84 : 56) }}>
              <thead>
                <tr>
                  <th className="gm-preview-title">{t.preview}</th>
                  {used.map((one) => (
                    <th key={`${one.year}-${one.quarter}`} title={t.quarterShort(one.year, one.quarter)}>
                      <small>{one.year}</small>
                      {t.quarterOnly(one.quarter)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {filled.slice(0, MOST).map(({ row, milestones, faults }) => (
                  <tr key={row.id}>
                    <td className="gm-preview-title">
                      {row.title}
                      {marksOpen && deadlineOf(row) === null ? <small>{t.noDeadline}</small> : null}
                      {faults.length > 0 ? <small className="gm-now">{faultText(faults)}</small> : null}
                    </td>
                    {used.map((at) => {
                      const [was, will] = [row.milestones, milestones].map((all) =>
                        partsOf(all.find((one) => ordinalOf(one) === ordinalOf(at))),
                      ) as [readonly string[], readonly string[]];
                      const before = was.join(marks.comma);
                      const changed = before !== will.join(marks.comma);
                      return (
                        <td
                          key={`${at.year}-${at.quarter}`}
                          className={changed ? 'gm-preview-new' : 'gm-quiet'}
                          title={will.join(marks.comma)}
                        >
                          {will.length === 0 ? <span>—</span> : null}
                          {will.map((part) => (
                            <span key={part}>{part}</span>
                          ))}
                          {changed && was.length > 0 ? <small title={before}>{t.was(before)}</small> : null}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {more ? <p className="gm-quiet gm-preview-hint">{t.previewMore(used.length)}</p> : null}
        </div>
      ) : null}
      {left.length > 0 ? (
        <details className="gm-preview-left" open>
          <summary>{t.left(left.length)}</summary>
          <ul>
            {left.slice(0, MOST).map(({ row, why }) => (
              <li key={row.id}>
                {row.title}
                <span className="gm-quiet">{t[why]}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {refused > 0 ? <p className="gm-quiet">{t.noRight(refused)}</p> : null}
    </div>
  );
}
