import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerRow, type OpenOffice, openOffice, shows } from './office.ts';
import { type OfficeGrid, pasteBlock, written } from './office-grid.ts';
import { hasBrowser } from './open-browser.ts';

const WRITES = /\/items\/(?:assignments|schedules)$/u;

describe.skipIf(!hasBrowser)('the grid under hands that know Excel', { timeout: 120_000 }, () => {
  let office: OpenOffice;
  let page: Page;
  let grid: OfficeGrid;
  let rows: readonly LedgerRow[];
  beforeAll(async () => {
    office = await openOffice();
    page = (await office.seatOf('澄湖指挥办')).page;
    rows = await office.rowsOf();
  }, 300_000);
  afterAll(() => office?.close());
  afterEach(() => office.noFaults());
  const at = (index: number): LedgerRow => rows[index] as LedgerRow;
  const active = (line: number, head: string) =>
    expect.poll(() => page.locator('.gm-pen').getAttribute('aria-label')).toBe(`第 ${line} 行，${head}`);
  const focused = () => expect.poll(() => page.locator('.gm-pen:focus').count()).toBe(1);
  const undo = () => page.keyboard.press('Control+Z');
  /** Who answers for a row, as the record has it now. */
  const owners = async (index: number) => (await office.itemOf(at(index).id)).item.assignment;
  const look = async (ledger = 'tasks') => {
    grid = await office.ledgerOf(page, ledger);
  };

  it('is done with a cell at Enter, so that the next units go into the next row', async () => {
    await look();
    const before = await Promise.all([owners(14), owners(15)]);
    const cell: Locator = await grid.go(at(14).title, '责任/配合单位');
    await page.keyboard.insertText('区财政局、光屏谷管委会');
    await page.keyboard.press('Enter');
    await page.keyboard.type('发改、住建');
    await page.keyboard.press('Enter');
    await shows(cell, '区财政局、光屏谷管委会');
    await shows(await grid.cell(at(15).title, '责任/配合单位'), '区发展改革局、区住房城乡建设局');
    await expect.poll(async () => (await owners(15)).jointUnitIds.length).toBe(2);
    await undo();
    await undo();
    await expect.poll(() => Promise.all([owners(14), owners(15)])).toEqual(before);
  });

  it('keeps the active cell where a selection began, and in its column when another is hidden', async () => {
    await look();
    await grid.go(at(4).title, '分管领导');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown');
    await active(5, '分管领导');
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.locator('.gm-column-choice').getByLabel('上级条款').uncheck();
    await active(5, '分管领导');
    await page.locator('.gm-column-choice').getByLabel('上级条款').check();
    await page.keyboard.press('Escape');
  });

  it('takes an assignment of many rows back with Ctrl+Z, though the dialog took the focus', async () => {
    await look();
    const cell = await grid.go(at(4).title, '牵头单位');
    await shows(cell, /./u);
    const before = await cell.innerText();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: '落实责任（2 行）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '牵头单位' }).fill('人社');
    await page.keyboard.press('Enter');
    await written(page, WRITES, () => dialog.getByRole('button', { name: '写入 2 行' }).click());
    await shows(cell, '区人力资源社会保障局');
    await focused();
    await undo();
    await expect.poll(() => cell.innerText()).toBe(before);
    expect(await page.locator('.gm-pen-down').count()).toBe(0);
    // What was pressed is gone with its click: keys are the grid's again.
    await page.getByRole('status').getByRole('button', { name: '关闭' }).click();
    await page.keyboard.press('ArrowDown');
    await focused();
  });

  it('counts cells that were refused, says which unit was meant, and leads to each', async () => {
    await look();
    const cell = await grid.go(at(10).title, '牵头单位');
    const before = await owners(10);
    await written(page, WRITES, () =>
      pasteBlock(page, [
        ['区人力资源局', '区教育局'],
        ['区财政局', '区税收局'],
      ]),
    );
    const told = page.getByRole('status');
    await told.getByText('2 格未保存，其余已保存').waitFor();
    await told.getByRole('button', { name: '区人力资源社会保障局' }).waitFor();
    await told.getByRole('button', { name: '改第 1 / 2 处' }).click();
    await page.locator('.gm-choice', { hasText: '区人力资源社会保障局' }).waitFor();
    await written(page, WRITES, () => page.keyboard.press('Enter'));
    await shows(cell, '区人力资源社会保障局');
    await told.getByText('1 格未保存，其余已保存').waitFor();
    // The unit, and the office that went with it.
    await undo();
    await undo();
    await expect.poll(() => owners(10)).toEqual(before);
  });

  it('opens a menu at the right button, keeps the selection in it, and fills down', async () => {
    await look();
    const cell = await grid.go(at(6).title, '备注');
    await written(page, /\/items/u, async () => {
      await page.keyboard.insertText('请抓紧');
      await page.keyboard.press('Enter');
    });
    await grid.go(at(6).title, '备注');
    await page.keyboard.press('Shift+ArrowDown');
    await cell.click({ button: 'right' });
    await page.getByRole('menuitem', { name: '向下填充' }).click();
    await shows(await grid.cell(at(7).title, '备注'), '请抓紧');
    await focused();
    await page.keyboard.press('Control+F');
    await expect.poll(() => page.locator('.gm-ledger-search:focus').count()).toBe(1);
  });

  it('says why a promised day cannot be typed over', async () => {
    await look();
    const dated = rows.find((row) => row.dueOn !== null) as LedgerRow;
    await grid.go(dated.title, '完成时限');
    await page.keyboard.type('2');
    await page.getByRole('status').getByText('时限已经承诺').waitFor();
  });

  it('brings the approval of a quarter back with its words', async () => {
    const approved = rows.find((row) => row.milestones[0]?.approved && row.milestones[0].words !== '') as LedgerRow;
    await look();
    await grid.go(approved.title, `${office.firstYear}年第一季度`);
    await written(page, WRITES, async () => {
      await page.keyboard.insertText('另写一句');
      await page.keyboard.press('Enter');
    });
    expect((await office.itemOf(approved.id)).item.milestones[0]?.approved).toBe(false);
    await undo();
    await expect
      .poll(async () => (await office.itemOf(approved.id)).item.milestones[0])
      .toEqual(approved.milestones[0]);
  });

  it('keeps what is being written while the page is printed, and says on paper what it is', async () => {
    await look();
    await grid.go(at(3).title, '备注');
    await page.keyboard.insertText('写到一半');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const paper = page.getByRole('table');
    await paper.getByText(at(3).title, { exact: true }).waitFor();
    await page.getByText(/^①\s?总台账　澄湖区　截至 20\d\d-\d\d-\d\d$/u).waitFor();
    expect(await paper.locator('caption').innerText()).toBe(`共 ${await grid.rows()} 条`);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.emulateMedia({ media: null });
    await paper.waitFor({ state: 'detached' });
    await focused();
    expect(await page.locator('.gm-pen').inputValue()).toBe('写到一半');
    await page.keyboard.press('Escape');
  });

  it('drags a milestone into the next quarter, says where it goes, and takes it back with Ctrl+Z', async () => {
    const quarters = (row: LedgerRow) => row.milestones.map(({ year, quarter }) => `${year}-${quarter}`);
    const dragged = rows.find(
      (row) => row.milestones.length > 0 && (row.dueOn ?? '') > `${office.firstYear + 1}-12`,
    ) as LedgerRow;
    const before = (await office.itemOf(dragged.id)).item;
    await page.goto(`${office.home}/schedule/chart`);
    const line = page.getByRole('row').filter({ has: page.getByRole('button', { name: dragged.title }) });
    const mark = line.locator('.gm-chart-mark-free').last();
    const box = await mark.boundingBox();
    if (!box) throw new Error('no mark');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const wide = Number(await page.locator('.gm-chart-lines line').nth(1).getAttribute('x1'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + wide, y, { steps: 6 });
    await line.getByText(/^移到20\d\d年第.季度$/u).waitFor();
    expect(await written(page, WRITES, () => page.mouse.up())).toBe(200);
    const moved = (await office.itemOf(dragged.id)).item;
    expect(quarters(moved as LedgerRow)).not.toEqual(quarters(before as LedgerRow));
    expect(await written(page, WRITES, () => undo())).toBe(200);
    expect(quarters((await office.itemOf(dragged.id)).item as LedgerRow)).toEqual(quarters(before as LedgerRow));
  });

  it('goes by the skip link into the cells, past the tools', async () => {
    await look();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focused();
  });
});
