/** Columns of the grid that go by another name in an export. */
const OTHER: Readonly<Record<string, string>> = {
  superior: 'carries',
  pilotLevel: 'level',
  dueOn: 'due',
};
/** Shown in the grid only. */
const GRID_ONLY: ReadonlySet<string> = new Set(['light', 'namedUnits', 'unlisted']);

/** `q-2026-1` → `quarter-2026-1`: the grid's columns as the export names them, in their order. */
export const exportNames = (keys: readonly string[]): string[] =>
  keys.filter((key) => !GRID_ONLY.has(key)).map((key) => OTHER[key] ?? key.replace(/^q-(?=\d)/u, 'quarter-'));
