import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';

export const hasBrowser = chromiumPath() !== null;
if (!hasBrowser) console.log('chromium is not installed: the tests in the browser were skipped.');

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no browser');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The policy of contents, and what React Router warns of. */
const REFUSED = /Content Security Policy|HydrateFallback/u;

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page without anybody telling: uncaught errors, refused styles and scripts, answers of 5xx. */
  readonly faults: readonly string[];
}

/** A person's own window at the server. */
export async function takeSeat(browser: Browser, address: string, width = 1440): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    // Days on the screen are days of the region, whatever the clock of the machine that tests.
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: width < 600 ? 844 : 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => {
    if (REFUSED.test(said.text())) faults.push(said.text());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return { page, context, faults };
}

export async function signIn({ page }: Seat, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
