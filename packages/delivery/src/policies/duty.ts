import type { PostRole } from '../records/organisation.ts';
import { isAdministrator } from './policy.ts';

/** 责任领导 and 经办人: the parts that a post can play in an item. */
export type Duty = 'leader' | 'officer';

/** Which posts can bear a duty: only leaders approve; an administrator of the system or the level above handle nothing. */
export const mayBear: Readonly<Record<Duty, (role: PostRole) => boolean>> = {
  leader: (role) => role === 'leader',
  officer: (role) => !isAdministrator(role) && role !== 'superior-office',
};
