import { cellAddress, type SheetTables } from '@gangmu/plan';
import { OPEN, type PersonRow, type PostRow, type UnitRow } from '../records/organisation.ts';
import { headIssues } from './head-issues.ts';
import type { ImportChoices, ImportField, SheetChoice } from './import-choices.ts';
import { type ImportIssueCode, isImportError } from './import-issue.ts';
import { columnOf } from './ledger-values.ts';
import { OrganisationDraft, type OrganisationUpdate } from './organisation-draft.ts';
import { kindByName, type OrganisationValues, readOrganisationRow, roleByTitle } from './organisation-values.ts';
import type { Organisation } from './resolve-name.ts';
import { type FieldChange, outcome, type RowOutcome } from './row-outcome.ts';
import { gridRows } from './sheet-grid.ts';
import { skipRow } from './skip-row.ts';

export interface OrganisationCheck {
  readonly outcomes: readonly RowOutcome[];
  readonly made: OrganisationDraft['made'];
  readonly updates: readonly OrganisationUpdate[];
  readonly places: ReadonlyMap<string, { readonly sheet: number; readonly row: number }>;
}

const SLICE = 40;

/** Goes through a list of units, offices, posts and people; what is there already stays, what differs is changed. */
export function* checkOrganisation(
  tables: SheetTables,
  choices: ImportChoices,
  context: { readonly organisation: Organisation; readonly today: string; readonly newId: () => string },
): Generator<number, OrganisationCheck> {
  const draft = new OrganisationDraft(copied(context.organisation));
  const outcomes: RowOutcome[] = [];
  const places = new Map<string, { readonly sheet: number; readonly row: number }>();
  const seenPosts = new Map<string, string>();
  const said = new Map(choices.rows.map((one) => [`${one.sheet}/${one.row}`, one.choice.kind]));
  let done = 0;
  for (const [at, sheet] of choices.sheets.entries()) {
    const table = tables.sheets[at];
    if (sheet.use === null || !table) continue;
    const head = headIssues(sheet);
    if (head.length > 0) outcomes.push(outcome(at, sheet.headRow, 'error', { reason: 'head-again', issues: head }));
    if (head.length > 0) continue;
    for (const row of gridRows(table)) {
      if (row.row < sheet.headRow + sheet.headLines) continue;
      done += 1;
      if (done % SLICE === 0) yield done;
      const choice = said.get(`${at}/${row.row}`);
      const guess = skipRow(row, sheet);
      const skipped =
        choice === 'skip'
          ? { reason: 'chosen' as const, heading: null }
          : choice === 'take' && guess?.reason !== 'empty'
            ? null
            : guess;
      if (skipped) {
        if (skipped.reason !== 'empty')
          outcomes.push(outcome(at, row.row, 'skip', { reason: skipped.reason, title: skipped.heading ?? '' }));
        continue;
      }
      checkRow(at, sheet, row.row, readOrganisationRow(row, sheet));
    }
  }
  return { outcomes, made: draft.made, updates: draft.updates(), places };

  function checkRow(
    at: number,
    sheet: SheetChoice,
    row: number,
    { values, issues }: ReturnType<typeof readOrganisationRow>,
  ): void {
    const changes: FieldChange[] = [];
    const changed = (field: ImportField, before: string, after: string): void =>
      void changes.push({ field, year: null, quarter: null, before, after });
    const tell = (code: ImportIssueCode, field: ImportField, text: string, offers: readonly string[] = []): void =>
      void issues.push({ code, column: columnOf(sheet, field), text, offers });
    const place = { sheet: at, row };
    if (values.unit === '' && values.post === '' && values.person === '') tell('no-name', 'unit', '');
    const before = draft.made.length;
    if (!issues.some(isImportError)) {
      const unit = takeUnit(values, changed, tell);
      const officeId = unit && values.office !== '' ? takeOffice(unit, values.office, changed) : null;
      const post = values.post === '' ? null : takePost(values, unit, officeId, changed);
      const person = values.person === '' ? null : takePerson(values, post, changed, tell);
      if (post && person) takeTenure(values, post, person, place, changed, tell);
    }
    for (const { row: made } of draft.made.slice(before)) places.set(made.id, place);
    for (const id of draft.touched.splice(0)) if (!places.has(id)) places.set(id, place);
    const fresh = draft.made.length > before;
    const action = issues.some(isImportError) ? 'error' : fresh ? 'create' : changes.length > 0 ? 'update' : 'same';
    const title = [values.unit, values.office, values.post, values.person].filter(Boolean).join(' · ');
    outcomes.push(outcome(at, row, action, { title, changes, issues }));
  }

  type Changed = (field: ImportField, before: string, after: string) => void;
  type Tell = (code: ImportIssueCode, field: ImportField, text: string, offers?: readonly string[]) => void;

  function takeUnit(
    { unit: name, shortName, unitKind, parent }: OrganisationValues,
    changed: Changed,
    tell: Tell,
  ): UnitRow | null {
    if (name === '') return null;
    if (!draft.unit(name)) {
      const kind = unitKind ?? kindByName(name);
      draft.add('unit', {
        id: context.newId(),
        name,
        shortName: shortName || null,
        kind,
        parentId: null,
        position: draft.units.length + 1,
        ...OPEN,
      });
      changed('unit', '', name);
    }
    const unit = draft.unit(name) as UnitRow;
    if (shortName !== '' && unit.shortName !== shortName) {
      changed('shortName', unit.shortName ?? '', shortName);
      draft.change('unit', unit, { shortName });
    }
    if (unitKind && unit.kind !== unitKind) {
      changed('unitKind', unit.kind, unitKind);
      draft.change('unit', unit, { kind: unitKind });
    }
    if (parent === '') return unit;
    const above = draft.unit(parent);
    if (!above) tell('unit-unknown', 'parent', parent);
    else if (below(unit.id, above)) tell('parent-loop', 'parent', parent);
    else if (unit.parentId !== above.id) {
      changed('parent', '', above.name);
      draft.change('unit', unit, { parentId: above.id });
    }
    return unit;
  }

  /** Whether a unit stands above or is this one. */
  function below(id: string, from: UnitRow): boolean {
    let at: UnitRow | undefined = from;
    for (let depth = 0; at && depth < 50; depth += 1) {
      if (at.id === id) return true;
      const parentId: string | null = at.parentId;
      at = parentId === null ? undefined : draft.units.find((one) => one.id === parentId);
    }
    return false;
  }

  function takeOffice(unit: UnitRow, name: string, changed: Changed): string {
    const there = draft.office(unit.id, name);
    if (there) return there.id;
    const id = context.newId();
    draft.add('office', { id, unitId: unit.id, name, position: 1, ...OPEN });
    changed('office', '', name);
    return id;
  }

  function takePost(
    values: OrganisationValues,
    unit: UnitRow | null,
    officeId: string | null,
    changed: Changed,
  ): PostRow {
    const same = draft
      .postsOf(unit?.id ?? null, values.post)
      .filter((one) => officeId === null || one.officeId === null || one.officeId === officeId);
    const known = draft.peopleNamed(values.person).map((one) => one.id);
    // Of several posts of one title the one that this person holds, else one that nobody holds.
    const found =
      same.find((one) => known.includes(draft.holder(one.id, context.today)?.personId ?? '')) ??
      same.find((one) => !seenPosts.has(one.id) && draft.holder(one.id, context.today) === null) ??
      (values.person === '' || same.length === 1 ? same.find((one) => !seenPosts.has(one.id)) : undefined);
    if (found) return found;
    const role = values.role ?? roleByTitle(values.post, unit !== null);
    const row = {
      id: context.newId(),
      title: values.post,
      role,
      unitId: unit?.id ?? null,
      officeId,
      position: 1,
      ...OPEN,
    };
    draft.add('post', row);
    changed('post', '', values.post);
    changed('role', '', role);
    return { ...row, version: 0, fromAt: '' };
  }

  function takePerson(
    { person: name, phone }: OrganisationValues,
    post: PostRow | null,
    changed: Changed,
    tell: Tell,
  ): PersonRow {
    const same = draft.peopleNamed(name);
    const holder = post ? draft.holder(post.id, context.today)?.personId : undefined;
    const digits = (text: string | null): string => (text ?? '').replace(/\D/gu, '');
    const sure =
      same.find((one) => one.id === holder) ?? same.find((one) => phone !== '' && digits(one.phone) === digits(phone));
    const found = sure ?? (same.length === 1 && (phone === '' || same[0]?.phone === null) ? same[0] : undefined);
    if (!found) {
      if (same.length > 0) tell('same-name-person', 'person', name);
      const row = { id: context.newId(), name, phone: phone || null, accountId: null, ...OPEN };
      draft.add('person', row);
      changed('person', '', name);
      return { ...row, version: 0, fromAt: '' };
    }
    if (!sure) tell('same-name-person', 'person', name);
    if (phone !== '' && digits(found.phone) !== digits(phone)) {
      changed('phone', found.phone ?? '', phone);
      draft.change('person', found, { phone });
    }
    return found;
  }

  function takeTenure(
    values: OrganisationValues,
    post: PostRow,
    person: PersonRow,
    place: { sheet: number; row: number },
    changed: Changed,
    tell: Tell,
  ): void {
    const fromOn = values.from ?? context.today;
    const twin = draft
      .tenuresOf(post.id)
      .find((one) => one.personId === person.id && (one.untilOn === null || one.untilOn >= fromOn));
    if (twin) {
      seenPosts.set(post.id, cellAddress(place.row, 0));
      return;
    }
    const rival = draft
      .tenuresOf(post.id)
      .find(
        (one) =>
          (one.untilOn === null || one.untilOn >= fromOn) && (values.until === null || one.fromOn <= values.until),
      );
    if (rival) {
      const name = [...draft.people].find((one) => one.id === rival.personId)?.name ?? '';
      tell('held-by-another', 'person', values.person, [name]);
      return;
    }
    seenPosts.set(post.id, cellAddress(place.row, 0));
    draft.add('tenure', { id: context.newId(), postId: post.id, personId: person.id, fromOn, untilOn: values.until });
    changed('from', '', fromOn);
  }
}

/** The draft changes rows; the record's own are left as they are. */
const copied = (organisation: Organisation): Organisation => ({
  ...organisation,
  units: organisation.units.map((one) => ({ ...one })),
  people: organisation.people.map((one) => ({ ...one })),
});
