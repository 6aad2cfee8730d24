import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD, type Office, officeClient } from '../hard/frame/office-client.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { officeGrid } from './office-grid.ts';
import { openBrowser, type Seat, signIn, takeSeat } from './open-browser.ts';

/** The office of the demo's district: its people's windows in one browser, and a program's view of the same record. */
export async function openOffice() {
  const [server, browser]: [RunningServer, Browser] = await Promise.all([startServer('demo'), openBrowser()]);
  const office: Office = await officeClient(server.address, '澄湖指挥办');
  const { regionId, client } = office;
  const plans = await client.plans.list({ params: { regionId }, query: {} });
  const own = take(plans.rows, (plan) => plan.role === 'own');
  const planId = own.id;
  const me = await client.me.get();
  const base = `/${me.regions[0]?.code}`;
  const home = `${base}/plans/${planId}`;
  const seats = new Map<string, Seat>();
  const rowsOf = async (ledger: 'tasks' | 'indicators' | 'pilots' = 'tasks') =>
    (await client.ledgers.rows({ params: { regionId, planId, ledger }, query: { limit: 200 } })).rows;
  return {
    server,
    browser,
    client,
    regionId,
    planId,
    /** The plan's own, as its title says: the demo is told so that today lies in it. */
    firstYear: Number(/20\d\d/u.exec(own.title)?.[0]),
    base,
    home,
    /** A person's window; it stays signed in from test to test. */
    async seatOf(username: string): Promise<Seat> {
      const old = seats.get(username);
      if (old) return old;
      const seat = await takeSeat(browser, server.address);
      await signIn(seat, username, DEMO_PASSWORD);
      seats.set(username, seat);
      return seat;
    },
    async ledgerOf(page: Page, ledger = 'tasks', query = '') {
      await page.goto(`${home}/ledgers/${ledger}${query}`);
      return officeGrid(page);
    },
    /** The rows of a ledger as the API gives them now. */
    rowsOf,
    /** One row with its owners and its history as the API gives them, on a day or now. */
    itemOf: (itemId: string, asOf?: string) =>
      client.items.get({ params: { regionId, itemId }, query: asOf ? { asOf } : {} }),
    /** Nothing went wrong in any window without anybody telling. */
    noFaults() {
      for (const [who, { faults }] of seats) expect(faults, `faults in the window of ${who}`).toEqual([]);
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
export type OpenOffice = Awaited<ReturnType<typeof openOffice>>;
export type LedgerRow = Awaited<ReturnType<OpenOffice['rowsOf']>>[number];

export const take = <R>(rows: readonly R[], fits: (row: R) => boolean): R => {
  const row = rows.find(fits);
  if (row === undefined) throw new Error('the demo has no such row');
  return row;
};

/** The calendar day so many days before today, as the region counts days. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Names come a moment after the rows that hold them. */
export const shows = async (cell: Locator, text: string | RegExp | undefined) =>
  text instanceof RegExp
    ? expect.poll(() => cell.innerText()).toMatch(text)
    : expect.poll(() => cell.innerText()).toBe(text);
