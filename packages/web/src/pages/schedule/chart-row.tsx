import type { Item } from '@gangmu/contract';
import type { Quarter, ScheduleFault } from '@gangmu/plan';
import { type PointerEvent, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { type Axis, barOf, beyond, LABEL, type Mark, moved, ROW } from './chart-layout.ts';
import { BeyondArrow, DeadlineFlag, FaultSign, milestoneMark } from './chart-marks.tsx';
import { useFaultText } from './schedule-columns.tsx';

interface Props {
  readonly item: Item;
  readonly line: number;
  readonly number: number;
  readonly axis: Axis;
  readonly faults: readonly ScheduleFault[];
  readonly approval: boolean;
  /** -1 for the row as such, null where the row is not the active one. */
  readonly activeMark: number | null;
  readonly opened: boolean;
  readonly mayMove: boolean;
  readonly onActivate: (mark: number) => void;
  readonly onMove: (at: Quarter, by: number) => boolean;
  readonly onOpen: () => void;
}
const MID = ROW / 2;

/** One item: its title, a bar, a mark for each milestone with its words, and its deadline. */
export function ChartRow({
  item,
  line,
  number,
  axis,
  faults,
  approval,
  activeMark,
  opened,
  mayMove,
  onActivate,
  onMove,
  onOpen,
}: Props) {
  const marks = useMarks();
  const t = useWords(scheduleWords);
  const faultText = useFaultText();
  const [hovered, setHovered] = useState(-1);
  const [drag, setDrag] = useState<{ readonly mark: number; readonly from: number; readonly by: number } | null>(null);
  const bar = barOf(item, axis, faults, approval);
  const off = item.dueOn ? beyond(item.dueOn, axis) : null;
  const whole = faultText(faults.filter((one) => one.at === null));
  const says = ({ at, counts }: Mark): string => {
    const found = item.milestones.find((one) => one.year === at.year && one.quarter === at.quarter);
    const figures = [found?.value, found?.share ? `${found.share}%` : null].filter(Boolean).join(' · ');
    const wrong = faultText(faults.filter((one) => one.at?.year === at.year && one.at.quarter === at.quarter));
    const state = found?.returned ? t.returnedWith(found.returned) : counts ? (approval ? t.counts : '') : t.waiting;
    return [t.quarter(at.year, at.quarter), found?.words, figures, state, wrong].filter(Boolean).join('　');
  };
  const told = drag ? drag.mark : activeMark !== null && activeMark >= 0 ? activeMark : hovered;
  const toldMark = bar.marks[told];
  /** Where a mark that is being dragged would come to stand, or why it may not. */
  const goes = ({ at }: Mark): string => {
    if (!drag || drag.by === 0) return '';
    const move = moved(item, at, drag.by, axis);
    if ('to' in move) return t.movesTo(t.quarter(move.to.year, move.to.quarter));
    return move.refused === 'off' ? '' : move.refused === 'onto' ? t.movedOnto : t.movedBeyond;
  };
  const shift = (index: number): number => (drag?.mark === index ? drag.by * axis.quarterWidth : 0);
  const tipAt = (toldMark?.x ?? 0) + shift(told);
  const down = (mark: number) => (event: PointerEvent<SVGPathElement>) => {
    onActivate(mark);
    if (!mayMove || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ mark, from: event.clientX, by: 0 });
  };
  const slide = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, by: Math.round((event.clientX - drag.from) / axis.quarterWidth) });
  };
  const drop = () => {
    const mark = drag ? bar.marks[drag.mark] : undefined;
    if (mark && drag && drag.by !== 0) onMove(mark.at, drag.by);
    setDrag(null);
  };
  const names = ['gm-chart-row', activeMark === null ? '' : 'gm-chart-active', opened ? 'gm-chart-opened' : ''];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the chart holds the focus
    // biome-ignore lint/a11y/useSemanticElements: drawn on a time axis
    <div
      role="row"
      aria-rowindex={line + 1}
      className={names.filter(Boolean).join(' ')}
      style={{ top: line * ROW, height: ROW, width: LABEL + axis.width }}
    >
      <button
        type="button"
        tabIndex={-1}
        className="gm-chart-label"
        style={{ width: LABEL }}
        title={item.title}
        onClick={onOpen}
      >
        <small>{number || ''}</small> {item.title}
      </button>
      <svg
        width={axis.width}
        height={ROW}
        role="img"
        aria-label={bar.marks.map(says).join(marks.semicolon) || t.unplanned}
      >
        {bar.from === null ? (
          <text className="gm-chart-unplanned" x={off === 'before' ? 92 : 6} y={MID + 4}>
            {t.unplanned}
          </text>
        ) : (
          <rect
            className="gm-chart-bar"
            x={bar.from}
            y={MID - 4}
            width={Math.max(2, bar.to - bar.from)}
            height={8}
            rx={1}
          />
        )}
        {bar.due === null ? null : (
          <g className={whole ? 'gm-chart-due gm-chart-late' : 'gm-chart-due'}>
            <title>{`${t.deadline(item.dueOn ?? '')}${whole ? `　${whole}` : ''}`}</title>
            {off === null || !item.dueOn ? (
              <DeadlineFlag x={bar.due} />
            ) : (
              <BeyondArrow side={off} width={axis.width} day={item.dueOn} />
            )}
          </g>
        )}
        {bar.marks
          .filter((mark) => mark.fault)
          .map((mark) => (
            <FaultSign key={`f${mark.at.year}-${mark.at.quarter}`} x={mark.x} />
          ))}
        {bar.marks.map((mark, index) => (
          <path
            key={`${mark.at.year}-${mark.at.quarter}`}
            {...milestoneMark({
              x: mark.x + shift(index),
              counts: mark.counts,
              fault: mark.fault,
              active: activeMark === index,
              free: mayMove,
            })}
            onPointerEnter={() => setHovered(index)}
            onPointerLeave={() => setHovered(-1)}
            onPointerDown={down(index)}
            onPointerMove={slide}
            onPointerUp={drop}
            onPointerCancel={() => setDrag(null)}
          />
        ))}
      </svg>
      {toldMark ? (
        <span
          className="gm-chart-tip"
          role="status"
          style={tipAt > axis.width / 2 ? { right: axis.width - tipAt + 14 } : { left: LABEL + tipAt + 14 }}
        >
          {goes(toldMark) || says(toldMark)}
        </span>
      ) : null}
    </div>
  );
}
