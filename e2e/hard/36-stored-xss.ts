import type { Page } from 'playwright-core';
import { hasBrowser, openBrowser, signIn } from '../browser/open-browser.ts';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';
import { HOSTILE, type Planted, plantTexts } from './frame/plant-texts.ts';
import { setUpRegion } from './frame/set-up-region.ts';

const LEDGERS = ['tasks', 'named', 'indicators', 'pilots', 'innovations'];
const COMPARE = ['clauses', 'named', 'innovations', 'targets', 'checks', 'sums', 'matrix', 'decisions'];
const ADMINISTRATION = ['accounts', 'roles', 'policies', 'audit', 'settings', 'backups', 'subregions'];

const pagesOf = ({ planId, versionId, secondVersionId, itemIds }: Planted, comparisonId: string | null) => [
  '',
  'account',
  ...HOSTILE.slice(0, 4).map((text) => `search?text=${encodeURIComponent(text)}`),
  'plans',
  `plans/${planId}/versions/${versionId}`,
  ...(secondVersionId
    ? [`plans/${planId}/versions/${secondVersionId}`, `plans/${planId}/versions/${secondVersionId}/revision`]
    : []),
  ...LEDGERS.flatMap((ledger) => [`plans/${planId}/ledgers/${ledger}`, `plans/${planId}/ledgers/${ledger}/print`]),
  ...itemIds.slice(0, 4).map((id) => `plans/${planId}/ledgers/tasks/items/${id}`),
  ...['table', 'chart', 'approvals'].map((view) => `plans/${planId}/schedule/${view}`),
  ...COMPARE.map((tab) => `plans/${planId}/compare/${comparisonId ?? 'none'}/${tab}`),
  ...['units', 'posts', 'people', 'groups'].map((tab) => `organisation/${tab}`),
  'templates',
];

/** In the page: what ran, and what the policy stopped; asked for before the page is left. */
const WATCH = `
  window.gmHits = 0;
  window.gmBlocked = [];
  window.gmHit = () => { window.gmHits++; };
  document.addEventListener('securitypolicyviolation', (event) => {
    window.gmBlocked.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber);
  });`;
const SEEN = `({
  hits: window.gmHits,
  blocked: window.gmBlocked,
  shows: document.body.innerText.includes('gmHit'),
  planted: document.querySelectorAll(
    'img[src="x"], [onload], [onerror], iframe[srcdoc], a[href^="javascript:"], a[href^="data:"]').length,
})`;
interface Seen {
  readonly hits: number;
  readonly blocked: readonly string[];
  readonly shows: boolean;
  readonly planted: number;
}

export const hardTest: HardTest = {
  number: 36,
  title: 'Hostile texts in every field, shown by every page in a browser',
  criterion: '0 executions with and without the policy, nothing of ours blocked by a policy without unsafe-inline',
  minutes: 15,
  async run({ say }) {
    if (!hasBrowser) return { figure: '', passed: false, skipped: 'no browser here' };
    const server = await startServer('serve', { GANGMU_REQUESTS_PER_ACCOUNT: '0', GANGMU_REQUESTS_PER_ADDRESS: '0' });
    const browser = await openBrowser();
    try {
      const password = await setUpRegion(server);
      const office = await officeClient(server.address, '指挥办主任', password);
      const planted = await plantTexts(office);
      say(`taken ${JSON.stringify(planted.taken)} refused ${JSON.stringify(planted.refused)}`);
      const params = { regionId: office.regionId };
      const comparison = planted.superiorVersionId
        ? await office.client.comparisons
            .add({ params, body: { ownVersionId: planted.versionId, superiorVersionId: planted.superiorVersionId } })
            .catch((error: unknown) => say(`no comparison: ${error}`))
        : null;
      let hits = 0;
      let visited = 0;
      let shown = 0;
      const blocked = new Set<string>();
      const faults = new Set<string>();
      const policies = new Set<string>();
      const look = async (page: Page, address: string) => {
        const answer = await page.goto(`/${address}`, { waitUntil: 'load' });
        const policy = answer?.headers()['content-security-policy'];
        if (policy?.includes('unsafe')) policies.add(policy);
        await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {});
        await page
          .locator('button:not([aria-disabled=true]):visible')
          .first()
          .hover({ timeout: 300 })
          .catch(() => {});
        const seen = await page.evaluate<Seen>(SEEN);
        visited++;
        hits += seen.hits;
        if (seen.shows) shown++;
        for (const one of seen.blocked) blocked.add(`${address.replaceAll(/[\da-f-]{36}/gu, '…')} ${one}`);
        if (seen.planted > 0) faults.add(`${address}: ${seen.planted} hostile elements`);
      };
      for (const bypassCSP of [false, true])
        for (const [account, pages] of [
          ['指挥办主任', pagesOf(planted, comparison?.id ?? null)],
          ['系统员', ADMINISTRATION.map((tab) => `administration/${tab}`)],
          ['审计员', ['administration/audit']],
        ] as const) {
          const context = await browser.newContext({
            baseURL: server.address,
            locale: 'zh-CN',
            viewport: { width: 1440, height: 900 },
            bypassCSP,
          });
          await context.addInitScript(WATCH);
          const page = await context.newPage();
          page.on('dialog', (dialog) => void dialog.dismiss());
          page.on('pageerror', (error) => faults.add(`error in a page: ${error.message}`));
          await signIn({ page, context, faults: [] }, account, password);
          for (const address of pages) await look(page, address);
          await context.close();
          say(`${account}${bypassCSP ? ', policy switched off' : ''}: ${visited} visited, ${hits} executions`);
        }
      const bad = [...blocked, ...faults, ...policies];
      const texts = Object.values(planted.taken).reduce((sum, n) => sum + n, 0);
      return {
        figure: `${texts} hostile writes into ${Object.keys(planted.taken).length} kinds of field, ${visited} page visits (${shown} showed the texts): ${hits} executions, ${blocked.size} blocked by the policy, ${policies.size} policies with unsafe${bad.length > 0 ? `; ${bad.slice(0, 12).join('; ')}` : ''}`,
        passed: hits === 0 && bad.length === 0 && shown > 20,
      };
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};
