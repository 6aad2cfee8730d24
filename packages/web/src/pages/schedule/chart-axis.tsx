import { useWords } from '../../messages/language.tsx';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { type Axis, LABEL, placeOf } from './chart-layout.ts';

/** Years over quarters, and where today stands. */
export function ChartAxis({ axis, today }: { readonly axis: Axis; readonly today: string }) {
  const t = useWords(scheduleWords);
  const { quarters, quarterWidth, width, years } = axis;
  const now = placeOf(today, axis);
  const within = now > 0 && now < width;
  return (
    <div className="gm-chart-head" style={{ width: LABEL + width }}>
      <div className="gm-chart-corner" style={{ width: LABEL }}>
        <span>
          <i className="gm-key gm-key-mark" /> {t.legendMilestone}
        </span>
        <span>
          <i className="gm-key gm-key-wait" /> {t.legendWaiting}
        </span>
        <span>
          <i className="gm-key gm-key-fault" /> {t.legendFault}
        </span>
        <span>
          <i className="gm-key gm-key-due" /> {t.legendDeadline}
        </span>
      </div>
      <svg width={width} height={56} aria-hidden="true">
        {years.map((year, index) => (
          <text key={year} className="gm-chart-year" x={index * 4 * quarterWidth + 6} y={18}>
            {year}
          </text>
        ))}
        {quarters.map((one, index) => (
          <g key={`${one.year}${one.quarter}`}>
            <line
              className={one.quarter === 1 ? 'gm-chart-year-line' : undefined}
              x1={index * quarterWidth}
              x2={index * quarterWidth}
              y1={one.quarter === 1 ? 0 : 26}
              y2={56}
            />
            <text x={index * quarterWidth + 6} y={44}>
              Q{one.quarter}
            </text>
          </g>
        ))}
        {within ? (
          <g>
            <line className="gm-chart-now" x1={now} x2={now} y1={24} y2={56} />
            <text
              className="gm-chart-now-text"
              x={now + (now > width - 80 ? -4 : 4)}
              y={20}
              textAnchor={now > width - 80 ? 'end' : 'start'}
            >
              {t.today} {today}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  );
}
