import type { AuditLine } from '../ports.ts';

/** Audit lines, newest first. */
export interface AuditQuery {
  /** Lines before this number. */
  readonly before: number | null;
  readonly event?: string;
  /** Part of the name of the person or of the user name. */
  readonly actor?: string;
  readonly objectId?: string;
  readonly table?: string;
  /** Instants, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

/** Whether a line answers the query. An event is asked for by its beginning: `item` finds `item.assign`. */
export function answersAudit(line: AuditLine, query: AuditQuery): boolean {
  return (
    (query.before === null || line.seq < query.before) &&
    (!query.event || line.event === query.event || line.event.startsWith(`${query.event}.`)) &&
    (!query.actor ||
      [line.actor, line.detail.account].some((name) => String(name ?? '').includes(query.actor ?? ''))) &&
    (!query.objectId || line.object?.id === query.objectId) &&
    (!query.table || line.object?.table === query.table) &&
    (!query.from || line.at >= query.from) &&
    (!query.to || line.at <= query.to)
  );
}
