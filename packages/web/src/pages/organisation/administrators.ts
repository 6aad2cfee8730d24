import type { Post } from '@gangmu/contract';
import { isAdministrator } from '@gangmu/plan';

/** The right that a post of this role needs to be founded, changed, handed over or closed. */
export const rightOver = (role: Post['role']): 'role.write' | 'organisation.write' =>
  isAdministrator(role) ? 'role.write' : 'organisation.write';
