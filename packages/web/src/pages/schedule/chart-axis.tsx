import { useWords } from '../../messages/language.tsx';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { type Axis, beyond, LABEL, placeOf } from './chart-layout.ts';
import { ChartKey } from './chart-marks.tsx';

/** Years over quarters, and where today stands. */
export function ChartAxis({ axis, today }: { readonly axis: Axis; readonly today: string }) {
  const t = useWords(scheduleWords);
  const { quarters, quarterWidth, width, years } = axis;
  const now = placeOf(today, axis);
  const off = beyond(today, axis);
  // At the end of a year the words would stand on the next year's number.
  const leftwards = now > width - 80 || (now / quarterWidth) % 4 > 3;
  return (
    <div className="gm-chart-head" style={{ width: LABEL + width }}>
      <div className="gm-chart-corner" style={{ width: LABEL }}>
        <span>
          <ChartKey mark="milestone" /> {t.legendMilestone}
        </span>
        <span>
          <ChartKey mark="waiting" /> {t.legendWaiting}
        </span>
        <span>
          <ChartKey mark="fault" /> {t.legendFault}
        </span>
        <span>
          <ChartKey mark="deadline" /> {t.legendDeadline}
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
              {t.quarterOnly(one.quarter)}
            </text>
          </g>
        ))}
        {off === null ? (
          <g>
            <line className="gm-chart-now" x1={now} x2={now} y1={24} y2={56} />
            <text
              className="gm-chart-now-text"
              x={now + (leftwards ? -4 : 4)}
              y={20}
              textAnchor={leftwards ? 'end' : 'start'}
            >
              {t.today} {today}
            </text>
          </g>
        ) : (
          <g className="gm-chart-now-off">
            <path d={off === 'before' ? 'M46 14l7 -5v10z' : `M${width - 2} 14l-7 -5v10z`} />
            <text
              className="gm-chart-now-text"
              x={off === 'before' ? 57 : width - 13}
              y={18}
              textAnchor={off === 'before' ? 'start' : 'end'}
            >
              {t.today} {today}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
