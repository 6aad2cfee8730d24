import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerRow, type OpenOffice, openOffice } from './office.ts';
import { officeGrid } from './office-grid.ts';
import { hasBrowser } from './open-browser.ts';

describe.skipIf(!hasBrowser)('a page with something unsaved', { timeout: 120_000 }, () => {
  let office: OpenOffice;
  let page: Page;
  let rows: readonly LedgerRow[];
  beforeAll(async () => {
    office = await openOffice();
    page = (await office.seatOf('澄湖指挥办')).page;
    rows = await office.rowsOf();
  }, 300_000);
  afterAll(() => office?.close());
  afterEach(() => office.noFaults());
  const at = (index: number): LedgerRow => rows[index] as LedgerRow;
  const question = () => page.getByRole('dialog', { name: '还有内容没有保存' });
  const path = () => new URL(page.url()).pathname;
  const toHome = () => page.getByRole('navigation').getByRole('link', { name: '首页' }).click();
  /** Whether the browser asks before it closes the window; the window stays. */
  const asksAtClosing = async (): Promise<boolean> => {
    const asked = page.waitForEvent('dialog', { timeout: 3_000 }).then(
      async (dialog) => {
        await dialog.dismiss();
        return dialog.type() === 'beforeunload';
      },
      () => false,
    );
    // It is loaded anew by itself, as by a key: that asks, too, and stays where it is answered with no.
    await page.evaluate('setTimeout(() => location.reload())');
    return asked;
  };

  it('asks before a refused cell is left, and lets go of it once it is mended', async () => {
    const grid = await office.ledgerOf(page);
    const ledger = path();
    await grid.go(at(3).title, '牵头单位');
    await page.keyboard.insertText('区税收局');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('1 格未保存').waitFor();
    await toHome();
    await question().getByText('表格中没有写入的改动').waitFor();
    await page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    expect(path()).toBe(ledger);
    expect(await asksAtClosing()).toBe(true);
    await grid.go(at(3).title, '牵头单位');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.getByText('1 格未保存').count()).toBe(0);
    await toHome();
    await expect.poll(path).toBe(office.base);
    expect(await question().count()).toBe(0);
  });

  it('leaves a cell that was just written once it is saved, without a word', async () => {
    const grid = await office.ledgerOf(page);
    await grid.go(at(5).title, '备注');
    await page.keyboard.insertText('离开之前写的');
    await toHome();
    await expect.poll(path).toBe(office.base);
    expect(await question().count()).toBe(0);
    expect((await office.itemOf(at(5).id)).item.remark).toBe('离开之前写的');
  });

  it('asks before a comment is left that was not sent', async () => {
    await page.goto(`${office.home}/ledgers/tasks/items/${at(2).id}`);
    const field = page.getByPlaceholder('写一条留言');
    await field.fill('还没有想好怎么说');
    await toHome();
    await question().getByText('没有发出的留言').waitFor();
    await question().getByRole('button', { name: '不保存，离开' }).click();
    await expect.poll(path).toBe(office.base);
    expect(await asksAtClosing()).toBe(false);
  });

  it('asks before the form of a draft is left, which opens on its sentence, and only where it was changed', async () => {
    const plans = await office.client.plans.list({ params: { regionId: office.regionId }, query: {} });
    const read = plans.rows.find(({ id }) => id === office.planId)?.versions.find(({ status }) => status === 'read');
    await page.goto(`${office.home}/versions/${read?.id}`);
    const open = () => page.getByRole('button', { name: '修改', exact: true }).first().click();
    const form = page.getByRole('dialog', { name: '修改' });
    await open();
    const sentence = form.locator('.gm-span-inside');
    await expect
      .poll(() =>
        sentence.evaluate((mark) => {
          const inside = (mark as unknown as { getBoundingClientRect(): { top: number } }).getBoundingClientRect();
          const box = (
            mark as unknown as { parentElement: { getBoundingClientRect(): { top: number; bottom: number } } }
          ).parentElement.getBoundingClientRect();
          return inside.top >= box.top && inside.top < box.bottom - 10;
        }),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await open();
    await form.getByLabel('名称').fill('改了一半');
    await page.keyboard.press('Escape');
    expect(await asksAtClosing()).toBe(true);
    expect(await form.getByLabel('名称').inputValue()).toBe('改了一半');
  });

  it('keeps the number of a row in the schedule whatever is filtered', async () => {
    await page.goto(`${office.home}/schedule/table`);
    const grid = await officeGrid(page);
    const all = await grid.rows();
    await page.goto(`${office.home}/schedule/table?rows=faulty`);
    await expect.poll(() => grid.rows()).toBeLessThan(all);
    const cell = (line: number, column: number) =>
      page.locator(`[role=gridcell][data-line="${line}"][data-column="${column}"]`);
    const title = await cell(0, 1).innerText();
    const place = rows.findIndex((row) => row.title === title.trim()) + 1;
    expect(place).toBeGreaterThan(0);
    await expect.poll(() => cell(0, 0).innerText()).toBe(String(place));
    const last = (await grid.rows()) - 1;
    expect(last).toBeLessThan(all - 1);
  });
});
