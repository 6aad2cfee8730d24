import type { RouteName } from '@gangmu/contract';
import type { Action, PostRole } from '@gangmu/delivery';
import type { Reach } from '@gangmu/plan';

// Written by hand, apart from the policies: what a test expects must not come from what it tests. Whoever changes a right
// changes it in two places, and reads here who gets what.

const BUSINESS = 'command-office leader unit-head reporter supervision reader';

/** Roles → the routes of a region that they, and nobody else, may call. */
const WHO_MAY: readonly (readonly [roles: string, routes: string])[] = [
  [
    `${BUSINESS} system-admin security-admin`,
    'units.list offices.list posts.list people.list tenures.list groups.list postLoads.get settings.get roles.get',
  ],
  [
    BUSINESS,
    `plans.list plans.get versions.read versions.file versions.live comparisons.list comparisons.get comparisons.clauses
     comparisons.targets comparisons.checks comparisons.decisions comparisons.preview comparisons.sums revisions.get
     ledgers.counts ledgers.rows ledgers.live ledgers.presence savedViews.list savedViews.add savedViews.change
     savedViews.remove items.get adjustments.list comments.list search.find home.get`,
  ],
  [`${BUSINESS} superior-office`, 'publications.list publishedLedgers.rows'],
  [
    'command-office leader unit-head reporter supervision',
    'ledgers.csv exports.ledger exports.document templates.list templates.file templates.builtIn comments.add',
  ],
  [
    'command-office',
    `units.add units.change offices.add offices.change posts.add groups.add groups.change closings.add plans.change
     plans.upload plans.uploadVersion versions.selection versions.acceptCertain versions.confirm drafts.add drafts.decide
     drafts.decideMany drafts.split drafts.merge notes.mark notes.again comparisons.add comparisons.decide
     comparisons.withdraw comparisons.apply publications.publish publications.take revisions.choose
     revisions.acceptCertain revisions.accept templates.upload templates.activate templates.remove imports.list
     imports.template imports.uploadLedger imports.pasteLedger imports.uploadOrganisation imports.pasteOrganisation
     imports.get imports.rows imports.choose imports.errors imports.file imports.confirm imports.undo dump.region`,
  ],
  ['command-office unit-head', 'items.assign items.edit'],
  ['command-office unit-head reporter', 'items.schedule adjustments.propose'],
  ['leader', 'items.approveSchedule scheduleDecisions.add'],
  ['command-office leader', 'adjustments.decide'],
  // An administrator's post is the security administrator's to change, any other the command office's.
  ['command-office security-admin', 'posts.change handOvers.add'],
  ['command-office system-admin', 'people.add people.change'],
  ['system-admin security-admin', 'accounts.list'],
  [
    'system-admin',
    `accounts.add accounts.disable accounts.resetPassword settings.change backups.list backups.run subregions.list
     subregions.add`,
  ],
  ['security-admin', 'accounts.letIn accounts.removeSecondFactor accounts.unlock settings.changePolicy'],
  ['audit-admin', 'audit.list audit.verify audit.export'],
];

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);
const expected = new Map(WHO_MAY.flatMap(([roles, routes]) => words(routes).map((name) => [name, words(roles)])));

/** Every route of a region that has its line above. */
export const STATED: readonly string[] = WHO_MAY.flatMap(([, routes]) => words(routes));

/** Whether a post of this role is meant to let its holder do what the request asks. */
export const mayCall = (role: PostRole, name: RouteName): boolean => expected.get(name)?.includes(role) ?? false;

/** Rights that reach less far than the region; every other reaches all of it. */
export const LIMITED: Partial<Record<PostRole, Partial<Record<Action, Reach>>>> = {
  leader: { 'item.schedule.approve': 'post', 'item.adjust.decide': 'post' },
  'unit-head': { 'item.schedule': 'unit', 'item.assign': 'unit', 'item.edit': 'unit', 'item.adjust.propose': 'unit' },
  reporter: { 'item.schedule': 'unit', 'item.adjust.propose': 'unit', 'item.comment': 'unit' },
};
