import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_VIRUS } from '../../apps/server/src/virus-scanner.ts';
import { makeDocx, p } from '../../packages/formats/src/testing/make-docx.ts';
import { hasClamd, startClamd } from '../../scripts/private-clamd.ts';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { firstOffice } from './frame/set-up-region.ts';

const PLAN = '澄湖区行动计划\n一、发展\n1. 建设算力中心。到2027年，算力规模达到300P。\n';
const withPart = (name: string, content: string) =>
  makeDocx({
    body: p('澄湖区行动计划') + p('1. 建设算力中心。到2027年，算力规模达到300P。'),
    more: { [name]: content },
  });

/** The same file where plans, lists of the organisation and templates come in. */
const WAYS = ['plans', 'organisation/imports', 'templates'] as const;
const FIELDS = { plans: {}, 'organisation/imports': {}, templates: { kind: 'ledger', name: '样' } } as const;

export const hardTest: HardTest = {
  number: 32,
  title: 'Viruses',
  criterion:
    'EICAR plain and in a document refused on every way in and told in the audit; what the scanner cannot look through whole is never taken for clean; scanner down: 503, nothing comes in; nothing of it is kept',
  async run({ folder, say }) {
    if (!hasClamd) return { figure: '', passed: false, skipped: 'ClamAV is not installed' };
    const data = join(folder, 'data');
    const scanner = join(folder, 'clamd');
    mkdirSync(scanner);
    const daemon = await startClamd(scanner);
    const server = await startServer('serve', { GANGMU_DATA: data, GANGMU_CLAMD: daemon.socket });
    const faults: string[] = [];
    let refused = 0;
    try {
      const { ask, cookie, at } = await firstOffice(server);
      const send = async (to: (typeof WAYS)[number], name: string, bytes: string | Uint8Array) => {
        const form = new FormData();
        for (const [key, value] of Object.entries(FIELDS[to])) form.append(key, value);
        form.append('file', new Blob([Buffer.from(bytes)]), name);
        return ask('POST', `${at}/${to}`, form, { cookie });
      };
      const expectCode = async (code: string, to: (typeof WAYS)[number], name: string, bytes: string | Uint8Array) => {
        const answer = await send(to, name, bytes);
        const given = answer.status < 400 ? String(answer.status) : answer.json<{ code: string }>().code;
        say(`${to} ${name}: ${given}`);
        if (given === code) refused += 1;
        else faults.push(`${to} ${name}: ${given} instead of ${code}`);
        return answer;
      };
      for (const to of WAYS) {
        await expectCode('file-infected', to, '病毒.txt', TEST_VIRUS);
        await expectCode('file-infected', to, '病毒.docx', withPart('word/embeddings/a.com', TEST_VIRUS));
        await expectCode('file-unscanned', to, '大.docx', Buffer.alloc(4_000_000, 'x'));
        await expectCode('file-unscanned', to, '深.docx', withPart('word/media/a.txt', 'x'.repeat(3_000_000)));
      }
      const kept = () =>
        existsSync(join(data, 'files')) ? readdirSync(join(data, 'files'), { recursive: true }).length : 0;
      if (kept() > 0) faults.push(`${kept()} files were kept`);
      const lines = (await ask('GET', `${at}/audit?limit=100`, undefined, { cookie: await auditor(ask) })).text;
      const told = [...lines.matchAll(/"file\.(?:infected|unscanned)"/gu)].length;
      if (told !== refused) faults.push(`${told} audit lines for ${refused} refusals`);
      const clean = await send('plans', '计划.txt', PLAN);
      if (clean.status !== 201) faults.push(`a clean plan: ${clean.status} ${clean.text}`);
      const before = kept();
      await daemon.stop();
      const away = await expectCode('scanner-away', 'plans', '计划二.txt', `${PLAN}2. 建设。`);
      if (away.status !== 503 || !away.headers.get('retry-after')) faults.push(`scanner down: ${away.status}`);
      if (kept() !== before) faults.push('a file was kept while the scanner was down');
    } finally {
      await server.stop();
      await daemon.stop();
    }
    for (const fault of faults) say(fault);
    return { figure: `${refused} files refused, ${faults.length} faults`, passed: faults.length === 0 };
  },
};

/** The cookie of the audit administrator of the region just set up. */
async function auditor(ask: Awaited<ReturnType<typeof firstOffice>>['ask']): Promise<string> {
  return (await ask('POST', '/session', { username: '审计员', password: 'a-long-enough-first-word-7' })).cookie;
}
