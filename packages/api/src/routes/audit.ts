import { Readable } from 'node:stream';
import type { AuditLine } from '@gangmu/delivery';
import { endOf, startOf } from '../http/calendar.ts';
import { defined } from '../http/defined.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { attachment } from './plans.ts';

async function* lines({ platform, region }: RegionVisit): AsyncGenerator<string> {
  let last = 0;
  for (;;) {
    const page: readonly AuditLine[] = await platform.ports.store.auditTrail(region.id, last, 500);
    if (page.length === 0) return;
    yield page.map((line) => `${JSON.stringify(line)}\n`).join('');
    last = page.at(-1)?.seq ?? last;
  }
}

export const audit: Handlers<'audit'> = {
  async list({ platform, region, query }) {
    const { before, limit, from, to, ...filter } = query;
    const rows = await platform.ports.queries.audit(region.id, {
      ...defined(filter),
      ...(from ? { from: startOf(from) } : {}),
      ...(to ? { to: endOf(to) } : {}),
      before: before ?? null,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    return { rows: shown as never, next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null };
  },
  async verify({ platform, region }) {
    const brokenAt = await platform.ports.store.verifyAudit(region.id);
    return { whole: brokenAt === null, brokenAt };
  },
  /** One line of JSON for each line of the chain, in its order; the export itself is the last of them. */
  async export(visit) {
    await visit.leaves({ event: 'export.audit', object: null, result: 'done', detail: {} });
    visit.reply.headers({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': attachment(`audit-${visit.today}.ndjson`),
    });
    return Readable.from(lines(visit as RegionVisit));
  },
};
