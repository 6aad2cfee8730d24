import { type PostRole, readDay } from '@gangmu/plan';
import type { UnitRow } from '../records/organisation.ts';
import type { ImportField, SheetChoice } from './import-choices.ts';
import type { ImportIssue, ImportIssueCode } from './import-issue.ts';
import { columnOf } from './ledger-values.ts';
import { roleNamed } from './role-of-post.ts';
import type { GridRow } from './sheet-grid.ts';

/** What one row of a list of the organisation says; empty where the cell is. */
export interface OrganisationValues {
  readonly unit: string;
  readonly shortName: string;
  readonly unitKind: UnitRow['kind'] | null;
  readonly parent: string;
  readonly office: string;
  readonly post: string;
  readonly role: PostRole | null;
  readonly person: string;
  readonly phone: string;
  readonly from: string | null;
  readonly until: string | null;
}

const UNIT_KINDS: readonly (readonly [RegExp, UnitRow['kind']])[] = [
  [/部门|机关|局|委|办|department/u, 'department'],
  [/镇|街|乡|street/u, 'street'],
  [/园|功能区|开发区|zone/u, 'zone'],
  [/企业|公司|国企|平台|company/u, 'company'],
  [/其他|事业|other/u, 'other'],
];
const NAMED_AS: readonly (readonly [RegExp, UnitRow['kind']])[] = [
  [/(?:街道|街道办事处|镇|镇政府|乡|乡政府)$/u, 'street'],
  [/(?:园区|开发区|高新区|新区|功能区|管委会)$/u, 'zone'],
  [/(?:公司|集团|企业)$/u, 'company'],
];
/** As the name says; most units of a list are departments. */
export const kindByName = (name: string): UnitRow['kind'] =>
  NAMED_AS.find(([words]) => words.test(name))?.[1] ?? 'department';

export function readOrganisationRow(
  row: GridRow,
  sheet: SheetChoice,
): { readonly values: OrganisationValues; readonly issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const tell = (code: ImportIssueCode, field: ImportField, text: string, offers: readonly string[] = []): void =>
    void issues.push({ code, column: columnOf(sheet, field), text: text.slice(0, 200), offers });
  const text = (field: ImportField): string => {
    const column = columnOf(sheet, field);
    const cell = column === null ? undefined : row.cells.get(column);
    if (cell?.kind === 'error') tell('error-cell', field, cell.text);
    else if (cell?.kind === 'formula') tell('formula-empty', field, cell.text);
    else if (cell && cell.text.length > 200) tell('too-long', field, cell.text, ['200']);
    else return cell?.text.replace(/\s*\n\s*/gu, '') ?? '';
    return '';
  };
  const day = (field: 'from' | 'until'): string | null => {
    const said = text(field);
    if (said === '' || /^(?:至今|在任|现任)$/u.test(said)) return null;
    const read = readDay(said.replace(/^19(?=\d\d)/u, '20'), null);
    if (read.kind === 'day') {
      // Since a month or a year is since its first day; until it is until its last.
      const day = field === 'from' ? read.first : read.day;
      return said.startsWith('19') ? `19${day.slice(2)}` : day;
    }
    tell(read.kind === 'number' ? 'day-is-a-number' : 'day-unknown', field, said);
    return null;
  };
  const kindText = text('unitKind');
  const unitKind = UNIT_KINDS.find(([words]) => words.test(kindText))?.[1] ?? null;
  if (kindText !== '' && !unitKind)
    tell('kind-unknown', 'unitKind', kindText, ['部门', '镇街', '园区', '企业', '其他']);
  const roleText = text('role');
  const role = roleNamed(roleText);
  if (roleText !== '' && !role)
    tell('role-unknown', 'role', roleText, ['分管领导', '单位负责人', '联络员', '督查室', '阅览']);
  if (role === 'system-admin') tell('role-reserved', 'role', roleText);
  const phone = text('phone');
  if (phone !== '' && !/^[\d\s()（）+\-—转/、,，;；]{3,60}$/u.test(phone)) tell('phone-not-a-number', 'phone', phone);
  const [from, until] = [day('from'), day('until')];
  if (from !== null && until !== null && until < from) tell('from-after-until', 'until', until, [from]);
  const values = {
    unit: text('unit'),
    shortName: text('shortName'),
    unitKind,
    parent: text('parent'),
    office: text('office'),
    post: text('post'),
    role,
    person: text('person').replace(/\s+/gu, ''),
    phone,
    from,
    until,
  };
  return { values, issues };
}
