import { describe, expect, it } from 'vitest';
import { NOBODY, withAssignment } from './assignment.ts';

const now = {
  ...NOBODY,
  leaderPostId: 'p',
  leadUnitId: 'a',
  jointUnitIds: ['b', 'c'],
  officeId: 'o',
  officerPostId: 'q',
};

describe('an assignment of which some parts are set anew', () => {
  it('lets office and officer go with the unit that led', () => {
    const next = { ...now, leadUnitId: 'b', jointUnitIds: ['c'], officeId: null, officerPostId: null };
    expect(withAssignment(now, { leadUnitId: 'b' })).toEqual(next);
    expect(withAssignment(now, { leadUnitId: null })).toMatchObject({ officeId: null, officerPostId: null });
  });
  it('keeps those that are named with the new unit', () => {
    const patch = { leadUnitId: 'b', officeId: 'x', officerPostId: 'y' };
    expect(withAssignment(now, patch)).toMatchObject(patch);
  });
  it('keeps everything where the unit stays', () => {
    expect(withAssignment(now, { leadUnitId: 'a' })).toEqual(now);
    expect(withAssignment(now, { leaderPostId: null })).toEqual({ ...now, leaderPostId: null });
    expect(withAssignment(now, { jointUnitIds: ['a', 'c'] })).toEqual({ ...now, jointUnitIds: ['c'] });
  });
  it('keeps an officer who was named before any unit led', () => {
    const before = { ...NOBODY, officerPostId: 'q' };
    expect(withAssignment(before, { leadUnitId: 'a' })).toMatchObject({ leadUnitId: 'a', officerPostId: 'q' });
  });
});
