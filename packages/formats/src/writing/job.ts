import type { WrittenLine } from '@gangmu/plan';

/** From the thread's owner: lines of one sheet; null ends the sheet. `taken` says how many bytes have been passed on. */
export type ToThread =
  | { readonly kind: 'lines'; readonly lines: readonly WrittenLine[] | null }
  | { readonly kind: 'taken'; readonly bytes: number };

export type FromThread =
  | { readonly kind: 'more' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };
