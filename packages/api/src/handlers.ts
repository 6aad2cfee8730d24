import type { Noun } from '@gangmu/contract';
import { accounts } from './routes/accounts.ts';
import { backups, roles, subregions } from './routes/administration.ts';
import { audit } from './routes/audit.ts';
import { closings, postLoads } from './routes/closings.ts';
import { comparisons } from './routes/comparisons.ts';
import { drafts } from './routes/drafts.ts';
import { dump } from './routes/dump.ts';
import { entrance, session } from './routes/entrance.ts';
import { exports } from './routes/exports.ts';
import { home } from './routes/home.ts';
import { imports } from './routes/imports.ts';
import { adjustments, comments, items } from './routes/items.ts';
import { ledgers } from './routes/ledgers.ts';
import { me, regions } from './routes/me.ts';
import { notes } from './routes/notes.ts';
import { groups, handOvers, offices, people, tenures, units } from './routes/organisation.ts';
import { plans, versions } from './routes/plans.ts';
import { posts } from './routes/posts.ts';
import { publications } from './routes/publications.ts';
import { publishedLedgers } from './routes/published-ledgers.ts';
import { revisions } from './routes/revisions.ts';
import { savedViews } from './routes/saved-views.ts';
import { scheduleDecisions } from './routes/schedule-decisions.ts';
import { search } from './routes/search.ts';
import { settings } from './routes/settings.ts';
import { templates } from './routes/templates.ts';
import { tokens } from './routes/tokens.ts';
import type { Handlers } from './visit.ts';

/** One handler for every route of the contract; a route without one does not compile. */
export const HANDLERS: { readonly [N in Noun]: Handlers<N> } = {
  entrance,
  session,
  me,
  tokens,
  regions,
  units,
  offices,
  posts,
  people,
  tenures,
  groups,
  handOvers,
  closings,
  postLoads,
  plans,
  versions,
  drafts,
  notes,
  comparisons,
  publications,
  revisions,
  ledgers,
  exports,
  templates,
  savedViews,
  publishedLedgers,
  items,
  scheduleDecisions,
  adjustments,
  comments,
  imports,
  search,
  home,
  dump,
  accounts,
  audit,
  settings,
  roles,
  backups,
  subregions,
};
