import type { ComparedClause, ComparedLink, Comparison, NewDecision } from '@gangmu/contract';
import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNarrow } from '../../components/use-narrow.ts';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { Rope } from '../reader/rope.tsx';
import { ClauseCard } from './clause-card.tsx';
import { ClausePicker } from './clause-picker.tsx';
import { countsOf, endOf, FILTERS, type Filter, linkKey, nameOf, otherSide, RULES, type Side } from './filters.ts';
import { useClauseKeys } from './use-clause-keys.ts';
import type { ClausesOf, ComparisonActions } from './use-comparison.ts';

interface Props {
  readonly comparison: Comparison;
  readonly clauses: ClausesOf;
  readonly actions: ComparisonActions;
  readonly mayWrite: boolean;
  readonly start: Filter;
}
interface Held {
  readonly side: Side;
  readonly index: number;
}

/** The two plans clause by clause; the rope ties what corresponds. */
export function ClauseView({ comparison, clauses, actions, mayWrite, start }: Props) {
  const t = useWords(compareWords);
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>(start);
  const [side, setSide] = useState<Side>(RULES[start].side);
  const [active, setActive] = useState<Held | null>(null);
  const [hovered, setHovered] = useState<Held | null>(null);
  const [picking, setPicking] = useState<ComparedClause | null>(null);
  const [beside, setBeside] = useState<ComparedClause | null>(null);
  const counts = useMemo(() => countsOf(clauses), [clauses]);
  // A decided clause stays where it is until another list is chosen: nothing moves under the hand.
  const kept = useRef<{ filter: Filter | null; indices: ReadonlySet<number> }>({ filter: null, indices: new Set() });
  if (kept.current.filter !== filter) {
    const rule = RULES[filter];
    kept.current = { filter, indices: new Set(clauses[rule.side].filter(rule.takes).map((one) => one.index)) };
  }
  const shown = useMemo(() => {
    const rule = RULES[filter];
    const chosen = clauses[rule.side].filter((one) => kept.current.indices.has(one.index) || rule.takes(one));
    return { ...clauses, [rule.side]: chosen } as ClausesOf;
  }, [clauses, filter]);
  const at = useCallback(
    (held: Held | null) => (held ? (clauses[held.side].find((one) => one.index === held.index) ?? null) : null),
    [clauses],
  );
  const current = at(active);
  const pulled = at(hovered) ?? current;
  const ropes = useMemo(() => (pulled ? pulled.links.map(linkKey) : []), [pulled]);
  const marked = useMemo(() => {
    const spans = new Map<string, { start: number; end: number }[]>();
    for (const link of pulled?.links ?? [])
      for (const one of link.evidence)
        for (const end of ['own', 'superior'] as const) {
          const place = one[end];
          if (!place) continue;
          const key = `${end}-${endOf(link, end)}`;
          spans.set(key, [...(spans.get(key) ?? []), place]);
        }
    return spans;
  }, [pulled]);

  /** Brings the first counterpart to the height of the clause that was chosen. */
  const align = useCallback((clause: ComparedClause) => {
    const box = frame.current;
    const link = clause.links[0];
    const here = box?.querySelector(`[data-clause="${clause.side}-${clause.index}"]`);
    if (!box || !here) return;
    here.scrollIntoView({ block: 'nearest' });
    const far = otherSide(clause.side);
    const there = link ? box.querySelector(`[data-clause="${far}-${endOf(link, far)}"]`) : null;
    const column = there?.closest('.gm-clauses');
    if (!there || !column) return;
    column.scrollTop += there.getBoundingClientRect().top - here.getBoundingClientRect().top;
  }, []);
  const choose = useCallback((clause: ComparedClause) => {
    setSide(clause.side);
    setActive({ side: clause.side, index: clause.index });
  }, []);
  const chosen = useRef(current);
  chosen.current = current;
  // Only where another clause is chosen, not where its links change under the hand.
  useEffect(() => {
    const clause = active ? chosen.current : null;
    if (clause) requestAnimationFrame(() => align(clause));
  }, [active, align]);

  const decide = useCallback(
    (...decisions: NewDecision[]) => {
      if (!mayWrite || decisions.length === 0) return;
      // The button that was clicked goes with the decision; the columns take the keys on, Ctrl+Z first of all.
      const takeKeys = () => frame.current?.focus({ preventScroll: true });
      takeKeys();
      actions.decide.mutate(decisions, {
        onSettled: () => {
          if (document.activeElement === document.body) takeKeys();
        },
      });
    },
    [actions.decide.mutate, mayWrite],
  );
  const keysOf = useCallback(
    (link: ComparedLink) => ({
      superior: clauses.superior[link.superior]?.fingerprint ?? '',
      own: clauses.own[link.own]?.fingerprint ?? '',
    }),
    [clauses],
  );
  const onLink = useCallback(
    (link: ComparedLink, kind: 'accept' | 'reject' | 'unlink') => decide({ kind, ...keysOf(link) }),
    [decide, keysOf],
  );
  const tie = useCallback(
    (one: ComparedClause, other: ComparedClause) => {
      const [superior, own] = one.side === 'superior' ? [one, other] : [other, one];
      decide({ kind: 'link', superior: superior.fingerprint, own: own.fingerprint });
      setPicking(null);
    },
    [decide],
  );
  const pick = useCallback(
    (clause: ComparedClause) => {
      if (picking && clause.side !== picking.side) tie(picking, clause);
      else choose(clause);
    },
    [picking, choose, tie],
  );
  const hover = useCallback(
    (clause: ComparedClause | null) => setHovered(clause ? { side: clause.side, index: clause.index } : null),
    [],
  );
  const certain = useMemo(
    () =>
      clauses.own.flatMap((one) => one.links).filter((link) => !link.doubtful && !link.accepted && link.by === 'found'),
    [clauses],
  );
  const onKeyDown = useClauseKeys({
    current,
    side,
    shown,
    clauses,
    choose,
    decide,
    onLink,
    onAddLink: mayWrite ? setPicking : null,
    onUndo: actions.undo,
    onEscape: picking ? () => setPicking(null) : null,
  });
  const column = (of: Side) => (
    <div className={`gm-clauses gm-clauses-${of}`} data-column={of}>
      <p className="gm-clauses-head">
        <span className="gm-plan-role">{t[of]}</span>
        <span className="gm-serif">{comparison[of].title}</span>
        <small>{t.version(comparison[of].number)}</small>
      </p>
      {shown[of].length === 0 ? (
        <p className="gm-compare-none gm-compare-none-in">{filter === 'doubtful' ? t.noDoubts : t.noneHere}</p>
      ) : null}
      {shown[of].map((clause) => (
        <ClauseCard
          key={clause.index}
          clause={clause}
          active={active?.side === of && active.index === clause.index}
          pulled={pulled?.links.some((link) => pulled.side !== of && endOf(link, of) === clause.index) ?? false}
          spans={marked.get(`${of}-${clause.index}`)}
          others={clauses[otherSide(of)]}
          mayWrite={mayWrite}
          busy={actions.decide.isPending}
          onPick={pick}
          onHover={hover}
          onLink={onLink}
          onDecide={decide}
          onAddLink={setPicking}
          onBeside={narrow ? setBeside : undefined}
        />
      ))}
    </div>
  );
  return (
    <div className="gm-compare-view">
      <div className="gm-compare-filters">
        {FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={filter === name ? 'gm-chip gm-chip-on' : 'gm-chip'}
            aria-pressed={filter === name}
            onClick={() => {
              setFilter(name);
              setSide(RULES[name].side);
              setActive(null);
            }}
          >
            {name === 'named' ? t.names : t[name]} <small>{counts[name]}</small>
          </button>
        ))}
        {mayWrite && certain.length > 0 && filter !== 'fresh' ? (
          <Button
            size="small"
            loading={actions.decide.isPending}
            onClick={() =>
              decide(...certain.slice(0, 500).map((link) => ({ kind: 'accept' as const, ...keysOf(link) })))
            }
          >
            {t.acceptCertain(certain.length)}
          </Button>
        ) : null}
        {narrow ? (
          <span className="gm-compare-sides">
            {(['superior', 'own'] as const).map((of) => (
              <button
                type="button"
                key={of}
                className={side === of ? 'gm-chip gm-chip-on' : 'gm-chip'}
                onClick={() => setSide(of)}
              >
                {t[of]}
              </button>
            ))}
          </span>
        ) : mayWrite ? (
          <span className="gm-quiet gm-compare-keys">{t.keys}</span>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: these are clauses, not fields */}
      <div
        ref={frame}
        className="gm-compare-columns"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the lists are walked by keys
        tabIndex={0}
        role="group"
        aria-label={t.place}
        onKeyDown={onKeyDown}
      >
        {narrow ? (
          column(side)
        ) : (
          <>
            {column('superior')}
            {column('own')}
            {ropes.map((key) => (
              <Rope key={key} frame={frame} held={key} />
            ))}
          </>
        )}
      </div>
      {picking ? (
        <ClausePicker
          clause={picking}
          among={clauses[otherSide(picking.side)]}
          onPick={(other) => tie(picking, other)}
          onClose={() => setPicking(null)}
        />
      ) : null}
      <Drawer
        open={beside !== null}
        placement="bottom"
        size="70%"
        title={beside ? `${t[beside.side]} ${beside.label} ${nameOf(beside)}` : ''}
        onClose={() => setBeside(null)}
      >
        {beside ? <p className="gm-clause-text gm-clause-whole">{beside.text}</p> : null}
      </Drawer>
    </div>
  );
}
