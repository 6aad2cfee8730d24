import type { Post } from '@gangmu/contract';

const ADMINISTRATORS: readonly Post['role'][] = ['system-admin', 'security-admin', 'audit-admin'];

/** The right that a post of this role needs to be founded, changed, handed over or closed. */
export const rightOver = (role: Post['role']): 'role.write' | 'organisation.write' =>
  ADMINISTRATORS.includes(role) ? 'role.write' : 'organisation.write';
