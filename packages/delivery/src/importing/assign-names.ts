import type { Assignment, PostDuty } from '@gangmu/plan';
import { foldHead } from './fold.ts';
import type { ImportChoices, ImportField, NameChoice, SheetChoice } from './import-choices.ts';
import type { ImportIssue, ImportIssueCode } from './import-issue.ts';
import { columnOf, type LedgerValues } from './ledger-values.ts';
import type { NameBook, Offer, Resolved } from './resolve-name.ts';

/** A name that the region does not know, with what it might mean and what a person has said. */
export interface UnknownName {
  readonly field: ImportField;
  readonly text: string;
  readonly rows: number;
  readonly offers: readonly Offer[];
  readonly choice: NameChoice | null;
}
export interface NewUnit {
  readonly id: string;
  readonly name: string;
}
export interface NewOffice extends NewUnit {
  readonly unitId: string;
}

export interface NameAsker {
  assign(
    values: LedgerValues,
    sheet: SheetChoice,
    now: Assignment | null,
  ): {
    readonly assignment: Partial<Assignment>;
    readonly namedUnits: readonly string[];
    readonly issues: readonly ImportIssue[];
  };
  readonly unknown: () => readonly UnknownName[];
  readonly units: () => readonly NewUnit[];
  readonly offices: () => readonly NewOffice[];
  /** As the record, or this import, calls it. */
  name(id: string): string;
}

/** What part the named one plays; a lead unit may stand first in the column of the joint ones. */
type Part = 'lead' | 'joint' | 'office' | PostDuty;
const part = (field: ImportField): Part =>
  field === 'lead' || field === 'office' || field === 'leader' || field === 'officer' ? field : 'joint';

/** What the row has of that part stays, also where it has been closed since; an office only with its unit. */
function held(now: Assignment | null, part: Part, leadUnitId: string | null): readonly string[] {
  if (!now) return [];
  const units = [now.leadUnitId, ...now.jointUnitIds].filter((id) => id !== null);
  if (part === 'lead') return units;
  if (part === 'joint') return [...units, ...now.groupIds];
  return part === 'office' && now.officeId !== null && leadUnitId === now.leadUnitId ? [now.officeId] : [];
}

const LEAD_MARK = /[（(](?:牵头|汇总|主办)[^）)]{0,6}[）)]$/u;
const FIRST_OF = /[、,，;；\n]+/u;

