import type { ItemKind } from '../records/item.ts';

/** Open items that a post leads or handles; they go with it at a hand-over. */
export interface PostLoad {
  readonly rows: readonly {
    readonly planId: string;
    readonly kind: ItemKind;
    readonly as: 'leader' | 'officer';
    readonly items: number;
  }[];
  /** In all; an item that the post both leads and handles counts once. */
  readonly items: number;
}
