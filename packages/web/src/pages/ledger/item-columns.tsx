import type { Item, Ledger, Plan } from '@gangmu/contract';
import { reaches } from '@gangmu/plan';
import { useMemo } from 'react';
import { useRegion } from '../../app/region.tsx';
import { LightMark } from '../../components/light-mark.tsx';
import { useClauseName } from '../../components/use-clause-name.ts';
import { useTargetText } from '../../components/use-target-text.ts';
import type { Column } from '../../grid/column.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords, pilotWords } from '../../messages/ledger-words.ts';
import { type Directory, postLabel } from '../../queries/use-directory.ts';
import { jointColumn, textUnitColumns } from './unlisted-units.tsx';
import { useWhyFixed } from './why-fixed.ts';
import {
  dayIn,
  leaders,
  milestoneOf,
  officers,
  officesOf,
  openUnits,
  partiesOf,
  writeGoal,
  writeLead,
  writeOffice,
  writePost,
  writeQuarter,
} from './writes.ts';

const QUARTERS = [1, 2, 3, 4] as const;

/** Whether the person may do this to the row, as the server will decide. */
export function useMayOn() {
  const { mine } = useRegion();
  return useMemo(() => {
    const who = { unitIds: mine.unitIds, postIds: mine.posts.map((post) => post.id) };
    return (action: string) => (item: Item) => {
      const far = mine.rights[action];
      return far !== undefined && reaches(far, who, item.assignment);
    };
  }, [mine]);
}

export const yearsOf = (plan: Plan | null, today = new Date().getFullYear()): readonly number[] => {
  const [from, to] = [plan?.periodFrom ?? today, plan?.periodTo ?? today];
  return Array.from({ length: Math.min(6, Math.max(1, to - from + 1)) }, (_, index) => from + index);
};
/** The year whose quarters a ledger shows: this one inside the plan's years, else the nearest. */
const presentYear = (years: readonly number[], today = new Date().getFullYear()): number =>
  Math.min(Math.max(today, years[0] ?? today), years.at(-1) ?? today);

/** First three columns of every grid of items: 序号, 事项, 亮灯. */
export function useFrozenColumns(): readonly Column<Item>[] {
  const t = useWords(ledgerWords);
  return useMemo(
    () => [
      {
        key: 'number',
        head: t.number,
        width: 56,
        frozen: true,
        right: true,
        text: (item) => String(item.position + 1),
        rank: (item) => item.position,
      },
      { key: 'title', head: t.title, width: 300, frozen: true, text: (item) => item.title },
      { key: 'light', head: t.light, width: 84, frozen: true, text: () => t.notYet, show: () => <LightMark /> },
    ],
    [t],
  );
}

const ASSIGNS: ReadonlySet<string> = new Set(['leader', 'lead', 'joint', 'office', 'officer']);
/** What one must be allowed to do to write a column. */
const actionOf = (key: string): string => {
  if (ASSIGNS.has(key)) return 'item.assign';
  return /^(?:goal|q)-/u.test(key) ? 'item.schedule' : 'item.edit';
};

