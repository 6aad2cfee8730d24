import { migrate, openDatabase } from '@gangmu/store';
import type { HardTest } from './frame/hard-test.ts';
import { lintCatalogue } from './frame/lint-catalogue.ts';

export const hardTest: HardTest = {
  number: 43,
  title: 'The catalogue of a migrated PostgreSQL',
  criterion:
    'every view security_invoker, no SECURITY DEFINER, no LEAKPROOF of ours, every table of a region with forced row security, one policy and region-led keys and indexes',
  async run({ postgres }) {
    const server = await postgres();
    if (!server) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const database = await openDatabase({ url: server.databaseUrl });
    try {
      await migrate(database.db);
      const { tables, faults } = await lintCatalogue(server.databaseUrl);
      return {
        figure: `${tables} tables, ${faults.length} faults ${faults.join('; ')}`,
        passed: tables > 20 && faults.length === 0,
      };
    } finally {
      await database.close();
    }
  },
};
