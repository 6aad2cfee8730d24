/** What every row of a region's record carries. Ids are UUIDv7 made by us; times are UTC instants in ISO 8601. */
export interface Row {
  readonly id: string;
  /** 1 for a new row; every change adds one, and a write names the version it has seen. */
  readonly version: number;
  /** Since when this version holds. */
  readonly fromAt: string;
}

/** A row as a command makes it: the store adds version and time. */
export type NewRow<R extends Row> = Omit<R, 'version' | 'fromAt'>;
export type Patch<R extends Row> = Partial<Omit<R, 'id' | 'version' | 'fromAt'>>;
