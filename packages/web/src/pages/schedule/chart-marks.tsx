import { ROW } from './chart-layout.ts';

const MID = ROW / 2;
const SIZE = 6;

interface MilestoneProps {
  readonly x: number;
  /** It counts already: filled; else hollow. */
  readonly counts: boolean;
  readonly fault: boolean;
  readonly active?: boolean;
  readonly free?: boolean;
}

/** Path and classes of a milestone's diamond, in a row of the chart or in its legend. */
export const milestoneMark = ({ x, counts, fault, active = false, free = false }: MilestoneProps) => ({
  d: `M${x - SIZE} ${MID}l${SIZE} ${-SIZE}l${SIZE} ${SIZE}l${-SIZE} ${SIZE}z`,
  className: [
    'gm-chart-mark',
    counts ? '' : 'gm-chart-wait',
    fault ? 'gm-chart-fault' : '',
    active ? 'gm-chart-mark-active' : '',
    free ? 'gm-chart-mark-free' : '',
  ]
    .filter(Boolean)
    .join(' '),
});

/** A sign beside the colour of a fault: it must be told in grey, too. */
export function FaultSign({ x }: { readonly x: number }) {
  return (
    <text className="gm-chart-fault-sign" x={x - SIZE - 6} y={MID + 4}>
      !
    </text>
  );
}

/** The deadline's flag; its pole stands on the day. */
export function DeadlineFlag({ x }: { readonly x: number }) {
  return <path d={`M${x} ${MID - 10}v20M${x} ${MID - 10}h-7l2 3l-2 3h7`} />;
}

/** A day off the axis: an arrow at the end it lies beyond, with the day itself. */
export function BeyondArrow({
  side,
  width,
  day,
}: {
  readonly side: Side;
  readonly width: number;
  readonly day: string;
}) {
  const [x, out] = side === 'before' ? [2, 1] : [width - 2, -1];
  return (
    <>
      <path d={`M${x} ${MID}l${6 * out} -5v10z`} />
      <text className="gm-chart-beyond" x={x + out} y={ROW - 2} textAnchor={out === 1 ? 'start' : 'end'}>
        {day}
      </text>
    </>
  );
}
export type Side = 'before' | 'after';

export type LegendMark = 'milestone' | 'waiting' | 'fault' | 'deadline';

/** One mark as the chart draws it, for the legend. */
export function ChartKey({ mark }: { readonly mark: LegendMark }) {
  return (
    <svg className="gm-chart-key" width={26} height={ROW} viewBox={`0 0 26 ${ROW}`} aria-hidden="true">
      {mark === 'deadline' ? (
        <g className="gm-chart-due">
          <DeadlineFlag x={18} />
        </g>
      ) : (
        <>
          {mark === 'fault' ? <FaultSign x={17} /> : null}
          <path {...milestoneMark({ x: 17, counts: mark !== 'waiting', fault: mark === 'fault' })} />
        </>
      )}
    </svg>
  );
}