/** Looks up the names of a row; what is not known is asked of the person once, however many rows say it. */
export function nameAsker(book: NameBook, { names }: Pick<ImportChoices, 'names'>, newId: () => string): NameAsker {
  const chosen = new Map(names.map(({ field, text, choice }) => [`${field}\n${text}`, choice]));
  const asked = new Map<string, { field: ImportField; text: string; rows: number; offers: readonly Offer[] }>();
  const units = new Map<string, NewUnit>();
  const offices = new Map<string, NewOffice>();
  const made = new Map<string, string>();

  const make = <T extends NewUnit>(all: Map<string, T>, key: string, of: () => T): string => {
    const known = all.get(key) ?? of();
    all.set(key, known);
    made.set(known.id, known.name);
    return known.id;
  };

  return {
    assign(values, sheet, now) {
      const issues: ImportIssue[] = [];
      const assignment: { -readonly [K in keyof Assignment]?: Assignment[K] } = {};
      /** The unit that leads the row once it is imported. */
      const lead = (): string | null =>
        assignment.leadUnitId === undefined ? (now?.leadUnitId ?? null) : assignment.leadUnitId;
      const tell = (code: ImportIssueCode, field: ImportField, text: string, offers: readonly string[] = []): void =>
        void issues.push({ code, column: columnOf(sheet, field), text, offers });
      /** The id, or null where the name is left out or not known. */
      const resolve = (
        field: ImportField,
        text: string,
        found: Resolved,
        codes: readonly [ImportIssueCode, ImportIssueCode],
        create?: () => string,
        as = part(field),
      ): string | null => {
        if (found.kind === 'one') return found.id;
        const same = held(now, as, lead()).find((id) => foldHead(book.name(id)) === foldHead(text));
        if (same) return same;
        const choice = chosen.get(`${field}\n${text}`) ?? null;
        const offers = found.kind === 'none' ? found.offers : [];
        const key = `${field}\n${text}`;
        asked.set(key, { field, text, rows: (asked.get(key)?.rows ?? 0) + 1, offers });
        if (choice?.kind === 'use' && book.mayBear(as, choice.id, lead())) return choice.id;
        if (choice?.kind === 'create' && create) return create();
        if (choice?.kind === 'leave') tell('left-out', field, text);
        else if (found.kind === 'several') tell(codes[1], field, text, found.names);
        else
          tell(
            codes[0],
            field,
            text,
            offers.map((one) => one.name),
          );
        return null;
      };
      const newUnit = (text: string) => () => make(units, text, () => ({ id: newId(), name: text }));
      const unitId = (field: ImportField, text: string): string | null =>
        resolve(field, text, book.unit(text), ['unit-unknown', 'unit-ambiguous'], newUnit(text), 'lead');

      const namedUnits: string[] = [];
      let rest = values.joint;
      let leadText = values.lead;
      if (leadText !== undefined) {
        const [one = '', ...others] = leadText.split(FIRST_OF).map((name) => name.trim());
        // Several lead units: the first leads, the others join it (DOMAIN 2).
        if (others.length > 0) {
          tell('several-first-taken', 'lead', leadText, [one]);
          rest = [...others.filter(Boolean), ...(rest ?? [])];
        }
        leadText = one;
      } else if (rest !== undefined && columnOf(sheet, 'lead') === null) {
        const marked = rest.find((name) => LEAD_MARK.test(name)) ?? rest[0];
        leadText = marked?.replace(LEAD_MARK, '');
        rest = rest.filter((name) => name !== marked);
      }
      if (leadText) {
        namedUnits.push(leadText);
        const id = unitId(values.lead === undefined ? 'joint' : 'lead', leadText);
        if (id !== null) assignment.leadUnitId = id;
      }
      if (rest !== undefined) {
        const unitIds: string[] = [];
        const groupIds: string[] = [];
        for (const raw of rest) {
          const name = raw.replace(/等$/u, '').replace(LEAD_MARK, '');
          if (name === '') continue;
          namedUnits.push(name);
          const found = book.party(name);
          const id = resolve('joint', name, found, ['unit-unknown', 'unit-ambiguous'], newUnit(name));
          if (id === null) continue;
          (found.of === 'group' || book.isGroup(id) || now?.groupIds.includes(id) ? groupIds : unitIds).push(id);
        }
        assignment.jointUnitIds = [...new Set(unitIds)].filter((id) => id !== lead());
        assignment.groupIds = [...new Set(groupIds)];
      }
      const leadUnitId = lead();
      const post = (field: 'leader' | 'officer', held: string | null): string | null | undefined => {
        const text = values[field];
        if (text === undefined) return undefined;
        if (held !== null && book.callsPost(held, text)) return held;
        const [one = '', ...others] = text.split(FIRST_OF).map((name) => name.trim());
        if (others.length > 0) tell('several-first-taken', field, text, [one]);
        const prefer =
          field === 'leader'
            ? (of: { role: string }) => of.role === 'leader'
            : (of: { unitId: string | null; role: string }) =>
                leadUnitId === null ? of.role !== 'leader' : of.unitId === leadUnitId;
        return resolve(field, one, book.post(one, field, prefer), ['post-unknown', 'post-ambiguous']) ?? undefined;
      };
      const leader = post('leader', now?.leaderPostId ?? null);
      if (leader !== undefined) assignment.leaderPostId = leader;
      const officer = post('officer', now?.officerPostId ?? null);
      if (officer !== undefined) assignment.officerPostId = officer;
      if (values.office !== undefined) {
        if (leadUnitId === null) tell('office-without-unit', 'office', values.office);
        else {
          const text = values.office;
          const found = made.has(leadUnitId) ? ({ kind: 'none', offers: [] } as const) : book.office(text, leadUnitId);
          const id = resolve('office', text, found, ['office-unknown', 'office-unknown'], () =>
            make(offices, `${leadUnitId}\n${text}`, () => ({ id: newId(), unitId: leadUnitId, name: text })),
          );
          if (id !== null) assignment.officeId = id;
        }
      }
      const phone = officer ? book.phoneOf(officer) : null;
      if (
        values.phone !== undefined &&
        phone !== null &&
        phone.replace(/\D/gu, '') !== values.phone.replace(/\D/gu, '')
      )
        tell('phone-differs', 'phone', values.phone, [phone]);
      return { assignment, namedUnits, issues };
    },
    unknown: () =>
      [...asked.values()].map((one) => ({ ...one, choice: chosen.get(`${one.field}\n${one.text}`) ?? null })),
    units: () => [...units.values()],
    offices: () => [...offices.values()],
    name: (id) => made.get(id) ?? book.name(id),
  };
}
