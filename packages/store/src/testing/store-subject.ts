import {
  type Actor,
  type Directory,
  type NewRow,
  OPEN,
  type Queries,
  type Store,
  type UnitRow,
} from '@gangmu/delivery';
import { v7 } from 'uuid';

/** What the conformance suites are shown: a store, what reads beside it, and how to make what they need. */
export interface Subject {
  readonly store: Store;
  readonly queries: Queries;
  readonly directory: Directory;
  /** Makes a region to work in and returns its id. */
  region(): Promise<string>;
  /** Makes a user that an account can be of and returns its id. */
  user(): Promise<string>;
  /** Begins a session of a user at an instant, an hour long, as the sign-in library does; returns its id and token. */
  session(userId: string, begunAt: string): Promise<{ readonly id: string; readonly token: string }>;
  /** Sets the clock that the store was given. */
  at(time: string): void;
}

export const actor: Actor = { personId: null, name: '测试', address: '127.0.0.1' };
export const unit = (name: string, more: Partial<UnitRow> = {}): NewRow<UnitRow> => ({
  id: v7(),
  name,
  shortName: null,
  kind: 'department',
  parentId: null,
  position: 1,
  ...OPEN,
  ...more,
});
