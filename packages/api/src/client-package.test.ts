import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { openKit } from './testing/api.testkit.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gangmu-client-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = `import { ApiError, createClient } from '@gangmu/contract';
const [baseUrl, cookie, regionId, planId] = process.argv.slice(2) as [string, string, string, string];
const api = createClient({ baseUrl, headers: () => ({ cookie }) });
const page = await api.ledgers.rows({ params: { regionId, planId, ledger: 'tasks' }, query: { limit: 2 } });
const title: string | undefined = page.rows[0]?.title;
const file = await api.exports.ledger({ params: { regionId, planId, ledger: 'tasks' }, body: { format: 'csv' } });
// @ts-expect-error there is no such ledger
const wrong = () => api.ledgers.rows({ params: { regionId, planId, ledger: 'nothing' } });
const refused = await createClient({ baseUrl, token: 'gmt_nobody' }).me.get().catch((error: unknown) => error);
console.log(JSON.stringify({
  title, total: page.total, csv: (await file.text()).length > 20, wrong: typeof wrong,
  refused: refused instanceof ApiError ? refused.code : null,
}));
`;

it('the packed client installs without a network, type-checks and talks to a running server', {
  timeout: 180_000,
}, async () => {
  const { stdout } = await run(process.execPath, [join(root, 'scripts', 'build-client.mjs')], { cwd: root });
  const tarball = stdout.trim().split('\n').at(-1) as string;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], { cwd: folder });
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', ...types];
  await run(process.execPath, [compiler, ...options, 'program.ts'], { cwd: folder });

  const kit = await openKit('memory');
  try {
    const region = await kit.region('澄湖区');
    const office = await kit.person(region, 'command-office');
    const { planId } = await kit.plan(region);
    const address = await kit.app.listen({ host: '127.0.0.1', port: 0 });
    const words = ['program.js', address, office.cookie, region.id, planId];
    const told = JSON.parse((await run(process.execPath, words, { cwd: folder })).stdout);
    expect(told).toEqual({ title: '建设算力中心', total: 3, csv: true, wrong: 'function', refused: 'unauthenticated' });
  } finally {
    await kit.close();
  }
});
