import type { SheetTables } from '@gangmu/plan';
import { headIssues } from './head-issues.ts';
import type { ImportChoices, SheetChoice } from './import-choices.ts';
import { isImportError } from './import-issue.ts';
import { columnOf } from './ledger-values.ts';
import { OrganisationDraft, type OrganisationUpdate } from './organisation-draft.ts';
import { type Changed, organisationTakers, type Tell } from './organisation-takers.ts';
import { readOrganisationRow } from './organisation-values.ts';
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
  context: {
    readonly organisation: Organisation;
    readonly today: string;
    readonly newId: () => string;
    readonly apart: boolean;
  },
): Generator<number, OrganisationCheck> {
  const draft = new OrganisationDraft(copied(context.organisation));
  const take = organisationTakers(draft, context);
  const outcomes: RowOutcome[] = [];
  const places = new Map<string, { readonly sheet: number; readonly row: number }>();
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
    const changed: Changed = (field, before, after) =>
      void changes.push({ field, year: null, quarter: null, before, after });
    const tell: Tell = (code, field, text, offers = []) =>
      void issues.push({ code, column: columnOf(sheet, field), text, offers });
    const place = { sheet: at, row };
    if (values.unit === '' && values.post === '' && values.person === '') tell('no-name', 'unit', '');
    const before = draft.made.length;
    if (!issues.some(isImportError)) {
      const unit = take.unit(values, changed, tell);
      const officeId = unit && values.office !== '' ? take.office(unit, values.office, changed) : null;
      const post = values.post === '' ? null : take.post(values, unit, officeId, changed, tell);
      const person = values.person === '' ? null : take.person(values, post, changed, tell);
      if (post && person) take.tenure(values, post, person, place, changed, tell);
    }
    for (const { row: made } of draft.made.slice(before)) places.set(made.id, place);
    for (const id of draft.touched.splice(0)) if (!places.has(id)) places.set(id, place);
    const fresh = draft.made.length > before;
    const action = issues.some(isImportError) ? 'error' : fresh ? 'create' : changes.length > 0 ? 'update' : 'same';
    const title = [values.unit, values.office, values.post, values.person].filter(Boolean).join(' · ');
    outcomes.push(outcome(at, row, action, { title, changes, issues }));
  }
}

/** The draft changes rows; the record's own are left as they are. */
const copied = (organisation: Organisation): Organisation => ({
  ...organisation,
  units: organisation.units.map((one) => ({ ...one })),
  people: organisation.people.map((one) => ({ ...one })),
});
