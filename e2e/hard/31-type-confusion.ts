import { makeDocx, p } from '../../packages/formats/src/testing/make-docx.ts';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { firstOffice } from './frame/set-up-region.ts';

const PLAN = '澄湖区行动计划\n一、发展\n1. 建设算力中心。到2027年，算力规模达到300P。\n';
const SCRIPT = `<html><body><script>alert(document.cookie)</script>${PLAN.replaceAll('\n', '<br>')}</body></html>`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>目标</text></svg>';

/** Names and bytes that do not say the same, and names that turn themselves round. */
function confusing(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const text = (content: string) => Buffer.from(content);
  const docx = makeDocx({ body: p('澄湖区行动计划') + p('1. 建设算力中心。到2027年，算力规模达到300P。') });
  const macro = makeDocx({ body: p('目标'), more: { 'word/vbaProject.bin': 'x' } });
  const gbk = Buffer.from('bcc6bbae2e747874', 'hex').toString('latin1');
  return [
    ['网页.pdf', text(SCRIPT)],
    ['网页.png', text(SCRIPT)],
    ['图.pdf', text(SVG)],
    ['图.svg', text(SVG)],
    ['脚本.docx', text('alert(1)')],
    ['脚本.js', text('alert(1)')],
    ['宏.xlsm', macro],
    ['宏.docm', macro],
    ['计划.docx.html', text(SCRIPT)],
    ['计划.html.docx', docx],
    ['多面.pdf', Buffer.concat([text('%PDF-1.7\n'), text(SCRIPT)])],
    ['多面.docx', Buffer.concat([docx, text(SCRIPT)])],
    ['\u202exsl.计划.html', text(SCRIPT)],
    ['计划\u0000.html.txt', text(PLAN)],
    [`${'长'.repeat(300)}.txt`, text(`${PLAN}长`)],
    [gbk, text(`${PLAN}名`)],
    ['../../etc/cron.d/计划.txt', text(`${PLAN}径`)],
    ['引"号;filename=x.html.txt', text(`${PLAN}引`)],
    ['网页.txt', text(SCRIPT)],
  ];
}

export const hardTest: HardTest = {
  number: 31,
  title: 'Files that are not what their names say',
  criterion:
    'refused, or given back only as an attachment of a plain type with nosniff and a sandbox, to whoever may read it; no name leaves the header or its folder',
  async run({ folder, say }) {
    const server = await startServer('serve', { GANGMU_DATA: folder });
    try {
      const { ask, cookie, at } = await firstOffice(server);
      const faults: string[] = [];
      let [refused, given] = [0, 0];
      const types = new Set<string>();
      for (const [name, bytes] of confusing()) {
        const form = new FormData();
        form.append('role', 'other');
        form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/html' }), name);
        const answer = await ask('POST', `${at}/plans`, form, { cookie });
        if (answer.status >= 500) faults.push(`${name}: ${answer.status}`);
        if (answer.status >= 400) {
          refused += 1;
          continue;
        }
        given += 1;
        const { planId, versionId } = answer.json<{ planId: string; versionId: string }>();
        const path = `${at}/plans/${planId}/versions/${versionId}/file`;
        const file = await ask('GET', path, undefined, { cookie });
        const head = (key: string) => file.headers.get(key) ?? '';
        types.add(head('content-type'));
        const safe = [
          file.status === 200,
          head('content-disposition').startsWith('attachment'),
          head('x-content-type-options') === 'nosniff',
          /sandbox|default-src 'none'/u.test(head('content-security-policy')),
          !/html|svg|xml;|javascript/u.test(head('content-type')),
          // One name of one file: no control, no turning round, no path, no second parameter.
          !/[\p{Cc}\p{Cf}]|\.\.\/|%2F|%E2%80%AE|%00/iu.test(head('content-disposition')),
          Buffer.byteLength(head('content-disposition')) < 4000,
        ];
        if (safe.includes(false))
          faults.push(
            `${name}: ${safe} ${head('content-type')} ${head('content-disposition')} ${head('content-security-policy')}`,
          );
        const foreign = await ask('GET', path);
        if (foreign.status !== 401) faults.push(`${name}: without a session ${foreign.status}`);
      }
      say(`${refused} refused, ${given} taken`);
      return {
        figure: `${refused + given} files: ${refused} refused, ${given} given back as ${[...types].join(', ')}; ${faults.length} faults ${faults.slice(0, 4).join('; ')}`,
        passed: faults.length === 0 && given > 0 && refused > 0,
      };
    } finally {
      await server.stop();
    }
  },
};
