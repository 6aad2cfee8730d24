import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../hard/frame/office-client.ts';
import { type OpenOffice, openOffice } from './office.ts';
import { hasBrowser, type Seat, signIn } from './open-browser.ts';

describe.skipIf(!hasBrowser)('one browser, several accounts', { timeout: 120_000 }, () => {
  let office: OpenOffice;
  let seat: Seat;
  let other: Page;
  beforeAll(async () => {
    office = await openOffice();
    seat = await office.seatOf('澄湖指挥办');
    other = await seat.context.newPage();
  }, 300_000);
  afterAll(() => office?.close());
  afterEach(() => office.noFaults());
  const person = (page: Page) => page.locator('.gm-person').innerText();
  const within = (page: Page, part: RegExp) => expect.poll(() => new URL(page.url()).pathname).toMatch(part);

  it('lets go of what it shows when the person signs out in another window', async () => {
    await office.ledgerOf(seat.page);
    await other.goto(office.base);
    await other.locator('.gm-person').click();
    await other.getByText('退出', { exact: true }).click();
    await within(other, /sign-in/u);
    await within(seat.page, /sign-in/u);
    expect(await seat.page.getByText('登录已过期').count()).toBe(0);
  });

  it('shows nobody else what was arranged, and no window of the one before', async () => {
    const { page } = seat;
    await signIn(seat, '澄湖指挥办', DEMO_PASSWORD);
    await office.ledgerOf(page);
    await page.getByRole('button', { name: /^分组/u }).click();
    await page.getByText('分组：牵头单位', { exact: true }).click();
    await expect.poll(() => page.locator('.gm-group').count()).toBeGreaterThan(0);
    const first = await person(page);
    await signIn({ ...seat, page: other }, '澄湖领导', DEMO_PASSWORD);
    await expect.poll(() => person(page)).not.toBe(first);
    expect(await person(page)).toBe(await person(other));
    await office.ledgerOf(page);
    expect(await page.locator('.gm-group').count()).toBe(0);
  });

  it('keeps the page of somebody who signs in again in another window after the session ended by itself', async () => {
    const { page } = seat;
    await page.evaluate('window.kept = true');
    await seat.context.clearCookies();
    await signIn({ ...seat, page: other }, '澄湖领导', DEMO_PASSWORD);
    await other.waitForLoadState('networkidle');
    expect(await page.evaluate('window.kept')).toBe(true);
  });
});
