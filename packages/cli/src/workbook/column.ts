import type { MessageKey } from '../messages/messages.ts';

/** A value of a cell; figures are numbers so that they can be sorted and summed, empty is undefined. */
export type CellValue = string | number | undefined;

/** A column of a sheet: its head, its width in half-width characters and what stands in it for a row. */
export interface Column<R> {
  readonly head: MessageKey;
  /** Instead of the words of `head`, for a column that is called by what the documents are called. */
  readonly label?: string;
  readonly width: number;
  value(row: R, index: number): CellValue;
  readonly align?: 'center' | 'right';
  /** The closed list of values that may be chosen; message keys. */
  readonly choices?: readonly MessageKey[];
  /** A column of figures typed in as text, such as telephone numbers. */
  readonly text?: true;
  /** For an office to fill in; the head is set apart. */
  readonly open?: true;
}

/** A column that a document cannot fill: empty and ready. */
export function openColumn<R>(
  head: MessageKey,
  width: number,
  more: { readonly choices?: readonly MessageKey[]; readonly text?: true } = {},
): Column<R> {
  return { head, width, value: () => undefined, open: true, ...more };
}

export const LIGHTS: readonly MessageKey[] = ['light.green', 'light.yellow', 'light.red', 'light.blue', 'light.grey'];
export const CHECKS: readonly MessageKey[] = ['check.papers', 'check.phone', 'check.site'];
export const PILOT_STATES: readonly MessageKey[] = [
  'pilotState.planned',
  'pilotState.applied',
  'pilotState.running',
  'pilotState.won',
  'pilotState.accepted',
  'pilotState.failed',
];
