import type { SheetTable } from '@gangmu/plan';
import type { ItemRow } from '../../records/item.ts';
import { nameAsker } from '../assign-names.ts';
import { checkLedger } from '../check-ledger.ts';
import { clauseFinder, type PlanText } from '../find-clause.ts';
import { proposeSheet } from '../find-head.ts';
import type { ImportChoices } from '../import-choices.ts';
import type { LedgerCheck } from '../ledger-context.ts';
import { itemMatcher } from '../match-items.ts';
import { nameBook, type Organisation } from '../resolve-name.ts';

const closing = { closedOn: null, closedReason: null };
const row = (id: string) => ({ id, version: 1, fromAt: '2026-01-01T00:00:00.000Z' });
const unit = (id: string, name: string) => ({
  ...row(id),
  name,
  shortName: null,
  kind: 'department' as const,
  parentId: null,
  position: 1,
  ...closing,
});

/** 澄湖区: three units, one of them with an office and a head, and a leader; a unit that is closed, and an administrator. */
const ORGANISATION: Organisation = {
  units: [
    unit('u1', '区科技局'),
    unit('u2', '区发展改革局'),
    unit('u3', '区财政局'),
    { ...unit('u4', '区物价局'), closedOn: '2026-01-01' },
  ],
  groups: [{ ...row('g1'), name: '各镇街', kind: 'group', leadPostId: null, unitIds: [], ...closing }],
  offices: [
    { ...row('o1'), unitId: 'u1', name: '规划科', position: 1, ...closing },
    { ...row('o2'), unitId: 'u2', name: '综合科', position: 1, ...closing },
  ],
  posts: [
    { ...row('p1'), title: '局长', role: 'unit-head', unitId: 'u1', officeId: null, position: 1, ...closing },
    { ...row('p3'), title: '审计管理员', role: 'audit-admin', unitId: null, officeId: null, position: 9, ...closing },
    { ...row('p2'), title: '副区长', role: 'leader', unitId: null, officeId: null, position: 1, ...closing },
  ],
  people: [
    { ...row('n1'), name: '林安言', phone: '0000-1234567', accountId: null, ...closing },
    { ...row('n2'), name: '周怀远', phone: null, accountId: null, ...closing },
  ],
  tenures: [
    { ...row('t1'), postId: 'p1', personId: 'n1', fromOn: '2025-01-01', untilOn: null },
    { ...row('t2'), postId: 'p2', personId: 'n2', fromOn: '2025-01-01', untilOn: null },
  ],
};
const NO_PLAN: PlanText = { text: '', outline: [] };

/** Proposes the heads, then checks, as an import does. */
export function checkSheets(
  sheets: readonly SheetTable[],
  more: { items?: readonly ItemRow[]; choices?: Partial<ImportChoices>; plan?: PlanText } = {},
): LedgerCheck & { readonly choices: ImportChoices } {
  let last = 0;
  const newId = () => `new-${++last}`;
  const choices: ImportChoices = {
    sheets: sheets.map((sheet) => proposeSheet(sheet, 'ledger', 2026)),
    names: [],
    rows: [],
    cells: [],
    ...more.choices,
  };
  const matcher = itemMatcher();
  matcher.add(more.items ?? []);
  const check = checkLedger({ sheets, notes: [] }, choices, {
    planId: 'plan',
    versionId: 'version',
    matcher,
    item: (id) => more.items?.find((one) => one.id === id) ?? null,
    names: nameAsker(nameBook(ORGANISATION, '澄湖区', '2026-06-01'), choices, newId),
    clause: clauseFinder(more.plan ?? NO_PLAN),
    importId: 'import',
    fileName: '台账.xlsx',
    approvalNeeded: true,
    position: 10,
    year: 2026,
    newId,
  });
  for (let step = check.next(); ; step = check.next()) if (step.done) return { ...step.value, choices };
}
