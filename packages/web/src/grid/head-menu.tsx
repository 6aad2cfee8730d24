import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Column } from './column.ts';
import { valuesOf } from './lines.ts';
import type { SheetProps } from './sheet-model.ts';

const MOST = 200;

/** Sort and filter of one column, as behind the arrow in the head of Excel. */
export function HeadMenu<R>({
  column,
  rows,
  coming,
  arrangement,
  onArrange,
  onDone,
}: SheetProps<R> & { readonly column: Column<R>; readonly onDone: () => void }) {
  const t = useWords(gridWords);
  const values = useMemo(() => valuesOf(rows, column), [rows, column]);
  const before = arrangement.filters[column.key];
  // What was not ticked off, so that values which come while the menu is open are ticked like the others.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(before ? values.map((one) => one.text).filter((text) => !before.includes(text)) : []),
  );
  const chosen = useMemo(
    () => new Set(values.map((one) => one.text).filter((text) => !left.has(text))),
    [values, left],
  );
  const [sought, setSought] = useState('');
  const shown = values.filter((one) => one.text.includes(sought));
  const sort = (descending: boolean) => {
    onArrange({ ...arrangement, sort: { column: column.key, descending } });
    onDone();
  };
  const apply = (texts: readonly string[] | null) => {
    const { [column.key]: _, ...others } = arrangement.filters;
    onArrange({ ...arrangement, filters: texts ? { ...others, [column.key]: texts } : others });
    onDone();
  };
  const toggle = (text: string) => {
    const next = new Set(left);
    if (!next.delete(text)) next.add(text);
    setLeft(next);
  };
  // A choice among the values of some rows would hide the others when they come.
  const partial = coming !== null;
  const all = shown.every((one) => chosen.has(one.text));
  return (
    <div className="gm-head-menu">
      <div className="gm-head-menu-sort">
        <Button size="small" onClick={() => sort(false)}>
          ↑ {t.ascending}
        </Button>
        <Button size="small" onClick={() => sort(true)}>
          ↓ {t.descending}
        </Button>
        {arrangement.sort?.column === column.key ? (
          <Button size="small" type="link" onClick={() => onArrange({ ...arrangement, sort: null })}>
            {t.unsorted}
          </Button>
        ) : null}
      </div>
      {partial ? (
        <p className="gm-head-menu-coming" role="status">
          {t.coming(rows.length, coming)}
        </p>
      ) : null}
      <Input
        size="small"
        allowClear
        placeholder={t.seek}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="gm-head-menu-values">
        <Checkbox
          checked={all}
          indeterminate={!all && shown.some((one) => chosen.has(one.text))}
          onChange={() =>
            setLeft(
              new Set(
                all
                  ? [...left, ...shown.map((one) => one.text)]
                  : [...left].filter((text) => !shown.some((one) => one.text === text)),
              ),
            )
          }
        >
          {sought === '' ? t.all : t.allFound}
        </Checkbox>
        {shown.slice(0, MOST).map(({ text, count }) => (
          <Checkbox key={text} checked={chosen.has(text)} onChange={() => toggle(text)}>
            <span className="gm-head-menu-text">{text === '' ? t.blank : text}</span> <small>{count}</small>
          </Checkbox>
        ))}
        {shown.length > MOST ? <p className="gm-quiet">{t.moreValues(shown.length - MOST)}</p> : null}
      </div>
      <div className="gm-head-menu-sort">
        <Button
          size="small"
          type="primary"
          disabled={partial}
          onClick={() => {
            const kept =
              sought === '' ? [...chosen] : shown.filter((one) => chosen.has(one.text)).map((one) => one.text);
            apply(kept.length === values.length ? null : kept);
          }}
        >
          {t.filter}
        </Button>
        {before ? (
          <Button size="small" onClick={() => apply(null)}>
            {t.unfilter}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
