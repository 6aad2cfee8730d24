import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { ClosedSieve, ListTools } from './list-tools.tsx';
import type { TabProps } from './organisation-page.tsx';
import { lineClass, RowName } from './row-name.tsx';
import { UnitForm } from './unit-form.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { unitTree } from './unit-tree.ts';
import { useGrowing } from './use-growing.tsx';

/** Units as a tree with their offices and posts; closed ones stay, because the past names them. */
export function UnitsTab({ directory, openId, onOpen }: TabProps) {
  const t = useWords(organisationWords);
  const { may } = useRegion();
  const [adding, setAdding] = useState(false);
  const [sought, setSought] = useState('');
  const [closed, setClosed] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const words = useDeferredValue(sought.trim());
  const counts = useMemo(() => countsOf(directory), [directory]);
  const standing = useMemo(
    () => directory.units.filter((unit) => closed || unit.closedOn === null),
    [directory.units, closed],
  );
  const lines = useMemo(
    () =>
      words === ''
        ? unitTree(standing, folded)
        : standing
            .filter((unit) => unit.name.includes(words) || unit.shortName?.includes(words))
            .toSorted((a, b) => a.position - b.position)
            .map((unit) => ({ unit, depth: 0, below: 0 })),
    [standing, folded, words],
  );
  const { shown, end } = useGrowing(lines, words);
  const parents = standing.filter((unit) => standing.some((one) => one.parentId === unit.id));
  const open = directory.units.find((unit) => unit.id === openId);
  const walk = (by: number) => {
    const next = lines[lines.findIndex((line) => line.unit.id === openId) + by];
    if (next) onOpen(next.unit.id, true);
  };
  const toggle = (id: string) =>
    setFolded((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const gone = directory.units.length - directory.units.filter((unit) => unit.closedOn === null).length;
  return (
    <>
      <div className="gm-list">
        {may('organisation.write') ? (
          <PageAction place="organisation-action">
            <Button type="primary" onClick={() => setAdding(true)}>
              {t.addUnit}
            </Button>
          </PageAction>
        ) : null}
        {directory.units.length === 0 ? (
          <Empty says={t.emptyUnits} />
        ) : (
          <>
            <ListTools
              sought={sought}
              onSought={setSought}
              shown={words ? lines.length : standing.length}
              total={directory.units.length}
            >
              <ClosedSieve gone={gone} on={closed} onChange={setClosed} />
              {parents.length > 0 && words === '' ? (
                <button
                  type="button"
                  className="gm-link"
                  onClick={() => setFolded(folded.size > 0 ? new Set() : new Set(parents.map((unit) => unit.id)))}
                >
                  {folded.size > 0 ? t.expandAll : t.collapseAll}
                </button>
              ) : null}
            </ListTools>
            {lines.length === 0 && words !== '' ? (
              <NoMatch onClear={() => setSought('')} />
            ) : (
              <table className="gm-table gm-table-cards">
                <thead>
                  <tr>
                    <th>{t.name}</th>
                    <th>{t.shortName}</th>
                    <th>{t.kind}</th>
                    <th>{t.offices}</th>
                    <th className="gm-figure">{t.posts}</th>
                    <th className="gm-figure">{t.items}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ unit, depth, below }) => {
                    const { offices, posts, items, vacant } = counts.get(unit.id) ?? NOTHING;
                    return (
                      <tr key={unit.id} className={lineClass(unit, openId)}>
                        <td style={{ paddingLeft: depth * 22 }}>
                          {below > 0 ? (
                            <button
                              type="button"
                              className="gm-fold"
                              aria-label={folded.has(unit.id) ? t.expand : t.collapse}
                              aria-expanded={!folded.has(unit.id)}
                              onClick={() => toggle(unit.id)}
                            >
                              {folded.has(unit.id) ? '▸' : '▾'}
                            </button>
                          ) : parents.length > 0 ? (
                            <span className="gm-fold" />
                          ) : null}
                          <RowName row={unit} name={unit.name} onOpen={onOpen} />
                        </td>
                        <td>{unit.shortName}</td>
                        <td>{t[unit.kind]}</td>
                        <td>{offices}</td>
                        <td className="gm-figure" data-label={posts ? t.posts : undefined}>
                          {posts || ''}
                          {vacant > 0 ? <small className="gm-now"> {t.vacantOnly(vacant)}</small> : null}
                        </td>
                        <td className="gm-figure" data-label={items ? t.items : undefined}>
                          {items || ''}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            )}
          </>
        )}
        {end}
        {adding ? <UnitForm unit={null} directory={directory} onClose={() => setAdding(false)} /> : null}
      </div>
      {open ? (
        <UnitPanel key={open.id} unit={open} directory={directory} onClose={() => onOpen(null)} onWalk={walk} />
      ) : null}
    </>
  );
}

interface Counts {
  readonly offices: string;
  readonly posts: number;
  readonly vacant: number;
  readonly items: number;
}
const NOTHING: Counts = { offices: '', posts: 0, vacant: 0, items: 0 };

/** What hangs on each unit, counted once for all rows. */
function countsOf({ offices, posts }: Directory): ReadonlyMap<string, Counts> {
  const found = new Map<string, Counts>();
  const add = (unitId: string | null, grow: (now: Counts) => Counts) => {
    if (unitId) found.set(unitId, grow(found.get(unitId) ?? NOTHING));
  };
  for (const office of offices)
    if (office.closedOn === null)
      add(office.unitId, (now) => ({ ...now, offices: now.offices ? `${now.offices}、${office.name}` : office.name }));
  for (const post of posts)
    if (post.closedOn === null)
      add(post.unitId, (now) => ({
        ...now,
        posts: now.posts + 1,
        vacant: now.vacant + (post.holder ? 0 : 1),
        items: now.items + post.items,
      }));
  return found;
}
