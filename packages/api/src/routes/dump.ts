import { Readable } from 'node:stream';
import type { RowPage, TableName, Tables } from '@gangmu/delivery';
import type { Handlers, RegionVisit } from '../visit.ts';
import { attachment } from './plans.ts';

const TABLES: Readonly<Record<TableName, true>> = {
  unit: true,
  office: true,
  post: true,
  person: true,
  tenure: true,
  unitGroup: true,
  plan: true,
  planVersion: true,
  draft: true,
  noteMark: true,
  alignment: true,
  decision: true,
  item: true,
  adjustment: true,
  comment: true,
  publication: true,
  takenVersion: true,
  revisionChoice: true,
};
const ROWS = 200;

/** `{"region":{…},"unit":[…],…}`, a page of rows at a time, so that a large region costs no more memory than a small one. */
async function* dumped({ region, read, now }: RegionVisit): AsyncGenerator<string> {
  yield `{"kind":"gangmu-dump","asOf":${JSON.stringify(now)},"region":${JSON.stringify(region)}`;
  for (const table of Object.keys(TABLES) as TableName[]) {
    yield `,\n${JSON.stringify(table)}:[`;
    let after: RowPage<unknown>['next'] = null;
    let first = true;
    do {
      const page: RowPage<Tables[TableName]> = await read((records) =>
        records.page(table, {}, { by: 'id', after, limit: ROWS }),
      );
      yield `${first || page.rows.length === 0 ? '' : ','}${page.rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}`;
      first = false;
      after = page.next;
    } while (after);
    yield ']';
  }
  yield '}\n';
}

export const dump: Handlers<'dump'> = {
  async region(visit) {
    await visit.write((tx) => tx.audit({ event: 'export.dump', object: null, result: 'done', detail: {} }));
    visit.reply.headers({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(`${visit.region.name}-${visit.today}.json`),
    });
    return Readable.from(dumped(visit as RegionVisit));
  },
};
