import type { Item, ItemDetail } from '@gangmu/contract';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Section } from '../../components/section.tsx';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { type Directory, useDirectory } from '../../queries/use-directory.ts';

/** What each version changed, newest first. */
export function ItemHistory({ detail }: { readonly detail: ItemDetail }) {
  const t = useWords(itemWords);
  const { regionId, may } = useRegion();
  const { directory } = useDirectory(regionId, may('organisation.read'));
  const changes = useChanges(directory, detail.item.planId);
  const { history } = detail;
  const { hash, key } = useLocation();
  const list = useRef<HTMLOListElement>(null);
  // Asked for by name, it is gone to, each time anew (`key`).
  useEffect(() => {
    if (key && hash === '#history') list.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [hash, key]);
  return (
    <Section title={t.history}>
      <ol ref={list} className="gm-history">
        {history
          .map((version, index) => ({
            version,
            said: index === 0 ? [t.made] : changes(history[index - 1] as Item, version),
          }))
          .toReversed()
          .map(({ version, said }) => (
            <li key={version.version}>
              <p className="gm-history-when">
                <time>{dayAndTime(version.fromAt)}</time> {version.by}
              </p>
              <div className="gm-history-said">
                {said.length === 0 ? t.nothingSeen : said.map((one) => <p key={one}>{one}</p>)}
              </div>
            </li>
          ))}
      </ol>
    </Section>
  );
}

function useChanges(directory: Directory, planId: string) {
  const { plans } = useCurrentPlan();
  const editions = new Map(plans.find(({ id }) => id === planId)?.versions.map((one) => [one.id, one.number]));
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const marks = useMarks();
  const facts: readonly (readonly [string, (item: Item) => string])[] = [
    [l.title, (item) => item.title],
    [l.leader, (item) => directory.holder(item.assignment.leaderPostId)],
    [l.lead, (item) => directory.name(item.assignment.leadUnitId)],
    [l.joint, (item) => directory.names([...item.assignment.jointUnitIds, ...item.assignment.groupIds])],
    [l.office, (item) => directory.name(item.assignment.officeId)],
    [l.officer, (item) => directory.holder(item.assignment.officerPostId)],
    [l.dueOn, (item) => item.dueOn ?? ''],
    [l.target, (item) => (item.target ? `${item.target.op}${item.target.value}${item.target.unit}` : '')],
    [l.stretch, (item) => item.stretch ?? ''],
    [l.source, (item) => item.innovationSource ?? ''],
    [l.remark, (item) => item.remark ?? ''],
  ];
  const states = { open: t.stateOpen, closed: t.stateClosed, dropped: t.stateDropped };
  // Lists are told entry by entry: only what became different is named.
  const entries: readonly ((item: Item) => readonly (readonly [string, string])[])[] = [
    (item) => item.goals.map((goal) => [l.goal(goal.year), [goal.words, goal.value].filter(Boolean).join(' ')]),
    (item) =>
      item.milestones.map((one) => [
        l.quarter(one.year, one.quarter),
        [one.words, one.value, one.share && `${one.share}%`].filter(Boolean).join(' · '),
      ]),
    (item) => [
      [l.measures, item.measures.join('\n')],
      [t.carries, item.carries.map((one) => one.title).join(marks.semicolon)],
      [t.status, states[item.status]],
    ],
  ];
  // What was approved is the same words: the quarters are named together, not told again one by one.
  const approvals = (before: Item, after: Item): readonly string[] => {
    const approved = after.milestones.filter(
      (one) =>
        one.approved &&
        !before.milestones.some((old) => old.approved && old.year === one.year && old.quarter === one.quarter),
    );
    const names = approved.map((one) => l.quarter(one.year, one.quarter)).join(marks.list);
    return names === '' ? [] : [`${t.approved}${marks.colon}${names}`];
  };
  // A new edition of the plan has taken the row along, or it was set to another clause.
  const place = ({ versionId, clause }: Item): string =>
    t.inEdition(editions.get(versionId) ?? null, clause === null ? '' : l.clauseOf(clause));
  const moves = (before: Item, after: Item): readonly string[] =>
    before.versionId === after.versionId && before.clause === after.clause ? [] : [t.moved(place(after))];
  return (before: Item, after: Item): readonly string[] => [
    ...moves(before, after),
    ...facts.flatMap(([name, of]) => {
      const [old, now] = [of(before), of(after)];
      return old === now
        ? []
        : [old === '' ? `${name}${marks.colon}${now}` : `${name}${marks.colon}${old} → ${now || '—'}`];
    }),
    ...entries.flatMap((of) => {
      const [old, now] = [new Map(of(before)), new Map(of(after))];
      return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
        const [was, is] = [old.get(name) ?? '', now.get(name) ?? ''];
        return was === is ? [] : [`${name}${marks.colon}${was || '—'} → ${is || '—'}`];
      });
    }),
    ...approvals(before, after),
  ];
}
