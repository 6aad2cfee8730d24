// Sets the three example plans as an office hands them on: docx with styles (the province's with automatic numbering),
// html as a government site shows it, pdf as printed. Run by hand when a text in examples/plans changes; needs chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { AlignmentType, convertMillimetersToTwip, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { chromium } from 'playwright-core';

const folder = new URL('../examples/plans/', import.meta.url);
const PLANS = [
  { name: 'yunling-province', site: '云岭省人民政府', automatic: true },
  { name: 'linjiang-city', site: '临江市人民政府', automatic: false },
  { name: 'chenghu-district', site: '澄湖区人民政府', automatic: false },
] as const;

type Kind = 'title' | 'part' | 'section' | 'clause' | 'text';
interface Line {
  readonly kind: Kind;
  readonly ordinal: string;
  readonly text: string;
}

const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['part', /^([一二三四五六七八九十]{1,3}、)(.*)$/u],
  ['section', /^([（(][一二三四五六七八九十]{1,3}[）)])(.*)$/u],
  ['clause', /^(\d{1,3}[.．])(?!\d)(.*)$/u],
];

function lines(text: string): readonly Line[] {
  return text.split('\n').flatMap((raw, index): Line[] => {
    const line = raw.trim();
    if (line === '') return [];
    for (const [kind, form] of FORMS) {
      const match = form.exec(line);
      if (match) return [{ kind, ordinal: match[1] as string, text: match[2] as string }];
    }
    return [{ kind: index === 0 || /三年行动计划（[^）]*）$/u.test(line) ? 'title' : 'text', ordinal: '', text: line }];
  });
}

/** Fonts, sizes (half points) and pitch of GB/T 9704: 小标宋 22, 黑体, 楷体, 仿宋 16 pt, 28 pt a line. */
const FACE: Readonly<Record<Kind, { readonly font: string; readonly size: number }>> = {
  title: { font: '方正小标宋简体', size: 44 },
  part: { font: '黑体', size: 32 },
  section: { font: '楷体_GB2312', size: 32 },
  clause: { font: '仿宋_GB2312', size: 32 },
  text: { font: '仿宋_GB2312', size: 32 },
};
const mm = convertMillimetersToTwip;

async function docx(all: readonly Line[], automatic: boolean): Promise<Uint8Array> {
  let restart = 0;
  const paragraphs = all.map(({ kind, ordinal, text }) => {
    if (kind === 'part') restart += 1;
    const numbered = automatic && ordinal !== '';
    const level = { part: 0, section: 1, clause: 2, title: -1, text: -1 }[kind];
    const { font, size } = FACE[kind];
    return new Paragraph({
      style: level === 0 || level === 1 ? `Heading${level + 1}` : 'Normal',
      alignment: kind === 'title' ? AlignmentType.CENTER : AlignmentType.BOTH,
      spacing: { line: 560, lineRule: 'exact' },
      indent: kind === 'title' ? {} : { firstLine: 640 },
      ...(numbered
        ? {
            numbering: {
              reference: level === 2 ? 'clauses' : 'heads',
              level: level === 2 ? 0 : level,
              instance: level === 1 ? restart : 0,
            },
          }
        : {}),
      children: [
        new TextRun({
          text: numbered ? text : ordinal + text,
          font: { eastAsia: font, ascii: 'Times New Roman' },
          size,
        }),
      ],
    });
  });
  const numeral = (levelText: string, level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
    level,
    format,
    text: levelText,
    alignment: AlignmentType.LEFT,
    suffix: 'nothing' as const,
  });
  const document = new Document({
    creator: 'Gangmu',
    numbering: {
      config: [
        {
          reference: 'heads',
          levels: [
            numeral('%1、', 0, LevelFormat.CHINESE_COUNTING),
            numeral('（%2）', 1, LevelFormat.CHINESE_COUNTING),
          ],
        },
        { reference: 'clauses', levels: [numeral('%1.', 0, LevelFormat.DECIMAL)] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        children: paragraphs,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string);

function html(all: readonly Line[], site: string): string {
  const title = all.find((line) => line.kind === 'title')?.text ?? '';
  const body = all
    .map(({ kind, ordinal, text }) => {
      const words = escaped(ordinal + text);
      if (kind === 'title') return `<p class="title">${words}</p>`;
      return kind === 'part' ? `<p class="part"><strong>${words}</strong></p>` : `<p>　　${words}</p>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}_${site}</title>
<style>body{font:16px/2 "Noto Serif CJK SC",SimSun,serif;margin:0}nav,footer{font-family:sans-serif;background:#f7f8f6;padding:8px 24px}main{max-width:44em;margin:0 auto;padding:24px}.title{text-align:center;font-size:22px}
@page{size:A4;margin:37mm 26mm 35mm 28mm}@media print{nav,footer,.tools{display:none}}</style></head>
<body><nav><a href="#">网站首页</a> <a href="#">政务公开</a> <a href="#">办事服务</a> <a href="#">互动交流</a> <a href="#">走进我们</a></nav>
<div class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">政策文件</a></div>
<main><h1>${escaped(title)}</h1>
<div class="tools">来源：${site}办公室　浏览次数：1286　字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>　<a href="#">打印</a></div>
<article>
${body}
</article>
<div class="tools"><a href="#">分享到微信</a> <a href="#">关闭窗口</a></div></main>
<footer>主办：${site}办公室　网站地图　联系我们　政务服务热线</footer></body></html>
`;
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, site, automatic } of PLANS) {
  const all = lines(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  writeFileSync(new URL(`${name}.docx`, folder), await docx(all, automatic));
  const page = new URL(`${name}.html`, folder);
  writeFileSync(page, html(all, site));
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page.pathname).href);
  const footer = '<div style="font-size:10px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';
  await tab.pdf({
    path: new URL(`${name}.pdf`, folder).pathname,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
  });
  await tab.close();
}
await browser.close();
