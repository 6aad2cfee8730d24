import type { OrganisationTable } from '../records/import.ts';
import {
  holdsOn,
  type OfficeRow,
  type PersonRow,
  type PostRow,
  type TenureRow,
  type UnitRow,
} from '../records/organisation.ts';
import type { NewRow } from '../records/row.ts';
import type { TableName, Tables } from '../records/tables.ts';
import { foldHead } from './fold.ts';
import type { Organisation } from './resolve-name.ts';

export interface OrganisationUpdate {
  readonly table: OrganisationTable;
  readonly id: string;
  readonly version: number;
  readonly patch: object;
}
type Made<K extends TableName> = NewRow<Tables[K]>;

/** The organisation as it will be after the file: rows there are, rows to be made, changes of rows. */
export class OrganisationDraft {
  readonly units: UnitRow[];
  readonly offices: OfficeRow[];
  readonly posts: PostRow[];
  readonly people: PersonRow[];
  readonly tenures: TenureRow[];
  readonly made: { readonly table: OrganisationTable; readonly row: { readonly id: string } }[] = [];
  /** Ids of changed rows since somebody emptied it. */
  readonly touched: string[] = [];
  readonly #updates = new Map<string, OrganisationUpdate>();
  readonly #units = new Map<string, UnitRow>();
  readonly #unitsById = new Map<string, UnitRow>();
  readonly #people = new Map<string, PersonRow[]>();
  readonly #held = new Map<string, TenureRow[]>();
  readonly #postsOf = new Map<string, PostRow[]>();
  readonly #officesOf = new Map<string, OfficeRow>();

  constructor(now: Organisation) {
    const open = <T extends { readonly closedOn: string | null }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.closedOn === null);
    [this.units, this.offices, this.posts, this.people, this.tenures] = [
      open(now.units),
      open(now.offices),
      open(now.posts),
      open(now.people),
      [...now.tenures],
    ];
    for (const unit of this.units) this.#index(unit);
    for (const office of this.offices) this.#officesOf.set(`${office.unitId}\n${foldHead(office.name)}`, office);
    for (const post of this.posts) push(this.#postsOf, postKey(this.#unitOf(post), post.title), post);
    for (const person of this.people) push(this.#people, person.name, person);
    for (const tenure of this.tenures) push(this.#held, tenure.postId, tenure);
  }

  #unitOf = ({ unitId }: PostRow): UnitRow | null => this.#unitsById.get(unitId ?? '') ?? null;
  #index(unit: UnitRow): void {
    this.#unitsById.set(unit.id, unit);
    for (const name of [unit.name, unit.shortName]) if (name) this.#units.set(foldHead(name), unit);
  }
  unit = (name: string): UnitRow | null => this.#units.get(foldHead(name)) ?? null;
  office = (unitId: string, name: string): OfficeRow | null =>
    this.#officesOf.get(`${unitId}\n${foldHead(name)}`) ?? null;
  /** By title, with the unit's name before it or without: 区发展改革局联络员 is that unit's 联络员. */
  postsOf = (unit: UnitRow | null, title: string): readonly PostRow[] => this.#postsOf.get(postKey(unit, title)) ?? [];
  peopleNamed = (name: string): readonly PersonRow[] => this.#people.get(name) ?? [];
  /** Who holds a post on a day. */
  holder = (postId: string, day: string): TenureRow | null =>
    (this.#held.get(postId) ?? []).find((one) => holdsOn(one, day)) ?? null;
  tenuresOf = (postId: string): readonly TenureRow[] => this.#held.get(postId) ?? [];

  add<K extends OrganisationTable>(table: K, row: Made<K>): void {
    const full = { ...row, version: 0, fromAt: '' };
    this.made.push({ table, row: row as { readonly id: string } });
    if (table === 'unit') {
      this.units.push(full as unknown as UnitRow);
      this.#index(full as unknown as UnitRow);
    } else if (table === 'office') {
      const office = full as unknown as OfficeRow;
      this.#officesOf.set(`${office.unitId}\n${foldHead(office.name)}`, office);
    } else if (table === 'post') {
      const post = full as unknown as PostRow;
      push(this.#postsOf, postKey(this.#unitOf(post), post.title), post);
    } else if (table === 'person')
      push(this.#people, (full as unknown as PersonRow).name, full as unknown as PersonRow);
    else push(this.#held, (full as unknown as TenureRow).postId, full as unknown as TenureRow);
  }

  /** Changes a row that there is, or one that this file makes. */
  change<K extends OrganisationTable>(table: K, row: Tables[K], patch: Partial<Tables[K]>): void {
    if (row.version === 0) {
      const at = this.made.findIndex((one) => one.row.id === row.id);
      const made = this.made[at];
      if (made) this.made[at] = { table, row: { ...made.row, ...patch } };
    } else {
      const before = this.#updates.get(row.id)?.patch ?? {};
      this.#updates.set(row.id, { table, id: row.id, version: row.version, patch: { ...before, ...patch } });
    }
    this.touched.push(row.id);
    Object.assign(row, patch);
  }

  updates = (): readonly OrganisationUpdate[] => [...this.#updates.values()];
}

function push<T>(all: Map<string, T[]>, key: string, one: T): void {
  const list = all.get(key);
  if (list) list.push(one);
  else all.set(key, [one]);
}

/** A post's title without its unit's name before it. */
export function titleInUnit(unit: UnitRow | null, title: string): string {
  const names = [unit?.name, unit?.name.replace(/^[省市区县旗]/u, ''), unit?.shortName];
  const before = names.find((one) => one && one.length > 1 && title.length > one.length && title.startsWith(one));
  return before ? title.slice(before.length) : title;
}

const postKey = (unit: UnitRow | null, title: string): string =>
  `${unit?.id ?? ''}\n${foldHead(titleInUnit(unit, title))}`;
