import type { Quoted } from './span.ts';

/** What the document says about itself. Every field null where the text does not state it. */
export interface PlanMeta {
  readonly title: Quoted | null;
  readonly issuer: Quoted | null;
  /** 文号, e.g. 鲁发〔2022〕19号. */
  readonly number: Quoted | null;
  /** Calendar date YYYY-MM-DD of issue, with its place. */
  readonly date: (Quoted & { readonly value: string }) | null;
  readonly period: (Quoted & { readonly from: number; readonly to: number }) | null;
  /** The region the plan belongs to: stated in the title, or given by the caller. */
  readonly region: {
    readonly name: string;
    readonly code: string | null;
    readonly origin: 'title' | 'text' | 'given';
  } | null;
}
