import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HardTest } from './frame/hard-test.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'];
const run = promisify(execFile);

export const hardTest: HardTest = {
  number: 11,
  title: 'The server in three time zones',
  criterion: 'days and instants the same text on every engine in UTC, Asia/Shanghai and America/New_York',
  async run({ folder, postgres }) {
    const server = await postgres();
    const places = ['memory', join(folder, 'db'), ...(server ? [server.databaseUrl] : [])];
    const answers = new Map<string, string>();
    for (const place of places)
      for (const TZ of ZONES) {
        const { stdout } = await run(
          process.execPath,
          ['--import', 'tsx', join(import.meta.dirname, 'frame', 'days.ts'), place],
          { env: { ...process.env, TZ } },
        );
        answers.set(
          `${place.startsWith('postgres') ? 'PostgreSQL' : place === 'memory' ? 'memory' : 'PGlite'} ${TZ}`,
          stdout,
        );
      }
    const [first = ''] = answers.values();
    const others = [...answers].filter(([, text]) => text !== first).map(([where]) => where);
    return {
      figure: `${answers.size} runs${server ? '' : ' (no PostgreSQL here)'}, ${others.length} that differ ${others.join(', ')}: ${first.trim().slice(0, 160)}`,
      passed: others.length === 0 && first.includes('2026-03-01'),
    };
  },
};
