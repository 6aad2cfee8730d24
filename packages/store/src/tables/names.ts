/** `planVersion` → `plan_version`: the database speaks snake_case, the code camelCase. */
export const columnName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const tableName = (name: string): string => columnName(name);
export const historyName = (table: string): string => `${tableName(table)}_history`;
