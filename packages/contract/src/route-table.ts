import type { Route } from './route.ts';
import { backupRoutes, roleRoutes, subregionRoutes } from './routes/administration.ts';
import { closingRoutes, postLoadRoutes } from './routes/closings.ts';
import { comparisonRoutes, publicationRoutes } from './routes/comparisons.ts';
import { exportRoutes, templateRoutes } from './routes/exports.ts';
import { importRoutes } from './routes/imports.ts';
import { adjustmentRoutes, commentRoutes, itemRoutes, ledgerRoutes } from './routes/items.ts';
import * as organisation from './routes/organisation.ts';
import { draftRoutes, noteRoutes, planRoutes, versionRoutes } from './routes/plans.ts';
import { publishedLedgerRoutes } from './routes/published-ledgers.ts';
import { accountRoutes, auditRoutes, dumpRoutes, homeRoutes, searchRoutes, settingsRoutes } from './routes/region.ts';
import { revisionRoutes } from './routes/revisions.ts';
import { savedViewRoutes } from './routes/saved-views.ts';
import { scheduleDecisionRoutes } from './routes/schedule-decisions.ts';
import { entranceRoutes, meRoutes, regionRoutes, sessionRoutes } from './routes/session.ts';
import { tokenRoutes } from './routes/tokens.ts';

/** Every route of the API, by noun. Server, client, reference page and access matrix are all made from this table. */
export const ROUTES = {
  entrance: entranceRoutes,
  session: sessionRoutes,
  me: meRoutes,
  tokens: tokenRoutes,
  regions: regionRoutes,
  units: organisation.unitRoutes,
  offices: organisation.officeRoutes,
  posts: organisation.postRoutes,
  people: organisation.personRoutes,
  tenures: organisation.tenureRoutes,
  groups: organisation.groupRoutes,
  handOvers: organisation.handOverRoutes,
  closings: closingRoutes,
  postLoads: postLoadRoutes,
  plans: planRoutes,
  versions: versionRoutes,
  drafts: draftRoutes,
  notes: noteRoutes,
  comparisons: comparisonRoutes,
  publications: publicationRoutes,
  revisions: revisionRoutes,
  ledgers: ledgerRoutes,
  exports: exportRoutes,
  templates: templateRoutes,
  savedViews: savedViewRoutes,
  publishedLedgers: publishedLedgerRoutes,
  items: itemRoutes,
  scheduleDecisions: scheduleDecisionRoutes,
  adjustments: adjustmentRoutes,
  comments: commentRoutes,
  imports: importRoutes,
  search: searchRoutes,
  home: homeRoutes,
  dump: dumpRoutes,
  accounts: accountRoutes,
  audit: auditRoutes,
  settings: settingsRoutes,
  roles: roleRoutes,
  backups: backupRoutes,
  subregions: subregionRoutes,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Route>>>>;

export type Routes = typeof ROUTES;
export type Noun = keyof Routes;
/** `units.list` */
export type RouteName = { [N in Noun]: `${N}.${keyof Routes[N] & string}` }[Noun];
export type RouteNamed<K extends RouteName> = K extends `${infer N extends Noun}.${infer A}`
  ? A extends keyof Routes[N]
    ? Routes[N][A] extends Route
      ? Routes[N][A]
      : never
    : never
  : never;

export const ROUTE_LIST: readonly { readonly name: RouteName; readonly route: Route }[] = Object.entries(
  ROUTES,
).flatMap(([noun, group]) =>
  Object.entries(group).map(([action, route]) => ({ name: `${noun}.${action}` as RouteName, route: route as Route })),
);

/** Where the routes stand. */
export const API_BASE = '/api/v1';
