import type { FoundPlaceholder, TemplateKind } from '@gangmu/plan';
import type { Row } from './row.ts';

/** 模板: an office's own Word file from which an official document is made. One kind has at most one that is active. */
export interface TemplateRow extends Row {
  readonly kind: TemplateKind;
  /** Counts the uploads of its kind. */
  readonly number: number;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly status: 'kept' | 'active';
  readonly placeholders: readonly FoundPlaceholder[];
  /** What changed, in the office's own words. */
  readonly note: string | null;
}
