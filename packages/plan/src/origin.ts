/**
 * Where a field's value comes from: `stated` in the finding's own words, `inherited` from an earlier
 * place of the same sentence or list (a deadline, a shared head), `default` where the text says nothing
 * and the rule's default holds.
 */
export type Origin = 'stated' | 'inherited' | 'default';
