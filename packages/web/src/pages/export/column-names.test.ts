import { expect, it } from 'vitest';
import { exportNames } from './column-names.ts';

it('names the grid’s columns as the export does and leaves out what only the grid shows', () => {
  expect(exportNames(['number', 'title', 'light', 'superior', 'q-2026-1', 'goal-2026', 'dueOn', 'namedUnits'])).toEqual(
    ['number', 'title', 'carries', 'quarter-2026-1', 'goal-2026', 'due'],
  );
});
