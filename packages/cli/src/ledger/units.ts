import type { Duty, UnitMention } from '@gangmu/plan';

/** The units of a clause, parted into the one that leads and those that join. */
export interface ClauseUnits {
  /** The first that is named as leading; empty where there is no unit at all. */
  readonly lead: string;
  /** All others, further leading ones first. */
  readonly joint: readonly string[];
  /** Those among the others that the text marks as leading too. */
  readonly coLeads: readonly string[];
  /** True where nobody is marked as leading and the first named stands in, as ledgers commonly do. */
  readonly firstNamed: boolean;
}

/** Who leads and who joins, by the duties of one clause; names as the document writes them, each once. */
export function clauseUnits(duties: readonly Duty[]): ClauseUnits {
  const marked = unique(duties.flatMap(({ lead }) => lead));
  const units = unique(duties.flatMap((duty) => duty.units));
  const [lead = '', ...coLeads] = marked.length > 0 ? marked : units.slice(0, 1);
  return {
    lead,
    joint: unique([...coLeads, ...units]).filter((unit) => unit !== lead),
    coLeads,
    firstNamed: marked.length === 0 && units.length > 0,
  };
}

/** One unit with the clauses it leads (marked, or first named where nobody is) and joins; indexes into the outline. */
export interface UnitShare {
  readonly canonical: string;
  /** The ways the document writes it, when there are several or another than the canonical one. */
  readonly written: readonly string[];
  readonly group: boolean;
  readonly leads: readonly (number | null)[];
  readonly joins: readonly (number | null)[];
}

/** Every unit of the plan: those that lead most first, then those that are named most. */
export function unitShares(duties: readonly Duty[]): readonly UnitShare[] {
  const shares = new Map<
    string,
    { written: Set<string>; group: boolean; leads: Set<number | null>; joins: Set<number | null> }
  >();
  const unmarked = firstNamed(duties);
  for (const duty of duties)
    for (const mention of duty.mentions) {
      const { canonical, name, lead, group } = mention;
      const share = shares.get(canonical) ?? { written: new Set(), group, leads: new Set(), joins: new Set() };
      shares.set(canonical, share);
      share.written.add(name);
      (lead || unmarked.has(mention) ? share.leads : share.joins).add(duty.node);
    }
  return [...shares]
    .map(([canonical, { written, group, leads, joins }]) => ({
      canonical,
      written: [...written].filter((name) => name !== canonical),
      group,
      leads: [...leads],
      joins: [...joins].filter((node) => !leads.has(node)),
    }))
    .sort((a, b) => b.leads.length - a.leads.length || b.joins.length - a.joins.length);
}

/** The first unit of every clause in which nobody is marked as leading. */
function firstNamed(duties: readonly Duty[]): ReadonlySet<UnitMention> {
  const first = new Map<number | null, UnitMention | null>();
  for (const { node, mentions } of duties)
    for (const mention of mentions) {
      if (mention.lead) first.set(node, null);
      else if (!first.has(node)) first.set(node, mention);
    }
  return new Set([...first.values()].filter((mention) => mention !== null));
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
