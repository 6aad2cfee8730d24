// `npm run screens`: pictures of every main screen of the demo into docs/images, for docs/screens.md and the READMEs.
// A demo that is running already is taken by GANGMU_SCREENS_AT=http://127.0.0.1:8080; else one is started and ended.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { root } from './set-up.mjs';

const PASSWORD = 'lake-and-rope-2027';
const images = join(root, 'docs', 'images');
const given = process.env.GANGMU_SCREENS_AT;
const port = process.env.GANGMU_PORT ?? '8190';
const address = given ?? `http://127.0.0.1:${port}`;
const data = given ? null : mkdtempSync(join(tmpdir(), 'gangmu-screens-'));
const server = data
  ? spawn(process.execPath, [join(root, 'packages', 'cli', 'bin', 'gangmu.js'), 'demo'], {
      cwd: root,
      env: { ...process.env, GANGMU_PORT: port, GANGMU_DATA: data },
      stdio: 'ignore',
    })
  : null;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  for (const until = Date.now() + 240_000; !(await fetch(`${address}/readyz`).catch(() => null))?.ok; ) {
    if (Date.now() > until) throw new Error('the demo did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  mkdirSync(images, { recursive: true });
  const wide = await signedIn('澄湖指挥办', { width: 1440, height: 900 });
  const page = await wide.newPage();
  const links = ['台账', '进度', '对照', '机构'];
  await page.goto('/');
  const at = {};
  for (const name of links) at[name] = await page.getByRole('link', { name, exact: true }).first().getAttribute('href');
  await page.waitForFunction(() => document.querySelector('nav a[href*="/plans/"]') !== null);
  for (const name of links) at[name] = await page.getByRole('link', { name, exact: true }).first().getAttribute('href');
  const region = at.机构.split('/organisation')[0];
  const row = '培育专精特新企业';
  const rows = async (on) => {
    await on.getByRole('gridcell').nth(40).waitFor();
    await on.getByRole('gridcell').getByText('区科技局', { exact: true }).first().waitFor();
  };
  await take(page, 'home', region);
  await take(page, 'plans', `${region}/plans`);
  await take(page, 'reader', null, async () => {
    await page.locator('a[href*="/versions/"]').first().click();
    await page
      .getByRole('button', { name: /^待定|^全部/u })
      .first()
      .waitFor();
  });
  await take(page, 'ledger', at.台账, async () => {
    await rows(page);
    await page.getByText(row, { exact: true }).first().dblclick();
    await page
      .getByRole('button', { name: /变更记录|留言/u })
      .or(page.getByText('变更记录'))
      .first()
      .waitFor();
  });
  await take(page, 'ledger-groups', at.台账, () => rows(page));
  await take(page, 'schedule', at.进度, () => rows(page));
  await take(page, 'chart', `${at.进度}/chart`, () => page.getByText('总体思路').first().waitFor());
  await take(page, 'compare', at.对照, async () => {
    await page.getByText('强化知识产权创造运用', { exact: true }).first().click();
    await page.getByRole('button', { name: '驳回' }).first().waitFor();
  });
  await page.waitForURL('**/compare/*');
  const comparison = new URL(page.url()).pathname.split('/').slice(0, 6).join('/');
  await take(page, 'compare-matrix', `${comparison}/matrix`);
  await take(page, 'organisation', `${region}/organisation/units`);
  await take(page, 'posts', `${region}/organisation/posts`);
  const auditor = await signedIn('澄湖审计管理员', { width: 1440, height: 900 });
  await take(await auditor.newPage(), 'audit', `${region}/administration/audit`);
  const phone = await signedIn('澄湖领导', { width: 390, height: 844 });
  const hand = await phone.newPage();
  await take(hand, 'phone-home', region);
  await take(hand, 'phone-ledger', at.台账);
  await take(hand, 'phone-item', null, async () => {
    await hand.getByRole('button', { name: row }).first().click();
    await hand.getByText('变更记录').first().waitFor();
  });
  await take(hand, 'phone-schedule', at.进度, () => hand.getByText('总体思路').first().waitFor());
  await take(hand, 'phone-compare', `${comparison}/clauses`, () => hand.getByText('上级 ').first().waitFor());
  const above = await signedIn('临江指挥办', { width: 1440, height: 900 });
  const city = await above.newPage();
  // Only who has regions below has something to add up.
  await city.goto('/');
  await city.getByRole('link', { name: '对照', exact: true }).first().click();
  await city.waitForURL('**/compare/*');
  await take(city, 'compare-sums', `${new URL(city.url()).pathname.split('/').slice(0, 6).join('/')}/sums`, () =>
    city.getByText('下级承接情况').first().waitFor(),
  );
  await city.getByRole('link', { name: '计划', exact: true }).first().click();
  await take(city, 'published', null, async () => {
    await city.getByRole('link', { name: '看台账' }).first().click();
    await city.getByText('总体思路').first().waitFor();
  });
} finally {
  await browser.close();
  if (server) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  if (data) rmSync(data, { recursive: true, force: true });
}

async function signedIn(username, viewport) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.close();
  return context;
}

/** Goes there, does what is to be done, waits until nothing more is on its way, and keeps the picture. */
async function take(page, name, path, act = async () => {}) {
  if (path) await page.goto(path);
  await act();
  await page.getByText('正在载入').first().waitFor({ state: 'hidden' });
  let before = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(150);
    const now = await page.evaluate(() => document.body.innerText);
    still = now === before ? still + 1 : 0;
    before = now;
  }
  await page.screenshot({ path: join(images, `${name}.png`) });
  console.log(name);
}
