import type { TableName } from '@gangmu/delivery';
import { describe, expect, it } from 'vitest';
import { historyName, tableName } from '../tables/names.ts';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';
import { distributionSteps } from './distribute.ts';

describe('the steps that Citus is told', () => {
  const steps = distributionSteps();
  const place = (table: string) => steps.findIndex((step) => step.table === table);

  it('put every table of the record beside the first, by region', () => {
    expect(steps[0]).toEqual({ table: 'region', statement: "select create_reference_table('region')" });
    expect(steps[1]?.statement).toContain("'region_id', colocate_with => 'none'");
    for (const step of steps.slice(2))
      expect(step.statement).toBe(
        `select create_distributed_table('${step.table}', 'region_id', colocate_with => '${steps[1]?.table}')`,
      );
    for (const name of Object.keys(RECORD_SHAPES)) {
      expect(place(tableName(name))).toBeGreaterThan(0);
      expect(place(historyName(name))).toBeGreaterThan(0);
    }
  });

  it('take parents before children', () => {
    for (const [name, shape] of Object.entries(RECORD_SHAPES) as [TableName, Shape][])
      for (const { references } of Object.values(shape.columns) as Column[])
        if (references && references !== name)
          expect(place(tableName(references)), `${references} before ${name}`).toBeLessThan(place(tableName(name)));
  });

  it('leave the directory on the coordinator', () => {
    expect(steps.some((step) => step.table.includes('local'))).toBe(false);
  });
});
