import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../start-server.ts';
import { hasBrowser, openBrowser, type Seat, signIn, takeSeat } from './open-browser.ts';

const PASSWORD = 'a-long-enough-first-word-7';
const plan = join(import.meta.dirname, '..', '..', 'examples', 'plans', 'chenghu-district.txt');

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
    await page.getByLabel('一次性代码').fill('AAAAAAAAAAAA');
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
    await page.getByText(/代码/u).last().waitFor();
    expect(new URL(page.url()).pathname).toBe('/set-up');
    await page.getByLabel('一次性代码').fill(code as string);
    await found.click();
    await page.waitForURL('**/sign-in');
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
});
