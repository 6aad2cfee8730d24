import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page is looked at by: its scrolling box, a cell with text in it, and the cell that a click marks. */
export interface Looks {
  readonly box: string;
  readonly cell: string;
  readonly marked: string;
}
/** Seconds and frames of one visit. */
export interface Visit {
  /** Bytes of page, scripts and styles, each gzipped at level 9. */
  readonly bytes: number;
  /** From asking for the page until cells with text stand on the screen, ms. */
  readonly shown: number;
  /** Until a click made at the first cell is answered on the screen, ms. */
  readonly interactive: number;
  readonly scrolling: Readonly<Record<'slowed' | 'full', Frames>>;
}
interface Frames {
  readonly perSecond: number;
  /** Of the gaps between frames, ms. */
  readonly p95: number;
  readonly longest: number;
}

/** Opens an address on a processor slowed four times, without a cache, and scrolls; the last with the full speed, too. */
export async function visit(context: BrowserContext, address: string, looks: Looks, slow = 4): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (['document', 'script', 'stylesheet', 'font'].includes(answer.request().resourceType()))
      sizes.push(
        answer.body().then(
          (body) => gzipSync(body, { level: 9 }).length,
          () => 0,
        ),
      );
  });
  await page.addInitScript({ content: watching(looks) });
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await told(page, 'benchShown');
  const place = await placeOf(page, looks.cell);
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2 + 96);
  const interactive = await told(page, 'benchMarked');
  const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  // What follows in the background is let in first: scrolling is measured on a page at rest.
  await page.waitForTimeout(6000);
  const slowed = await scroll(page, looks, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const full = await scroll(page, looks, session);
  await page.close();
  return { bytes, shown, interactive, scrolling: { slowed, full } };
}

/** Asked of the page itself: a locator waits for rest, which a page of 10,000 rows on a slowed processor has late. */
const placeOf = async (page: Page, name: string) =>
  (await page.evaluate(`document.querySelector(${JSON.stringify(name)}).getBoundingClientRect().toJSON()`)) as {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };

const PATIENCE = 60_000;

/** Waits for what the page says of itself. */
async function told(page: Page, name: string): Promise<number> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const value = Number(await page.evaluate(`window.${name} ?? 0`));
    if (value > 0) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${name} never came`);
}

/**
 * Runs in the page before anything of it: says when the first cells stand there and when one is marked. A grid marks a
 * cell of its own accord, so only another mark than that, after a press, counts. As text: a compiled function would
 * call what the page does not have.
 */
const watching = ({ cell, marked }: Looks): string => `{
  let first = null, pressed = false;
  const look = () => {
    if (!window.benchShown && [...document.querySelectorAll(${JSON.stringify(cell)})].some((one) => one.textContent))
      requestAnimationFrame(() => { window.benchShown ||= performance.now(); });
    const mark = document.querySelector(${JSON.stringify(marked)});
    if (!pressed) first = mark;
    else if (mark && mark !== first) requestAnimationFrame(() => { window.benchMarked ||= performance.now(); });
    if (!window.benchMarked) requestAnimationFrame(look);
  };
  addEventListener('mousedown', () => { pressed = true; }, true);
  requestAnimationFrame(look);
}`;
const COUNTING = `{
  const gaps = (window.benchGaps = []);
  let before = performance.now();
  const count = () => {
    const now = performance.now();
    gaps.push(now - before);
    before = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}`;

type Session = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

/** Turns a wheel by 3,600 px a second for three seconds and counts frames of the main thread. */
async function scroll(page: Page, { box }: Looks, session: Session): Promise<Frames> {
  const place = await placeOf(page, box);
  await page.evaluate(`document.querySelector(${JSON.stringify(box)}).scrollTop = 0`);
  await page.waitForTimeout(500);
  await page.evaluate(COUNTING);
  const started = await page.evaluate('benchGaps.length');
  await session.send('Input.synthesizeScrollGesture', {
    x: place.x + place.width / 2,
    y: place.y + place.height / 2,
    yDistance: -10_800,
    speed: 3600,
    gestureSourceType: 'mouse',
  });
  const gaps = ((await page.evaluate('benchGaps')) as number[]).slice(Number(started) + 1).sort((a, b) => a - b);
  const total = gaps.reduce((sum, one) => sum + one, 0);
  return {
    perSecond: (gaps.length / total) * 1000,
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longest: gaps.at(-1) ?? 0,
  };
}

/** A context in which somebody has signed in. */
export async function signedIn(browser: Browser, address: string, name: string, password: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator('input').first().fill(name);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.close();
  return context;
}