/** The columns of a printed ledger (DOMAIN 2) that this ledger shows, with how each is written. */
export function useItemColumns(ledger: Ledger, plan: Plan | null, directory: Directory): readonly Column<Item>[] {
  const t = useWords(ledgerWords);
  const levels = useWords(pilotWords);
  const frozen = useFrozenColumns();
  const mayOn = useMayOn();
  const targetText = useTargetText();
  const clauseName = useClauseName(plan);
  const regionName = useRegion().mine.name;
  const whyFixed = useWhyFixed();
  const parties = useMemo(() => partiesOf(directory, regionName), [directory, regionName]);
  return useMemo(() => {
    const [assign, schedule, edit] = [mayOn('item.assign'), mayOn('item.schedule'), mayOn('item.edit')];
    const years = yearsOf(plan);
    const year = presentYear(years);
    const target = (item: Item) => (item.target ? targetText(item.target) : null);
    const own: Partial<Record<Ledger, readonly Column<Item>[]>> = {
      indicators: [
        {
          key: 'target',
          head: t.target,
          width: 150,
          right: true,
          fixed: (item) => (edit(item) ? t.promisedValue : null),
          text: (item) => {
            const found = target(item);
            return found ? `${found.figure}${found.unit}` : '';
          },
          show: (item) => {
            const found = target(item);
            return found ? (
              <>
                {found.figure}
                <span className="gm-unit">{found.unit}</span>
                <br />
                <small className="gm-quiet">{found.sense}</small>
              </>
            ) : null;
          },
          rank: (item) => Number(item.target?.value ?? 0),
        },
        {
          key: 'stretch',
          head: t.stretch,
          width: 110,
          right: true,
          text: (item) => item.stretch ?? '',
          mayEdit: (item) => edit(item) && item.stretch === null,
          fixed: (item) => (edit(item) && item.stretch !== null ? t.promisedValue : null),
          write: (item, text) => ({ row: { ...item, stretch: text || null } }),
        },
      ],
      pilots: [
        {
          key: 'pilotLevel',
          head: t.pilotLevel,
          width: 90,
          text: (item) =>
            item.pilotLevel && item.pilotLevel in levels
              ? levels[item.pilotLevel as keyof typeof levels]
              : (item.pilotLevel ?? ''),
        },
      ],
      innovations: [
        {
          key: 'source',
          head: t.source,
          width: 220,
          editor: { kind: 'long' },
          text: (item) => item.innovationSource ?? '',
          mayEdit: edit,
          write: (item, text) => ({ row: { ...item, innovationSource: text || null } }),
        },
      ],
    };
    const unitOptions = openUnits(directory).map((unit) => ({
      label: unit.name,
      ...(unit.shortName ? { hint: unit.shortName } : {}),
    }));
    const jointOptions = [...unitOptions, ...directory.groups.map((group) => ({ label: group.name }))];
    const superior: Column<Item> = {
      key: 'superior',
      head: t.superior,
      width: 220,
      spare: ledger !== 'tasks' && ledger !== 'named',
      text: (item) => item.carries.map((one) => one.title).join('；'),
    };
    const columns: readonly Column<Item>[] = [
      ...frozen,
      {
        key: 'clause',
        head: t.clause,
        width: 84,
        text: clauseName,
        rank: (item) => item.position,
      },
      {
        key: 'part',
        head: t.part,
        width: 200,
        spare: true,
        text: (item) => item.part ?? '',
        rank: (item) => item.position,
      },
      superior,
      ...(own[ledger] ?? []),
      {
        key: 'leader',
        head: t.leader,
        width: 130,
        editor: { kind: 'choice', many: false },
        text: (item) => directory.holder(item.assignment.leaderPostId),
        options: () => leaders(directory).map((post) => ({ label: postLabel(post), hint: String(post.items) })),
        mayEdit: assign,
        write: (item, text) => writePost(leaders(directory), item, 'leaderPostId', text, t.unknownPost),
      },
      {
        key: 'lead',
        head: t.lead,
        width: 140,
        editor: { kind: 'choice', many: false },
        text: (item) => directory.name(item.assignment.leadUnitId),
        options: () => unitOptions,
        mayEdit: assign,
        write: (item, text) => writeLead(parties, item, text, t.unknownUnit),
      },
      jointColumn({ directory, regionName, parties, options: jointOptions, mayEdit: assign, t }),
      {
        key: 'office',
        head: t.office,
        width: 120,
        editor: { kind: 'choice', many: false },
        text: (item) => directory.name(item.assignment.officeId),
        options: (item) => officesOf(directory, item).map((office) => ({ label: office.name })),
        mayEdit: assign,
        write: (item, text) => writeOffice(directory, item, text, t.unknownOffice),
      },
      {
        key: 'officer',
        head: t.officer,
        width: 150,
        editor: { kind: 'choice', many: false },
        text: (item) => directory.holder(item.assignment.officerPostId),
        options: (item) =>
          officers(directory, item).map((post) => ({ label: postLabel(post), hint: String(post.items) })),
        mayEdit: assign,
        write: (item, text) => writePost(directory.posts, item, 'officerPostId', text, t.unknownPost),
      },
      ...years.map(
        (one): Column<Item> => ({
          key: `goal-${one}`,
          head: t.goal(one),
          width: 150,
          editor: { kind: 'long' },
          spare: one !== year,
          text: (item) => item.goals.find((goal) => goal.year === one)?.words ?? '',
          mayEdit: schedule,
          write: (item, text) => writeGoal(item, one, text),
        }),
      ),
      {
        key: 'measures',
        head: t.measures,
        width: 260,
        editor: { kind: 'long' },
        text: (item) => item.measures.join('\n'),
        mayEdit: edit,
        write: (item, text) => ({
          row: {
            ...item,
            measures: text
              .split('\n')
              .map((one) => one.trim())
              .filter(Boolean),
          },
        }),
      },
      ...QUARTERS.map(
        (quarter): Column<Item> => ({
          key: `q-${year}-${quarter}`,
          head: t.quarter(year, quarter),
          width: 170,
          editor: { kind: 'long' },
          text: (item) => milestoneOf(item, year, quarter)?.words ?? '',
          show: (item) => {
            const found = milestoneOf(item, year, quarter);
            if (!found?.returned) return found?.words ?? '';
            return (
              <span title={t.returnedWith(found.returned)}>
                <small className="gm-now">{t.returned}</small> {found.words}
              </span>
            );
          },
          mayEdit: schedule,
          write: (item, text) => ({ row: writeQuarter(item, year, quarter, 'words', text) }),
        }),
      ),
      {
        key: 'dueOn',
        head: t.dueOn,
        width: 110,
        right: true,
        text: (item) => item.dueOn ?? '',
        mayEdit: (item) => edit(item) && item.dueOn === null,
        fixed: (item) => (edit(item) && item.dueOn !== null ? t.promised : null),
        write: (item, text) => {
          const day = dayIn(text);
          return text !== '' && day === null ? { problem: t.badDay } : { row: { ...item, dueOn: day } };
        },
      },
      {
        key: 'remark',
        head: t.remark,
        width: 180,
        editor: { kind: 'long' },
        text: (item) => item.remark ?? '',
        mayEdit: edit,
        write: (item, text) => ({ row: { ...item, remark: text || null } }),
      },
      ...textUnitColumns(directory, regionName, t),
    ];
    return whyFixed(columns, actionOf);
  }, [t, levels, frozen, mayOn, targetText, clauseName, plan, directory, regionName, parties, whyFixed, ledger]);
}
