// A PostgreSQL for the tests, wherever one is installed: started in a temporary folder on a free port, stopped at the
// end. TEST_DATABASE_URL names a server to use instead. Where there is neither, what needs one is skipped, and that is
// said. Each suite gets a database of its own on it, unless its variable names one already: a Citus cluster, say.
import type { TestProject } from 'vitest/node';
import { newestPrograms, runStatements, startPostgres } from './private-postgres.ts';

/** Suites that run on PostgreSQL too; each reads the address of its database in `variable`. */
const SUITES = [
  { folder: '/packages/store/', variable: 'TEST_STORE_DATABASE_URL' },
  { folder: '/packages/api/', variable: 'TEST_API_DATABASE_URL' },
];

/** As in production, the tests' databases belong to somebody who is no superuser. */
const OWNER = 'gangmu_owner';

/** Vitest calls this before the first test and what it returns after the last. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // What was asked for on the command line; vitest does not declare it, and without it all files count.
  const { filenamePattern } = project.vitest as { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  const suites = SUITES.filter(
    ({ folder, variable }) =>
      !process.env[variable] && testFiles.some((file) => file.replaceAll('\\', '/').includes(folder)),
  );
  if (suites.length === 0) return undefined;
  const given = process.env.TEST_DATABASE_URL;
  const programs = newestPrograms();
  if (!given && !programs) {
    console.log('PostgreSQL is not installed and TEST_DATABASE_URL is not set: its conformance run was skipped.');
    return undefined;
  }
  const server = given ? { url: given, stop: async () => {} } : await startPostgres(programs as string);
  const names = suites.map(({ variable }) => `gangmu_${variable.split('_')[1]?.toLowerCase()}_${process.pid}`);
  const owner = given ? null : OWNER;
  await runStatements(server.url, [
    ...(owner ? [`create role ${owner} login createrole`] : []),
    ...names.map(
      (name) => `create database ${name} template template0 encoding 'UTF8' ${owner ? `owner ${owner}` : ''}`,
    ),
  ]);
  for (const [index, { variable }] of suites.entries()) {
    const url = new URL(server.url);
    if (owner) url.username = owner;
    url.pathname = `/${names[index]}`;
    process.env[variable] = url.href;
  }
  return async () => {
    if (given)
      await runStatements(
        given,
        names.map((name) => `drop database if exists ${name} with (force)`),
      );
    await server.stop();
  };
}
