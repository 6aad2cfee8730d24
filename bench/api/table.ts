/** One line of the result. */
export interface Figure {
  readonly figure: string;
  readonly goal: string;
  readonly measured: string;
  /** What it is held against, measured in the same run. */
  readonly baseline: string;
  readonly ratio: string;
  /** Null: not measured here, and why. */
  readonly met: boolean | null;
}

export function printTable(figures: readonly Figure[]): void {
  const head = {
    figure: 'figure',
    goal: 'goal',
    measured: 'measured',
    baseline: 'baseline',
    ratio: 'ratio',
    met: 'met',
  };
  const rows = [head, ...figures.map((one) => ({ ...one, met: one.met === null ? '–' : one.met ? 'yes' : 'NO' }))];
  const names = Object.keys(head) as (keyof typeof head)[];
  const widths = names.map((name) => Math.max(...rows.map((row) => row[name].length)));
  for (const row of rows)
    console.log(
      names
        .map((name, i) => row[name].padEnd(widths[i] ?? 0))
        .join('   ')
        .trimEnd(),
    );
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const skipped = (figure: string, goal: string, why: string): Figure => ({
  figure,
  goal,
  measured: why,
  baseline: '',
  ratio: '',
  met: null,
}); // prettier-ignore
