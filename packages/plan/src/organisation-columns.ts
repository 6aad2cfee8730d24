/** The columns of a list of the organisation, in the order of its template. Some bear the name of a ledger's. */
export const ORGANISATION_COLUMNS = [
  'number',
  'unit',
  'shortName',
  'unitKind',
  'parent',
  'office',
  'post',
  'role',
  'person',
  'phone',
  'from',
  'until',
  'remark',
] as const;
