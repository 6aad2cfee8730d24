import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SMALL_PLAN } from './testing/plan-file.ts';

// Every run is a process of its own; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'packages', 'cli', 'bin', 'gangmu.js');
const folder = mkdtempSync(join(tmpdir(), 'gangmu-cli-'));
const plan = join(folder, '甲.txt');
const examples = join(root, 'examples', 'plans');

function gangmu(args: readonly string[], input?: string) {
  const { GANGMU_LANG: _language, ...env } = process.env;
  const done = spawnSync(process.execPath, [bin, ...args], {
    input: input ?? '',
    encoding: 'utf8',
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  writeFileSync(plan, SMALL_PLAN);
  writeFileSync(join(folder, '乙.txt'), SMALL_PLAN.replace('白榆市', '青榆市'));
  writeFileSync(join(folder, '信.txt'), '各位同事：今天天气很好，我们一起去爬山。');
  writeFileSync(join(folder, '空.txt'), '');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('gangmu', () => {
  it('helps in Chinese, and in English when asked', () => {
    expect(gangmu(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(gangmu(['--help']).out).toContain('命令');
    expect(gangmu(['read', '--help', '--lang', 'en']).out).toContain('standard input');
    expect(gangmu(['--version']).out).toMatch(/^gangmu \d+\.\d+\.\d+\n$/u);
  });

  it.each([
    [[], '用法'],
    [['raed', 'x.txt'], '没有“raed”这个命令'],
    [['read'], '至少一份文件'],
    [['read', 'x.txt', '--jsno'], '--jsno'],
    [['read', 'x.txt', '--xlsx'], '--xlsx 后面要有值'],
    [['read', 'x.txt', '--json=yes'], '不带值'],
    [['read', 'x.txt', '--json', '--html', 'y.html'], '一次只能用一个'],
    [['read', 'x.txt', '--html', 'nowhere/y.html'], '不存在'],
    [['read', '甲.txt', '--html', '甲.txt'], '就是输入文件'],
    [['read', '甲.txt', '乙.txt', '--xlsx', '空.txt'], '文件夹'],
    [['read', 'x.txt', '--lang', 'fr'], 'zh'],
  ])('refuses %j with exit code 2 and one clear message', (args, message) => {
    const { code, out, err } = gangmu(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});

describe('gangmu read', () => {
  it('sums up a plan for people', () => {
    const { code, out, err } = gangmu(['read', '甲.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['白榆市林果产业振兴三年行动计划', '部分 3', '条 3', '指标', '试点示范'])
      expect(out).toContain(word);
    expect(out).not.toContain('\u001b');
    expect(gangmu(['read', '甲.txt', '--lang', 'en']).out).toContain('Outline');
  });

  it('prints one object for one file, which its schema knows', () => {
    const { code, out } = gangmu(['read', '甲.txt', '--json']);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const reading = JSON.parse(out);
    expect(validate(reading)).toEqual([]);
    for (const finding of [...reading.targets, ...reading.duties, ...reading.pilots, ...reading.notes])
      expect(SMALL_PLAN.slice(finding.start, finding.end)).toBe(finding.quote);
  });

  it('prints a line a file for many, and tells on the error stream how far it is', () => {
    const { code, out, err } = gangmu(['read', '甲.txt', '乙.txt', '--json']);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).document.name),
    ).toEqual(['甲.txt', '乙.txt']);
    expect(err).toMatch(/\[1\/2\] 甲\.txt.*\n\[2\/2\] 乙\.txt/u);
  });

  it('reads standard input', () => {
    expect(JSON.parse(gangmu(['read', '-', '--json'], SMALL_PLAN).out).document.name).toBe('标准输入');
  });

  it('takes the region that it is given', () => {
    expect(JSON.parse(gangmu(['read', '甲.txt', '--json', '--region', '青禾市']).out).meta.region.name).toBe('青禾市');
  });

  it('explains which rule found what', () => {
    const { out } = gangmu(['read', '甲.txt', '--explain']);
    expect(out).toContain('每条规则找到的');
    expect(out).toMatch(/找到\s+指标\s+target\//u);
    const { trace } = JSON.parse(gangmu(['read', '甲.txt', '--json', '--explain']).out);
    expect(trace.length).toBeGreaterThan(3);
  });

  it.each([
    ['缺.txt', '找不到文件', 'was not found'],
    ['空.txt', '空', 'empty'],
    ['信.txt', '没有读到计划', 'No plan was found'],
    ['.', '文件夹', 'is a folder'],
  ])('refuses %s in both languages, with nothing written', (name, zh, en) => {
    for (const output of [[], ['--json'], ['--xlsx', 'out.xlsx'], ['--html', 'out.html']]) {
      const { code, out, err } = gangmu(['read', name, ...output]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(zh);
      expect(err).toContain(en);
      expect(err.trim().split('\n')).toHaveLength(2);
    }
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(false);
    expect(existsSync(join(folder, 'out.html'))).toBe(false);
  });

  it('goes on with the others when one of many cannot be read, and says so at the end', () => {
    const { code, out, err } = gangmu(['read', '甲.txt', '信.txt', '乙.txt', '--json']);
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain('信.txt · 未读');
  });

  it('writes a workbook and a page whole, each alone in its folder', () => {
    mkdirSync(join(folder, 'one'));
    expect(gangmu(['read', '甲.txt', '--xlsx', 'one/甲.xlsx']).out).toContain('已写出工作簿');
    expect(gangmu(['read', '甲.txt', '--html', 'one/甲.html']).out).toContain('已写出网页');
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(['甲.html', '甲.xlsx']);
    expect(
      readFileSync(join(folder, 'one', '甲.xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const page = readFileSync(join(folder, 'one', '甲.html'), 'utf8');
    expect(page).toContain('改造低产果园');
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/u);
  });

  it('writes one file a document into a folder that it makes', () => {
    expect(gangmu(['read', '甲.txt', '乙.txt', '--html', 'many']).code).toBe(0);
    expect(readdirSync(join(folder, 'many')).sort()).toEqual(['乙.html', '甲.html']);
  });

  it('tells of a place where it cannot write, without a stack of calls', () => {
    const { code, err } = gangmu(['read', '甲.txt', '--html', '/proc/nothing.html']);
    expect(code).toBe(2);
    expect(err.split('\n').length).toBeLessThan(5);
  });
});

describe('the schema of a reading', () => {
  const files = existsSync(examples) ? readdirSync(examples).filter((name) => name.endsWith('.txt')) : [];

  it.each(files)('knows every field of %s', (name) => {
    const { code, out } = gangmu(['read', join(examples, name), '--json', '--explain']);
    expect(code).toBe(0);
    expect(validate(JSON.parse(out))).toEqual([]);
  });

  it('finds a field that it does not know, and one that is missing', () => {
    const reading = JSON.parse(gangmu(['read', '甲.txt', '--json']).out);
    expect(validate({ ...reading, surprise: 1 })).not.toEqual([]);
    expect(validate({ ...reading, targets: undefined })).not.toEqual([]);
  });
});

function validate(reading: unknown): readonly string[] {
  const schema = JSON.parse(readFileSync(join(root, 'docs', 'reading.schema.json'), 'utf8'));
  const check = new Ajv2020({ allErrors: true }).compile(schema);
  check(reading);
  return (check.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
