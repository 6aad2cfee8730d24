/** How often a text must come before it is worth a place on every connection, and how many places there are. */
const OFTEN = 10;
const PLACES = 100;
const WATCHED = 1000;
/** Longer ones are lists of values: no two are alike. */
const LONGEST = 6000;

/**
 * Names for prepared statements: a text that comes often gets one for good, the same on every connection. Only
 * questions that name their columns: what `select *` gives changes with a migration, which a prepared one refuses.
 */
export function statementNames(): (text: string) => string | null {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name) return name;
    if (names.size >= PLACES || text.length > LONGEST || !/^\s*(?:select|with)\b/iu.test(text)) return null;
    if (/^\s*select\s+(?:"?\w+"?\.)?\*/iu.test(text)) return null;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (seen.size >= WATCHED) seen.clear();
      seen.set(text, times);
      return null;
    }
    seen.delete(text);
    const given = `gangmu_${names.size + 1}`;
    names.set(text, given);
    return given;
  };
}
