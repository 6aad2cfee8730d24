import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY_PLAN, EAST_PLAN, WEST_PLAN } from '../testing/compared.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const bin = join(root, 'packages', 'cli', 'bin', 'gangmu.js');
const folder = mkdtempSync(join(tmpdir(), 'gangmu-compare-'));

function gangmu(args: readonly string[], input = '') {
  const { GANGMU_LANG: _language, ...env } = process.env;
  const done = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', cwd: folder, env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

async function sheets(name: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      (sheet.getSheetValues() as (readonly unknown[] | undefined)[])
        .slice(3)
        .map((row) =>
          (row ?? []).slice(1).map((value) => (value === undefined || value === null ? '' : String(value))),
        ),
    ]),
  );
}

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const files = {
    '市.txt': CITY_PLAN,
    '东.txt': EAST_PLAN,
    '西.txt': WEST_PLAN,
    '信.txt': '各位同事：今天天气很好，我们一起去爬山。',
    '夜校.txt': '榆东区教育惠民实施方案\n一、任务\n1.开办果农夜校。每个镇街设立果农夜校1所，每年培训果农4000人次。\n',
    '坏.json': '{"decisions": 3}',
    '错.json': '[{"kind": "like", "superior": "x"}]',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('gangmu align', () => {
  it('sums up who carries what, in Chinese and in English', () => {
    const { code, out, err } = gangmu(['align', '市.txt', '东.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['下级对上级', '承接', '创新', '开办果农夜校', '未承接', '指标']) expect(out).toContain(word);
    expect(out).not.toContain('\u001b');
    expect(gangmu(['align', '市.txt', '东.txt', '--lang', 'en']).out).toContain('carried');
  });

  it('prints one pair in the fields that the gold annotation knows, with every unit in one state', () => {
    const { code, out } = gangmu(['align', '市.txt', '东.txt', '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ format: 'gangmu-alignment', version: 1, scope: 'part-of' });
    expect(found.clauses).toEqual([
      { sub: '1', sup: ['1'], relation: 'carries' },
      { sub: '2', sup: ['2'], relation: 'carries' },
    ]);
    expect(found.new).toEqual(['3']);
    expect(found.uncarried).toEqual(['3', '4']);
    expect(found.named).toEqual([{ sup: '2', quote: '支持榆东区建设果品冷链物流中心' }]);
    expect(found.indicators.map(({ relation }: { relation: string }) => relation)).toEqual(['share', 'share']);
    for (const { sub, sup } of found.indicators) {
      expect(EAST_PLAN.slice(sub.start, sub.end)).toBe(sub.quote);
      expect(CITY_PLAN.slice(sup.start, sup.end)).toBe(sup.quote);
    }
    expect(found.states.sup).toHaveLength(found.units.sup.length);
    expect(found.states.sub).toHaveLength(found.units.sub.length);
    expect(found.units.sup[0].fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('prints pairs, matrix and sums for many, and finds the part that is larger than the whole', () => {
    const found = JSON.parse(gangmu(['align', '市.txt', '东.txt', '西.txt', '--json']).out);
    expect(found.pairs.map(({ subordinate }: { subordinate: { name: string } }) => subordinate.name)).toEqual([
      '东.txt',
      '西.txt',
    ]);
    expect(found.matrix.map(({ sup, nobody }: { sup: string; nobody: boolean }) => [sup, nobody])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', true],
    ]);
    const status = found.sums.map(({ status: of, sup }: { status: string; sup: { clause: string } }) => [
      sup.clause,
      of,
    ]);
    expect(status).toContainEqual(['1', 'adds-up']);
    expect(status).toContainEqual(['3', 'absurd']);
  });

  it('writes a workbook whose sheets hold what is carried, named, left out, new, compared and added up', async () => {
    expect(gangmu(['align', '市.txt', '东.txt', '西.txt', '--xlsx', '对照.xlsx'])).toMatchObject({ code: 0, err: '' });
    const book = await sheets('对照.xlsx');
    expect([...book.keys()]).toEqual([
      '承接对照表',
      '点名任务',
      '未承接与剔除',
      '创新任务',
      '指标对照',
      '汇总校核',
      '覆盖矩阵',
      '说明',
    ]);
    const text = (sheet: string) => (book.get(sheet) ?? []).map((row) => row.join('|')).join('\n');
    expect(text('承接对照表')).toMatch(/一\/1\|改造低产果园\|.*三年改造低产果园9万亩.*\|榆东区\|一\/1\|/u);
    expect(text('点名任务')).toContain('支持榆东区建设果品冷链物流中心');
    expect(text('未承接与剔除')).toContain('发展林下经济');
    expect(text('创新任务')).toContain('开办果农夜校');
    expect(text('指标对照')).toMatch(/◔ 分解.*改造低产果园9万亩.*改造低产果园5万亩.*55\.6/u);
    expect(text('汇总校核')).toMatch(/■ 严重超出\|.*品牌授权企业达到40家\|40\|家\|\|90\|90\|50/u);
    expect(text('覆盖矩阵')).toMatch(/发展林下经济\|.*\|0\|无人承接/u);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(folder, '对照.xlsx'));
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '3:3' });
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
      expect(sheet.autoFilter).toBeTruthy();
    }
  });

  it('writes a page that asks for nothing from anywhere', () => {
    expect(gangmu(['align', '市.txt', '东.txt', '西.txt', '--html', '对照.html'])).toMatchObject({ code: 0, err: '' });
    const html = readFileSync(join(folder, '对照.html'), 'utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(html).not.toMatch(/@import|url\(/u);
    expect(html).toContain('data-view="matrix"');
  });

  it('respects what people have decided, and says which decisions no longer fit', () => {
    const { units } = JSON.parse(gangmu(['align', '市.txt', '东.txt', '--json']).out);
    const [sup, sub] = [units.sup, units.sub].map((list: readonly { label: string; fingerprint: string }[]) =>
      Object.fromEntries(list.map(({ label, fingerprint }) => [label, fingerprint])),
    ) as [Record<string, string>, Record<string, string>];
    const decisions = [
      { kind: 'unlink', superior: sup['1'], subordinate: sub['1'], reason: '两回事' },
      { kind: 'link', superior: sup['4'], subordinate: sub['3'], reason: '夜校讲林下种植' },
      { kind: 'exclude', superior: sup['3'], reason: '品牌由市里统一打造' },
      { kind: 'exclude', superior: '0'.repeat(16) },
    ];
    writeFileSync(join(folder, '定.json'), JSON.stringify({ decisions }));
    const found = JSON.parse(gangmu(['align', '市.txt', '东.txt', '--json', '--decisions', '定.json']).out);
    expect(found.clauses).toEqual([
      { sub: '2', sup: ['2'], relation: 'carries' },
      { sub: '3', sup: ['4'], relation: 'carries' },
    ]);
    expect(found.notForUs[0]).toMatchObject({ sup: '3', zh: '人工确定：品牌由市里统一打造' });
    expect(found.lapsed).toEqual([decisions[3]]);
  });

  it.each([
    [['align'], '一份上级计划'],
    [['align', '市.txt'], '至少一份下级计划'],
    [['align', '-', '-'], '只能用一次'],
    [['align', '市.txt', '东.txt', '--jsno'], '--jsno'],
    [['align', '市.txt', '东.txt', '--json', '--xlsx', 'x.xlsx'], '一次只能用一个'],
    [['align', '市.txt', '东.txt', '--html', '市.txt'], '就是输入文件'],
    [['align', '市.txt', '东.txt', '--html', '.'], '文件夹'],
    [['align', '市.txt', '东.txt', '--html', 'nowhere/x.html'], '不存在'],
    [['align', '市.txt', '东.txt', '--decisions', '坏.json'], 'JSON 列表'],
    [['align', '市.txt', '东.txt', '--decisions', '错.json'], '第 1 条看不懂'],
    [['diff', '市.txt'], '旧版和新版'],
    [['diff', '市.txt', '东.txt', '西.txt'], '旧版和新版'],
    [['diff', '市.txt', '东.txt', '--xlsx', 'x.xlsx'], '--xlsx'],
    [['ledgers', '--plan', '东.txt', '--xlsx', 'x.xlsx'], '--superior'],
    [['ledgers', '--superior', '市.txt', '--xlsx', 'x.xlsx'], '--plan'],
    [['ledgers', '--plan', '东.txt', '--superior', '市.txt'], '--xlsx'],
    [['ledgers', '东.txt', '--superior', '市.txt', '--xlsx', 'x.xlsx'], '不知道“东.txt”'],
  ])('refuses %j with exit code 2, one clear message and nothing written', (args, message) => {
    const { code, out, err } = gangmu(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
  });

  it.each([
    ['align', '市.txt', '缺.txt', '找不到文件', 'was not found'],
    ['align', '信.txt', '东.txt', '没有读到计划', 'No plan was found'],
    ['diff', '市.txt', '信.txt', '没有读到计划', 'No plan was found'],
  ])('%s of %s and %s is refused in both languages without any output', (command, first, second, zh, en) => {
    for (const output of [[], ['--json'], ['--html', 'y.html']]) {
      const { code, out, err } = gangmu([command, first, second, ...output]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(zh);
      expect(err).toContain(en);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('y.'))).toEqual([]);
  });
});

describe('gangmu diff', () => {
  const revised = EAST_PLAN.replace('5万亩', '6万亩').replace('区农业农村局', '区农业农村局、区商务局');

  beforeAll(() => writeFileSync(join(folder, '东改.txt'), revised));

  it('says which figure and which unit changed', () => {
    const { code, out, err } = gangmu(['diff', '东.txt', '东改.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/改动 2.*未变 1/u);
    expect(out).toMatch(/数值 {2}“.*5万亩” → “.*6万亩”/u);
    expect(out).toMatch(/责任单位 {2}.*区商务局/u);
  });

  it('prints every clause with its changes and their places', () => {
    const found = JSON.parse(gangmu(['diff', '东.txt', '东改.txt', '--json']).out);
    expect(found).toMatchObject({ format: 'gangmu-difference', version: 1, counts: { changed: 2, kept: 1, added: 0 } });
    for (const { changes } of found.items)
      for (const { old, new: fresh } of changes) {
        if (old) expect(EAST_PLAN.slice(old.start, old.end)).toBe(old.quote);
        if (fresh) expect(revised.slice(fresh.start, fresh.end)).toBe(fresh.quote);
      }
  });

  it('marks on its page the very words that differ, and nothing where nothing does', () => {
    gangmu(['diff', '东.txt', '东改.txt', '--html', '对比.html']);
    const html = readFileSync(join(folder, '对比.html'), 'utf8');
    expect(html).toContain('<del>5</del>');
    expect(html).toContain('<ins>6</ins>');
    expect(html).not.toMatch(/(?:src|href)="(?!#)/u);
    const same = gangmu(['diff', '东.txt', '东.txt']);
    expect(same.out).toContain('两版没有差别');
  });
});

describe('gangmu ledgers', () => {
  it('makes the 1+5 with the superior clause beside each task and the source of what is new', async () => {
    const args = ['--plan', '东.txt', '--superior', '市.txt', '--other', '夜校.txt', '西.txt', '--xlsx', '台账.xlsx'];
    const { code, out, err } = gangmu(['ledgers', ...args]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('总台账 3 条（承接 2、创新 1）');
    const book = await sheets('台账.xlsx');
    expect([...book.keys()]).toEqual([
      '①总台账',
      '剔除清单',
      '②点名任务',
      '③重点指标',
      '④试点示范',
      '⑤创新任务',
      '说明',
    ]);
    const heads = new exceljs.Workbook();
    await heads.xlsx.readFile(join(folder, '台账.xlsx'));
    for (const name of ['①总台账', '②点名任务', '③重点指标', '④试点示范', '⑤创新任务']) {
      const head = heads.getWorksheet(name)?.getRow(3).values;
      for (const column of [
        '序号',
        '分管领导',
        '牵头单位',
        '责任科室',
        '责任人',
        '一季度形象进度',
        '四季度形象进度',
        '完成时限',
      ])
        expect(head, name).toContain(column);
    }
    const text = (sheet: string) => (book.get(sheet) ?? []).map((row) => row.join('|')).join('\n');
    expect(text('①总台账')).toMatch(/1\|一\/1\|改造低产果园\|一\/1 改造低产果园\|.{0,2}改造低产果园9万亩\|/u);
    expect(text('①总台账')).toMatch(/3\|一\/3\|开办果农夜校\|创新\|/u);
    expect(text('剔除清单')).toContain('发展林下经济');
    expect(text('②点名任务')).toContain('支持榆东区建设果品冷链物流中心');
    expect(text('③重点指标')).toMatch(/冷藏库\|一\/2\|≥?\s?60 座\|＝\|35\|座\|.*◔ 分解/u);
    expect(text('⑤创新任务')).toContain('《榆东区教育惠民实施方案》\n一/1 开办果农夜校');
  });
});
