import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { inDress } from '../components/lazy-dressed.tsx';
import { startLedger } from '../pages/ledger/start-ledger.ts';
import { needs } from './needs.tsx';
import { RouteTrouble } from './route-trouble.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

type Load<K extends string> = () => Promise<Record<K, ComponentType>>;

/** One component for all addresses of a page: from one to the next it is kept, not made anew. */
const kept = (make: () => Promise<ComponentType>, actions: readonly string[]) => {
  let made: ComponentType | null = null;
  return async () => {
    const Page = await make();
    made ??= actions.length > 0 ? needs(Page, ...actions) : Page;
    return { Component: made };
  };
};
/** A page in its own chunk, and what one must be allowed to see it: `page(() => import('…'), 'PlansPage', 'plan.read')`. */
const page = <K extends string>(load: Load<K>, name: K, ...actions: readonly string[]) =>
  kept(() => inDress(load, name), actions);
/** A page that draws nothing by Ant Design, and comes without it. */
const lightPage = <K extends string>(load: Load<K>, name: K, ...actions: readonly string[]) =>
  kept(async () => (await load())[name], actions);

const schedule = page(() => import('../pages/schedule/schedule-page.tsx'), 'SchedulePage', 'ledger.read');
const ledger = {
  // The rows are asked for once: walking from row to row in the drawer changes the address, too.
  loader: startLedger,
  shouldRevalidate: () => false,
  lazy: lightPage(() => import('../pages/ledger/ledger-page.tsx'), 'LedgerPage', 'ledger.read'),
};
const organisation = page(
  () => import('../pages/organisation/organisation-page.tsx'),
  'OrganisationPage',
  'organisation.read',
);
const administration = page(() => import('../pages/administration/administration-page.tsx'), 'AdministrationPage');

/** While the first page's program is on its way the paper stays white; without a word about it React Router warns. */
const HydrateFallback = () => null;

export const router = createBrowserRouter([
  { path: '/sign-in', HydrateFallback, lazy: page(() => import('../pages/entrance/sign-in-page.tsx'), 'SignInPage') },
  { path: '/set-up', HydrateFallback, lazy: page(() => import('../pages/entrance/set-up-page.tsx'), 'SetUpPage') },
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: RouteTrouble,
    HydrateFallback,
    children: [
      {
        path: ':region?',
        Component: Shell,
        ErrorBoundary: RouteTrouble,
        children: [
          { index: true, lazy: lightPage(() => import('../pages/home/home-page.tsx'), 'HomePage') },
          { path: 'account', lazy: page(() => import('../pages/entrance/account-page.tsx'), 'AccountPage') },
          { path: 'search', lazy: page(() => import('../pages/search/search-page.tsx'), 'SearchPage', 'plan.read') },
          {
            path: 'published',
            lazy: lightPage(() => import('../pages/published/published-page.tsx'), 'PublishedPage', 'published.read'),
          },
          {
            path: 'published/:ownerId/plans/:planId/:ledger?',
            lazy: page(() => import('../pages/published/published-ledger.tsx'), 'PublishedLedger', 'published.read'),
          },
          { path: 'plans', lazy: page(() => import('../pages/plans/plans-page.tsx'), 'PlansPage', 'plan.read') },
          {
            path: 'plans/:planId/versions/:versionId',
            lazy: page(() => import('../pages/reader/reader-page.tsx'), 'ReaderPage', 'plan.read'),
          },
          { path: 'plans/:planId/ledgers/:ledger', ...ledger },
          { path: 'plans/:planId/ledgers/:ledger/items/:itemId', ...ledger },
          {
            path: 'plans/:planId/ledgers/:ledger/print',
            lazy: lightPage(() => import('../pages/ledger/ledger-print.tsx'), 'LedgerPrint', 'ledger.read'),
          },
          { path: 'plans/:planId/schedule/:view?', lazy: schedule },
          { path: 'plans/:planId/schedule/:view/items/:itemId', lazy: schedule },
          {
            path: 'plans/:planId/versions/:versionId/revision',
            lazy: page(() => import('../pages/revision/revision-page.tsx'), 'RevisionPage', 'plan.read'),
          },
          {
            path: 'plans/:planId/compare/:comparisonId?/:tab?',
            lazy: page(() => import('../pages/compare/compare-page.tsx'), 'ComparePage', 'plan.read'),
          },
          {
            path: 'plans/:planId/import/:importId?',
            lazy: page(() => import('../pages/import/import-page.tsx'), 'LedgerImportPage', 'import'),
          },
          {
            path: 'organisation/import/:importId?',
            lazy: page(() => import('../pages/import/import-page.tsx'), 'OrganisationImportPage', 'import'),
          },
          { path: 'ledgers', lazy: lightPage(() => import('./to-current-plan.tsx'), 'ToLedgers') },
          { path: 'schedule', lazy: lightPage(() => import('./to-current-plan.tsx'), 'ToSchedule') },
          { path: 'organisation/:tab?', lazy: organisation },
          { path: 'organisation/:tab/:id', lazy: organisation },
          {
            path: 'templates',
            lazy: page(() => import('../pages/export/templates-page.tsx'), 'TemplatesPage', 'export'),
          },
          { path: 'administration/:tab?', lazy: administration },
          { path: '*', lazy: lightPage(() => import('./not-here.tsx'), 'NotHere') },
        ],
      },
    ],
  },
]);
