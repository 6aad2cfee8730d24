import type { Item } from '@gangmu/contract';
import { type Quarter, scheduleFaults } from '@gangmu/plan';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Line } from '../../grid/lines.ts';
import { usePrinting } from '../../grid/use-printing.ts';
import { useScroll } from '../../grid/use-scroll.ts';
import { useWords } from '../../messages/language.tsx';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { ChartAxis } from './chart-axis.tsx';
import { axisOf, LABEL, linesShown, moved, placeOf, ROW } from './chart-layout.ts';
import { ChartRow } from './chart-row.tsx';

interface Props {
  readonly lines: readonly Line<Item>[];
  readonly years: readonly number[];
  readonly today: string;
  readonly approval: boolean;
  readonly openKey: string | null;
  readonly mayMove: (item: Item) => boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onMove: (item: Item, at: Quarter, to: Quarter) => void;
  readonly onOpen: (item: Item) => void;
  readonly onGroup: (name: string) => void;
  readonly onRemark: (words: string) => void;
}
const A3_ROOM = 1150;
/** Kept free at the right for a flag on the last day. */
const FLAG = 8;

/** 横道图: a bar from first to last milestone, a mark a quarter, the deadline as a flag; drawn by ourselves in SVG. */
export function Chart({
  lines,
  years,
  today,
  approval,
  openKey,
  mayMove,
  onMove,
  onUndo,
  onRedo,
  onOpen,
  onGroup,
  onRemark,
}: Props) {
  const t = useWords(scheduleWords);
  const frame = useRef<HTMLDivElement>(null);
  const scroll = useScroll(frame);
  const [room, setRoom] = useState(900);
  const printing = usePrinting();
  const [active, setActive] = useState({ line: 0, mark: -1 });
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const sized = new ResizeObserver(() => setRoom(box.clientWidth - LABEL - FLAG));
    sized.observe(box);
    return () => sized.disconnect();
  }, []);
  const axis = axisOf(years, printing ? A3_ROOM : room);
  const { first, shown } = printing ? { first: 0, shown: lines } : linesShown(lines, scroll.top, scroll.height);
  const now = placeOf(today, axis);

  const tryMove = (item: Item, at: Quarter, by: number): boolean => {
    if (!mayMove(item)) onRemark(t.mayNot);
    else {
      const move = moved(item, at, by, axis);
      if ('to' in move) {
        onMove(item, at, move.to);
        return true;
      }
      if (move.refused !== 'off') onRemark(move.refused === 'onto' ? t.movedOnto : t.movedBeyond);
    }
    return false;
  };
  const goTo = (line: number) => {
    const next = Math.min(lines.length - 1, Math.max(0, line));
    setActive({ line: next, mark: -1 });
    const box = frame.current;
    if (!box) return;
    const [top, head] = [next * ROW, 56];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW + head > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW + head - box.clientHeight;
  };
  const press = (event: KeyboardEvent) => {
    const line = lines[active.line];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const held = event.ctrlKey || event.metaKey;
    const letter = held ? event.key.toLowerCase() : '';
    if (letter === 'z' && !event.shiftKey) onUndo();
    else if (letter === 'y' || letter === 'z') onRedo();
    else if (event.key === 'ArrowDown') goTo(active.line + 1);
    else if (event.key === 'ArrowUp') goTo(active.line - 1);
    else if (event.key === 'PageDown') goTo(active.line + 15);
    else if (event.key === 'PageUp') goTo(active.line - 15);
    else if (event.key === 'Enter' && line) line.kind === 'row' ? onOpen(line.row) : onGroup(line.name);
    else if (step !== undefined && line?.kind === 'row') {
      const at = line.row.milestones[active.mark];
      if (event.shiftKey && at) tryMove(line.row, at, step);
      else if (!event.shiftKey)
        setActive({
          line: active.line,
          mark: Math.min(line.row.milestones.length - 1, Math.max(-1, active.mark + step)),
        });
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are drawn on a time axis, only those in sight
    <div
      ref={frame}
      className="gm-chart"
      role="grid"
      aria-label={t.chart}
      aria-rowcount={lines.length}
      tabIndex={0}
      onKeyDown={press}
    >
      <ChartAxis axis={axis} today={today} />
      <div className="gm-chart-body" style={{ height: lines.length * ROW, width: LABEL + axis.width }}>
        <svg
          className="gm-chart-lines"
          style={{ left: LABEL }}
          width={axis.width}
          height={lines.length * ROW}
          aria-hidden="true"
        >
          {axis.quarters.map((one, index) => (
            <line
              key={`${one.year}${one.quarter}`}
              className={one.quarter === 1 ? 'gm-chart-year-line' : undefined}
              x1={index * axis.quarterWidth}
              x2={index * axis.quarterWidth}
              y1={0}
              y2={lines.length * ROW}
            />
          ))}
          {now > 0 && now < axis.width ? (
            <line className="gm-chart-now" x1={now} x2={now} y1={0} y2={lines.length * ROW} />
          ) : null}
        </svg>
        {shown.map((line, index) => {
          const at = first + index;
          const key = line.kind === 'row' ? line.row.id : `g${line.name}`;
          if (line.kind === 'group')
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the chart holds the focus
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div
                key={key}
                role="row"
                aria-rowindex={at + 1}
                className={
                  active.line === at ? 'gm-chart-row gm-chart-group gm-chart-active' : 'gm-chart-row gm-chart-group'
                }
                style={{ top: at * ROW, height: ROW }}
              >
                <button
                  type="button"
                  tabIndex={-1}
                  className="gm-chart-label"
                  style={{ width: LABEL }}
                  aria-expanded={!line.closed}
                  onClick={() => onGroup(line.name)}
                >
                  <span aria-hidden="true">{line.closed ? '▸' : '▾'}</span> {line.name || t.none}{' '}
                  <small>{line.count}</small>
                </button>
              </div>
            );
          return (
            <ChartRow
              key={key}
              item={line.row}
              line={at}
              number={line.number}
              axis={axis}
              faults={scheduleFaults(line.row, today)}
              approval={approval}
              activeMark={active.line === at ? active.mark : null}
              opened={openKey === line.row.id}
              mayMove={mayMove(line.row)}
              onActivate={(mark) => setActive({ line: at, mark })}
              onMove={(quarter, by) => tryMove(line.row, quarter, by)}
              onOpen={() => onOpen(line.row)}
            />
          );
        })}
      </div>
    </div>
  );
}
