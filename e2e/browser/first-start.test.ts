import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeClient } from '../hard/frame/office-client.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { take } from './office.ts';
import { hasBrowser, openBrowser, type Seat, signIn, takeSeat } from './open-browser.ts';

const PASSWORD = 'a-long-enough-first-word-7';
const plans = join(import.meta.dirname, '..', '..', 'examples', 'plans');
const plan = join(plans, 'chenghu-district.txt');
const revised = join(plans, 'chenghu-district-revised.txt');

describe.skipIf(!hasBrowser)('a first start, from the log to the first ledger', () => {
  let server: RunningServer;
  let browser: Browser;
  let seat: Seat;
  beforeAll(async () => {
    server = await startServer('serve');
    browser = await openBrowser();
    seat = await takeSeat(browser, server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('asks for the one-time code of the log and makes the region and its four first accounts', async () => {
    const { page } = seat;
    const code = /"setUpCode":"([A-Z2-9]{12})"/u.exec(server.printed())?.[1];
    expect(code).toBeDefined();
    await page.goto('/set-up');
    await page.getByLabel('启用码').fill('AAAAAAAAAAAA');
    await page.getByLabel('名称').fill('云洲区');
    await page.getByLabel('行政区划代码').fill('990205');
    for (const [who, name] of [
      ['systemAdmin', '系统员'],
      ['securityAdmin', '安全员'],
      ['auditAdmin', '审计员'],
      ['commandOffice', '指挥办主任'],
    ]) {
      await page.locator(`#${who}_name`).fill(`${name}甲`);
      await page.locator(`#${who}_username`).fill(`${name}`);
      await page.locator(`#${who}_password`).fill(PASSWORD);
    }
    const found = page.getByRole('button', { name: '建立并前往登录' });
    await found.click();
    await page.locator('#code_help').getByText('启用码不正确').waitFor();
    expect(new URL(page.url()).pathname).toBe('/set-up');
    await page.getByLabel('启用码').fill(code as string);
    // A password that is refused is told at its own field, with the reason.
    await page.locator('#systemAdmin_password').fill('系统员-Bj-2026-xyz');
    await found.click();
    await page.locator('#systemAdmin_password_help').getByText('其中含有用户名').waitFor();
    expect(await page.locator('#auditAdmin_password_help').count()).toBe(0);
    await page.locator('#systemAdmin_password').fill(PASSWORD);
    await found.click();
    await page.waitForURL('**/sign-in');
    await page.getByText('已经启用，请登录。').waitFor();
  });

  it('lets the command office in, and from an uploaded plan to a ledger', async () => {
    const { page } = seat;
    await signIn(seat, '指挥办主任', PASSWORD);
    await page.goto('/');
    await page.getByRole('link', { name: '计划' }).first().click();
    await page.locator('input[type=file]').first().setInputFiles(plan);
    await page.waitForURL('**/versions/**', { timeout: 20_000 });
    expect(seat.faults).toEqual([]);
  });

  it('decides all rows, the doubtful ones one by one, and the ledgers hold as many as were confirmed', async () => {
    const { page } = seat;
    // The example names another district than this one: somebody has to say that the plan is ours.
    await page.getByRole('button', { name: '改为本级计划' }).click();
    await page.getByRole('button', { name: /^接受 \d+ 条确定的$/u }).click();
    const open = page.getByRole('button', { name: /^待定 \d+$/u });
    const left = async () => Number(/\d+/u.exec(await open.innerText())?.[0]);
    await expect.poll(left, { timeout: 20_000 }).toBeLessThan(50);
    // One is left out, with its reason; the others are good.
    await page.getByRole('button', { name: '剔除', exact: true }).first().click();
    await page.getByRole('textbox', { name: '剔除理由' }).fill('只是上级的提法');
    const first = await left();
    await page.keyboard.press('Enter');
    await expect.poll(left, { timeout: 20_000 }).toBe(first - 1);
    for (let rest = await left(); rest > 0; rest = await left()) {
      await page.getByRole('button', { name: '接受', exact: true }).first().click();
      await expect.poll(left, { timeout: 20_000 }).toBeLessThan(rest);
    }
    await page.getByRole('button', { name: /^确认 \d+ 条$/u }).click();
    const dialog = page.getByRole('dialog');
    const makes = await dialog.getByText(/^任务 \d+ 条/u).innerText();
    const [, ...numbers] = /任务 (\d+) 条，指标 (\d+) 条，试点 (\d+) 条/u.exec(makes) ?? [];
    await dialog.getByRole('button', { name: /^确认 \d+ 条$/u }).click();
    await page.waitForURL('**/ledgers/**', { timeout: 60_000 });
    await holds(numbers.map(Number));
    expect(seat.faults).toEqual([]);
  }, 120_000);

  it('puts a new version of the plan beside the old one, decides what changed, and the ledgers follow it', async () => {
    const { page } = seat;
    const before = await counted();
    await page.getByRole('link', { name: '计划' }).first().click();
    await page.getByRole('button', { name: '上传新版本' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(revised);
    await page.waitForURL('**/revision', { timeout: 30_000 });
    const certain = page.getByRole('button', { name: /^接受确定的 \d+ 条$/u });
    await certain.click();
    await certain.waitFor({ state: 'detached' });
    const open = page.getByRole('button', { name: /^待定 \d+$/u });
    const left = async () => Number(/\d+/u.exec(await open.innerText())?.[0]);
    // A clause that is gone takes its targets along, and one reason does for all that go.
    await page.getByRole('button', { name: /^不再列入 \d+$/u }).click();
    const gone = page.getByRole('article');
    const going = await gone.count();
    expect(going).toBeGreaterThan(1);
    await gone.first().getByRole('button', { name: '撤项' }).click();
    await gone.first().getByLabel('撤项理由').fill('新版不再列入');
    for (const also of await gone.first().getByRole('checkbox').all()) await also.check();
    await gone
      .first()
      .getByRole('button', { name: `一并撤项 ${going} 条` })
      .click();
    await expect.poll(() => gone.getByRole('button', { name: '重新决定' }).count(), { timeout: 20_000 }).toBe(going);
    await open.click();
    const undecided = page.getByRole('article').filter({ has: page.locator('header .gm-now') });
    for (let rest = await left(); rest > 0; rest = await left()) {
      const row = undecided.first();
      const acts = row.getByRole('button', { name: /^(?:沿用|提请调整(?:目标|完成时限)|保留|列入|分工不变)$/u });
      if ((await acts.count()) > 0) await acts.first().click();
      else await row.getByText('都不是').click();
      await expect.poll(left, { timeout: 20_000 }).toBeLessThan(rest);
    }
    await page.getByRole('button', { name: '启用第 2 版', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const [, closed, added] = (/撤项 (\d+) 项，新增 (\d+) 项/u.exec(await dialog.innerText()) ?? []).map(Number);
    expect(closed).toBe(going);
    await dialog.getByRole('button', { name: '启用第 2 版' }).click();
    await page.getByText(/^已启用。沿用 \d+ 项，新增/u).waitFor({ timeout: 30_000 });
    const after = await counted();
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    expect(added).toBeGreaterThan(0);
    expect(sum(after)).toBe(sum(before) - (closed ?? 0) + (added ?? 0));
    await page.getByRole('link', { name: '看台账' }).click();
    await holds(after);
    expect(seat.faults).toEqual([]);
  }, 120_000);

  /** The three ledgers say, in their tabs, their bar and their grids, that they hold so many rows. */
  const holds = async (counts: readonly number[]) => {
    const { page } = seat;
    expect(await counted()).toEqual(counts);
    for (const [at, name] of ['① 总台账', '③ 重点指标', '④ 试点示范'].entries()) {
      const count = counts[at] as number;
      expect(count).toBeGreaterThan(0);
      await page.getByRole('link', { name: `${name} ${count}`, exact: true }).click();
      await page.getByText(`共 ${count} 条`, { exact: true }).waitFor();
      const grid = page.getByRole('grid', { name });
      await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(count + 1));
    }
  };
  /** Tasks, indicators and pilots in the ledgers as the API counts them now. */
  const counted = async (): Promise<readonly number[]> => {
    const { client, regionId } = await officeClient(server.address, '指挥办主任', PASSWORD);
    const plans = await client.plans.list({ params: { regionId }, query: {} });
    const planId = take(plans.rows, (plan) => plan.role === 'own').id;
    const { counts } = await client.ledgers.counts({ params: { regionId, planId }, query: {} });
    return [counts.tasks.rows, counts.indicators.rows, counts.pilots.rows];
  };
});
