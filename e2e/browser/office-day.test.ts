import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { officeClient } from '../hard/frame/office-client.ts';
import { daysAgo, type LedgerRow, type OpenOffice, openOffice, shows, take } from './office.ts';
import { officeGrid, pasteBlock, written } from './office-grid.ts';
import { hasBrowser } from './open-browser.ts';

describe.skipIf(!hasBrowser)('a day in the office of the demo', { timeout: 90_000 }, () => {
  let office: OpenOffice;
  beforeAll(async () => {
    office = await openOffice();
  }, 300_000);
  afterAll(() => office?.close());
  afterEach(() => office.noFaults());

  it('assigns by a block from the clipboard: what is wrong is marked and kept, what is right is saved', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const before = await office.rowsOf();
    const [one, two, three] = before.slice(4, 7) as [LedgerRow, LedgerRow, LedgerRow];
    const grid = await office.ledgerOf(page);
    const { rows: units } = await office.client.units.list({
      params: { regionId: office.regionId },
      query: { limit: 500 },
    });
    const unitBefore = units.find(({ id }) => id === three.assignment.leadUnitId)?.name;
    const leader = '曹望然（分管城建的副职）';
    await grid.go(one.title, '分管领导');
    expect(
      await written(page, /\/items\/assignments$/u, () =>
        pasteBlock(page, [
          [leader, '区财政局'],
          [leader, '区统计局'],
          [leader, '区不存在局'],
        ]),
      ),
    ).toBe(200);
    const wrong = await grid.cell(three.title, '牵头单位');
    await expect.poll(() => wrong.innerText()).toBe('区不存在局');
    expect(await wrong.getAttribute('title')).toContain('没有唯一的单位：区不存在局');
    await page.getByRole('status').getByText('1 格未保存，其余已保存').waitFor();
    await page.reload();
    const again = await officeGrid(page);
    for (const [{ title }, unit] of [
      [one, '区财政局'],
      [two, '区统计局'],
      [three, unitBefore],
    ] as const) {
      await shows(await again.cell(title, '分管领导'), leader);
      await shows(await again.cell(title, '牵头单位'), unit);
    }
  });

  it('schedules: a row is spread evenly to its deadline, seen before it is written', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const row = take(await office.rowsOf(), (one) => one.milestones.length === 0 && (one.dueOn ?? '') > '2028');
    await page.goto(`${office.home}/schedule`);
    const grid = await officeGrid(page);
    await grid.go(row.title, '牵头单位');
    await page.getByRole('button', { name: '均匀分解' }).click();
    const dialog = page.getByRole('dialog');
    const cells = dialog.getByRole('row').filter({ hasText: row.title }).getByRole('cell');
    await cells.first().waitFor();
    // Year above quarter in the dialog, in one line over the grid.
    const heads = (await dialog.getByRole('columnheader').allInnerTexts())
      .slice(1)
      .map((text) => text.replace(/^(\d{4})\s*(.)季$/u, '$1年第$2季度'));
    const seen = (await cells.allInnerTexts()).slice(1).map((text) => text.replace('%', '').trim());
    expect(heads[0]).toBe(`${office.firstYear}年第一季度`);
    expect(seen.at(-1)).toBe('100');
    expect(
      await written(page, /\/items\/schedules$/u, () => dialog.getByRole('button', { name: '应用到 1 行' }).click()),
    ).toBe(200);
    await page.reload();
    const again = await officeGrid(page);
    await page.getByText('占比 %', { exact: true }).click();
    for (const [index, head] of heads.slice(0, 2).entries())
      await expect
        .poll(async () => (await (await again.go(row.title, head)).innerText()).replace('待审定', '').trim())
        .toBe(seen[index]);
    const { milestones } = take(await office.rowsOf(), (one) => one.id === row.id);
    expect(milestones.map(({ year, quarter, share }) => [`${year}年第${'一二三四'[quarter - 1]}季度`, share])).toEqual(
      heads.map((head, index) => [head, seen[index]]),
    );
  });

  it('lets two people write in one row: the second sees both versions and merges them', async () => {
    const [first, second] = [await office.seatOf('澄湖指挥办'), await office.seatOf('澄湖联络员')];
    const reporter = await officeClient(office.server.address, '澄湖联络员');
    const { personName, unitIds } = (await reporter.client.me.get()).regions[0] as {
      personName: string;
      unitIds: readonly string[];
    };
    const row = take(
      (await office.rowsOf()).slice(7),
      (one) => unitIds.includes(one.assignment.leadUnitId ?? '') && one.milestones.length > 0,
    );
    const [q1, q2] = [`${office.firstYear}年第一季度`, `${office.firstYear}年第二季度`];
    const mine = await office.ledgerOf(second.page);
    const theirs = await office.ledgerOf(first.page);
    await first.page.getByText(`${personName} 也在`).waitFor();
    await theirs.go(row.title, q1);
    expect(
      await written(first.page, /\/items\/schedules$/u, async () => {
        await first.page.keyboard.insertText('指挥办：完成选址和方案比选');
        await first.page.keyboard.press('Enter');
      }),
    ).toBe(200);
    await second.page.getByText(/改了 1 行/u).waitFor();
    await mine.go(row.title, q1);
    expect(
      await written(second.page, /\/items\/schedules$/u, () =>
        pasteBlock(second.page, [['联络员：完成立项批复', '联络员：开工建设']]),
      ),
    ).toBe(409);
    await second.page.getByText('1 行与他人的改动冲突').waitFor();
    await second.page.getByRole('button', { name: '对照处理' }).click();
    const dialog = second.page.getByRole('dialog');
    const line = (head: string) => dialog.getByRole('row').filter({ hasText: head });
    await line(q1).getByText('联络员：完成立项批复').waitFor();
    await line(q2).getByLabel('联络员：开工建设').check();
    await line(q1).getByLabel('指挥办：完成选址和方案比选').check();
    expect(
      await written(second.page, /\/items\/schedules$/u, () =>
        dialog.getByRole('button', { name: '按所选保存' }).click(),
      ),
    ).toBe(200);
    await first.page.reload();
    const merged = await officeGrid(first.page);
    expect(await (await merged.go(row.title, q1)).innerText()).toContain('指挥办：完成选址和方案比选');
    expect(await (await merged.go(row.title, q2)).innerText()).toContain('联络员：开工建设');
    // A conflict that comes up later waits to be looked at: it does not open by itself.
    const writes = (page: Page, words: string) =>
      written(page, /\/items\/schedules$/u, async () => {
        await page.keyboard.insertText(words);
        await page.keyboard.press('Enter');
      });
    await merged.go(row.title, q1);
    expect(await writes(first.page, '指挥办：又改一次')).toBe(200);
    await mine.go(row.title, q1);
    expect(await writes(second.page, '联络员：又改一次')).toBe(409);
    await second.page.getByText('1 行与他人的改动冲突').waitFor();
    await second.page.waitForTimeout(300);
    expect(await dialog.count()).toBe(0);
    await second.page.getByRole('button', { name: '对照处理' }).click();
    await line(q1).getByLabel('指挥办：又改一次').check();
    await dialog.getByRole('button', { name: '按所选保存' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows a past day with its own figures, read-only, and comes back to today', async () => {
    const { page } = await office.seatOf('澄湖领导');
    const { page: writer } = await office.seatOf('澄湖指挥办');
    const grid = await office.ledgerOf(writer);
    const gap = writer.getByRole('button', { name: /^缺分管领导/u });
    const open = async () => Number(/\d+/u.exec(await gap.innerText())?.[0]);
    const today = await open();
    const total = await grid.rows();
    const day = daysAgo(405);
    await writer.getByRole('button', { name: '截至 今日' }).click();
    await writer.getByRole('textbox', { name: '截至' }).fill(day);
    await writer.keyboard.press('Enter');
    await writer.getByText(`${day} 终了时的台账，只读`).waitFor();
    // Nobody had been assigned by then.
    await expect.poll(open).toBe(total);
    expect(today).toBeLessThan(total);
    expect(await writer.getByRole('button', { name: /^落实责任/u }).count()).toBe(0);
    const title = (await office.rowsOf())[0]?.title as string;
    const then = await officeGrid(writer);
    const cell = await then.go(title, '牵头单位');
    await shows(cell, /./u);
    const unit = await cell.innerText();
    await writer.keyboard.type('x');
    await writer.keyboard.press('Enter');
    expect(await cell.innerText()).toBe(unit);
    await writer.getByRole('button', { name: `截至 ${day}` }).click();
    await writer.getByRole('button', { name: '回到今日' }).click();
    await expect.poll(open).toBe(today);
    // Half a year ago the work was under way: every row is there, led, and fewer have their officer than today.
    const params = { regionId: office.regionId, planId: office.planId };
    const countsOn = async (asOf?: string) =>
      (await office.client.ledgers.counts({ params, query: asOf ? { asOf } : {} })).counts.tasks;
    const [now, halfYear, year] = [await countsOn(), await countsOn(daysAgo(185)), await countsOn(daysAgo(365))];
    expect([halfYear?.rows, year?.rows]).toEqual([now?.rows, now?.rows]);
    expect(halfYear?.gaps.leader).toBeLessThan(total);
    expect(year?.gaps.officer).toBeGreaterThan(halfYear?.gaps.officer as number);
    expect(halfYear?.gaps.officer).toBeGreaterThan(now?.gaps.officer as number);
    expect(year?.gaps.schedule).toBeGreaterThan(now?.gaps.schedule as number);
    // A link to that day shows a leader the same.
    await office.ledgerOf(page, 'tasks', `?asOf=${day}`);
    await page.getByText(`${day} 终了时的台账，只读`).waitFor();
  });

  it('exports the ledger as it is shown to a workbook, and whole to a document', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const grid = await office.ledgerOf(page);
    const total = await grid.rows();
    const fetchAs = async (format: string) => {
      await page.getByRole('button', { name: '导出' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format, exact: true }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const docx = await fetchAs('Word 表格');
    expect(docx.name).toMatch(/\.docx$/u);
    const { value: html } = await mammoth.convertToHtml({ buffer: docx.bytes });
    // Heads of more than one line are rows, too: those of items begin with their number.
    expect(html.match(/<tr><td[^>]*><p>\d+<\/p>/gu)).toHaveLength(total);
    await page.getByRole('button', { name: /^缺责任人/u }).click();
    await page.waitForURL(/gap=/u);
    const few = Number(
      /\d+/u.exec(await page.getByRole('button', { name: /^缺责任人/u, pressed: true }).innerText())?.[0],
    );
    await page.getByText(`筛选 ${few} / ${total}`).waitFor();
    const xlsx = await fetchAs('Excel 工作簿');
    expect(xlsx.name).toMatch(/\.xlsx$/u);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.bytes as never);
    const titles = (book.worksheets[0]?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [row] : []));
    const head = titles.findIndex((row) => row.includes('序号'));
    expect(head).toBeGreaterThanOrEqual(0);
    const numbered = titles.slice(head + 1).filter((row) => /^\d+$/u.test(String(row[1] ?? '')));
    expect(numbered).toHaveLength(few);
    const without = (await office.rowsOf())
      .filter((row) => row.assignment.officerPostId === null)
      .map(({ title }) => title);
    expect(numbered.map((row) => row.find((cell) => without.includes(String(cell))))).toEqual(without);
  });
});
