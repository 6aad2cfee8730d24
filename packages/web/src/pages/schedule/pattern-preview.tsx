import type { Item } from '@gangmu/contract';
import { type Left, ordinalOf, type PlannedQuarter, type Quarter, type ScheduleFault } from '@gangmu/plan';
import { useWords } from '../../messages/language.tsx';
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
}
const MOST = 200;

const figureOf = (one: PlannedQuarter | undefined): string =>
  one ? [one.value, one.share === null ? null : `${one.share}%`, one.words].filter(Boolean).join(' ') : '';

/** Each row as it would become, changed quarters marked with what stood there; rows that stay, with the reason. */
export function PatternPreview({ filled, left, refused, quarters }: Props) {
  const t = useWords(scheduleWords);
  const faultText = useFaultText();
  const used = quarters.filter((one) =>
    filled.some(({ milestones }) => milestones.some((each) => ordinalOf(each) === ordinalOf(one))),
  );
  return (
    <div className="gm-preview">
      {filled.length === 0 ? <p>{t.previewNothing}</p> : null}
      {filled.length > 0 ? (
        <div className="gm-preview-scroll">
          <table className="gm-table">
            <thead>
              <tr>
                <th className="gm-preview-title">{t.preview}</th>
                {used.map((one) => (
                  <th key={`${one.year}-${one.quarter}`}>{t.quarterShort(one.year, one.quarter)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {filled.slice(0, MOST).map(({ row, milestones, faults }) => (
                <tr key={row.id}>
                  <td className="gm-preview-title">
                    {row.title}
                    {faults.length > 0 ? <small className="gm-now">{faultText(faults)}</small> : null}
                  </td>
                  {used.map((at) => {
                    const was = figureOf(row.milestones.find((one) => ordinalOf(one) === ordinalOf(at)));
                    const will = figureOf(milestones.find((one) => ordinalOf(one) === ordinalOf(at)));
                    return (
                      <td
                        key={`${at.year}-${at.quarter}`}
                        className={was === will ? 'gm-quiet' : 'gm-preview-new'}
                        title={will}
                      >
                        <span>{will || '—'}</span>
                        {was !== will && was !== '' ? (
                          <small title={was}>
                            {t.before} {was}
                          </small>
                        ) : null}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {left.length > 0 ? (
        <details className="gm-preview-left" open={filled.length === 0}>
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
