export * from './ports.ts';
export * from './records/comparison.ts';
export * from './records/item.ts';
export * from './records/organisation.ts';
export * from './records/plan.ts';
export * from './records/row.ts';
export * from './records/tables.ts';
