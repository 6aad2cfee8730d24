import { expect, test } from 'vitest';
import { isAdministrator, mayBear, POST_ROLES } from './post-role.ts';

test('only a leader leads', () => expect(POST_ROLES.filter(mayBear.leader)).toEqual(['leader']));
test('an item is handled by anybody of the business, not by an administrator or the level above', () => {
  expect(POST_ROLES.filter((role) => !mayBear.officer(role))).toEqual([
    'superior-office',
    'system-admin',
    'security-admin',
    'audit-admin',
  ]);
});
test('three roles administer', () => expect(POST_ROLES.filter(isAdministrator)).toHaveLength(3));
