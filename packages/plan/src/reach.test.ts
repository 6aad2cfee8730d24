import { expect, test } from 'vitest';
import { NOBODY } from './assignment.ts';
import { type Reach, reaches } from './reach.ts';

const who = { unitIds: ['u'], postIds: ['p'] };
const FAR: readonly Reach[] = ['all', 'unit', 'post'];
test.each([
  ['nobody', NOBODY, ['all']],
  ['the own unit in the lead', { ...NOBODY, leadUnitId: 'u' }, ['all', 'unit']],
  ['the own unit among others', { ...NOBODY, leadUnitId: 'x', jointUnitIds: ['y', 'u'] }, ['all', 'unit']],
  ['the own post as leader', { ...NOBODY, leaderPostId: 'p' }, ['all', 'post']],
  ['the own post as officer', { ...NOBODY, officerPostId: 'p' }, ['all', 'post']],
  ['a group, an office, others', { ...NOBODY, groupIds: ['u'], officeId: 'u', leadUnitId: 'p' }, ['all']],
])('a row of %s', (_, assignment, reached) => {
  expect(FAR.filter((far) => reaches(far, who, assignment))).toEqual(reached);
});
