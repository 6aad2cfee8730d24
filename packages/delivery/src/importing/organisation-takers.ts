import { cellAddress, isAdministrator } from '@gangmu/plan';
import { lastsTo, OPEN, type PersonRow, type PostRow, type UnitRow } from '../records/organisation.ts';
import type { ImportField } from './import-choices.ts';
import type { ImportIssueCode } from './import-issue.ts';
import { type OrganisationDraft, titleInUnit } from './organisation-draft.ts';
import { kindByName, type OrganisationValues } from './organisation-values.ts';
import { needsUnit, roleByTitle } from './role-of-post.ts';

/** What a row changes, and what is wrong with it, as it is found. */
export type Changed = (field: ImportField, before: string, after: string) => void;
export type Tell = (code: ImportIssueCode, field: ImportField, text: string, offers?: readonly string[]) => void;

/** Takes what a row of a list names into the draft: what is there already is found, what differs changed, what is new made. */
export function organisationTakers(
  draft: OrganisationDraft,
  { today, newId, apart }: { readonly today: string; readonly newId: () => string; readonly apart: boolean },
) {
  /** Posts that a row above has filled, by the row. */
  const seenPosts = new Map<string, string>();
  return { unit, office, post, person, tenure };

  function unit(
    { unit: name, shortName, unitKind, parent }: OrganisationValues,
    changed: Changed,
    tell: Tell,
  ): UnitRow | null {
    if (name === '') return null;
    if (!draft.unit(name)) {
      const kind = unitKind ?? kindByName(name);
      draft.add('unit', {
        id: newId(),
        name,
        shortName: shortName || null,
        kind,
        parentId: null,
        position: draft.units.length + 1,
        ...OPEN,
      });
      changed('unit', '', name);
    }
    const found = draft.unit(name) as UnitRow;
    if (shortName !== '' && found.shortName !== shortName) {
      changed('shortName', found.shortName ?? '', shortName);
      draft.change('unit', found, { shortName });
    }
    if (unitKind && found.kind !== unitKind) {
      changed('unitKind', found.kind, unitKind);
      draft.change('unit', found, { kind: unitKind });
    }
    if (parent === '') return found;
    const above = draft.unit(parent);
    if (!above) tell('unit-unknown', 'parent', parent);
    else if (below(found.id, above)) tell('parent-loop', 'parent', parent);
    else if (found.parentId !== above.id) {
      changed('parent', '', above.name);
      draft.change('unit', found, { parentId: above.id });
    }
    return found;
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

  function office(unit: UnitRow, name: string, changed: Changed): string {
    const there = draft.office(unit.id, name);
    if (there) return there.id;
    const id = newId();
    draft.add('office', { id, unitId: unit.id, name, position: 1, ...OPEN });
    changed('office', '', name);
    return id;
  }

  /** Null where nothing says what the post may do: that is asked, never assumed. */
  function post(
    values: OrganisationValues,
    unit: UnitRow | null,
    officeId: string | null,
    changed: Changed,
    tell: Tell,
  ): PostRow | null {
    const same = draft
      .postsOf(unit, values.post)
      .filter((one) => officeId === null || one.officeId === null || one.officeId === officeId);
    const known = draft.peopleNamed(values.person).map((one) => one.id);
    // Of several posts of one title the one that this person holds, else one that nobody holds.
    const found =
      same.find((one) => known.includes(draft.holder(one.id, today)?.personId ?? '')) ??
      same.find((one) => !seenPosts.has(one.id) && draft.holder(one.id, today) === null) ??
      (values.person === '' || same.length === 1 ? same.find((one) => !seenPosts.has(one.id)) : undefined);
    if (found) return found;
    const byTitle = roleByTitle(titleInUnit(unit, values.post), unit !== null);
    const role = values.role ?? byTitle?.role;
    if (role === undefined || (unit === null && needsUnit(role))) {
      tell('post-without-unit', 'unit', values.post);
      return null;
    }
    if (values.role === null && byTitle?.sure === false) tell('role-assumed', 'post', values.post);
    const row = {
      id: newId(),
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

  function person(
    { person: name, phone }: OrganisationValues,
    post: PostRow | null,
    changed: Changed,
    tell: Tell,
  ): PersonRow {
    const same = draft.peopleNamed(name);
    const holder = post ? draft.holder(post.id, today)?.personId : undefined;
    const digits = (text: string | null): string => (text ?? '').replace(/\D/gu, '');
    const sure =
      same.find((one) => one.id === holder) ?? same.find((one) => phone !== '' && digits(one.phone) === digits(phone));
    const found = sure ?? (same.length === 1 && (phone === '' || same[0]?.phone === null) ? same[0] : undefined);
    if (!found) {
      if (same.length > 0) tell('same-name-person', 'person', name);
      const row = { id: newId(), name, phone: phone || null, accountId: null, ...OPEN };
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

  function tenure(
    values: OrganisationValues,
    post: PostRow,
    person: PersonRow,
    place: { sheet: number; row: number },
    changed: Changed,
    tell: Tell,
  ): void {
    const fromOn = values.from ?? today;
    const twin = draft.tenuresOf(post.id).find((one) => one.personId === person.id && lastsTo(one, fromOn));
    if (twin) {
      seenPosts.set(post.id, cellAddress(place.row, 0));
      return;
    }
    if (isAdministrator(post.role)) {
      tell('role-reserved', 'post', values.post);
      return;
    }
    if (apart && administers(person.id, fromOn)) {
      tell('administrator-apart', 'person', values.person);
      return;
    }
    const rival = draft
      .tenuresOf(post.id)
      .find((one) => lastsTo(one, fromOn) && (values.until === null || one.fromOn <= values.until));
    if (rival) {
      const name = [...draft.people].find((one) => one.id === rival.personId)?.name ?? '';
      tell('held-by-another', 'person', values.person, [name]);
      return;
    }
    seenPosts.set(post.id, cellAddress(place.row, 0));
    draft.add('tenure', { id: newId(), postId: post.id, personId: person.id, fromOn, untilOn: values.until });
    changed('from', '', fromOn);
  }

  function administers(personId: string, day: string): boolean {
    return draft.posts
      .filter((one) => isAdministrator(one.role))
      .flatMap((one) => draft.tenuresOf(one.id))
      .some((one) => one.personId === personId && lastsTo(one, day));
  }
}
