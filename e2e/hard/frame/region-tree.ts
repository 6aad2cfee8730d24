import { type Client, createClient } from '@gangmu/contract';
import { type ACTIONS, POLICY, POST_ROLES, type PostRole, TOKEN_ACTIONS } from '@gangmu/delivery';
import { openKit, PLAN_TEXT } from '../../../packages/api/src/testing/api.testkit.ts';
import { asker } from './asker.ts';
import type { Ground } from './engines.ts';

/** Own, and what may stand around it. */
export const PLACES = ['own', 'parent', 'child', 'sibling', 'other'] as const;
type PlaceName = (typeof PLACES)[number];

/** Somebody with a post in a place, and what they send to be known by. */
export interface Person {
  readonly place: PlaceName;
  readonly role: PostRole;
  readonly cookie: string;
  /** Of API tokens: for all that the post allows, and for one action alone. */
  whole?: string;
  narrow?: { readonly secret: string; readonly action: string };
}

interface Tree {
  readonly regionOf: Readonly<Record<PlaceName, string>>;
  readonly people: readonly Person[];
  /** By place and by the name of the parameter in an address: `planId` → a plan there. */
  readonly objects: Record<PlaceName, Record<string, string>>;
}

const PASSWORD = 'correct horse 27 of all';

/** Five regions with a person for every role in each, written before the server is started. */
export async function plantTree({ database }: Ground): Promise<Tree> {
  const kit = await openKit(database);
  try {
    const parent = await kit.region('临江市');
    const own = await kit.region('澄湖区', parent);
    const regions = {
      own,
      parent,
      child: await kit.region('湖心街道', own),
      sibling: await kit.region('南浦区', parent),
      other: await kit.region('外省外市'),
    };
    const people: Person[] = [];
    const objects = {} as Tree['objects'];
    for (const place of PLACES) {
      for (const role of POST_ROLES) {
        const made = await kit.person(regions[place], role);
        await kit.setPassword(made, PASSWORD);
        people.push({ place, role, cookie: made.cookie });
        objects[place] = { accountId: made.accountId, ownerId: regions[place].id };
      }
    }
    const regionOf = Object.fromEntries(PLACES.map((place) => [place, regions[place].id])) as Tree['regionOf'];
    return { regionOf, people, objects };
  } finally {
    await kit.close();
  }
}

/** Gives everybody their tokens, and every place one of everything that an address or a body can name. */
export async function furnish(address: string, { regionOf, people, objects }: Tree): Promise<void> {
  const ask = asker(address);
  for (const person of people) {
    const allowed = TOKEN_ACTIONS.filter((action) => POLICY[person.role][action] !== undefined);
    const make = async (actions: readonly string[]) => {
      const expiresOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
      const body = { name: '矩阵', regionId: regionOf[person.place], actions, expiresOn, password: PASSWORD };
      const answer = await ask('POST', '/me/tokens', body, { cookie: person.cookie });
      if (answer.status !== 201) throw new Error(`no token: ${answer.text}`);
      return answer.json<{ secret: string }>().secret;
    };
    person.whole = await make(allowed);
    if (person.place !== 'own') continue;
    const action = allowed.find((one) => one === 'plan.read') ?? (allowed[0] as (typeof ACTIONS)[number]);
    person.narrow = { secret: await make([action]), action };
  }
  for (const place of PLACES) {
    const { cookie } = people.find((one) => one.place === place && one.role === 'command-office') as Person;
    const client = createClient({ baseUrl: address, headers: () => ({ cookie, origin: address }) });
    Object.assign(objects[place], await oneOfEach(client, regionOf[place]));
  }
}

/** One of everything that an address or a body can name, by the name of the parameter. */
export async function oneOfEach(client: Client, regionId: string): Promise<Record<string, string>> {
  const params = { regionId };
  const { id: unitId } = await client.units.add({ params, body: { name: '区科技局' } });
  const { id: officeId } = await client.offices.add({ params, body: { unitId, name: '综合科' } });
  const { id: postId } = await client.posts.add({ params, body: { title: '副局长', role: 'unit-head', unitId } });
  const { id: personId } = await client.people.add({ params, body: { name: '某某' } });
  const { id: groupId } = await client.groups.add({
    params,
    body: { name: '专班', kind: 'task-force', unitIds: [unitId], leadPostId: postId },
  });
  const upload = (role: 'own' | 'superior', more: string) =>
    client.plans.upload({ params, file: new Blob([PLAN_TEXT + more]), fileName: '计划.txt', form: { role } });
  const { planId, versionId } = await upload('own', '');
  const version = { params: { ...params, planId, versionId } };
  await client.versions.acceptCertain(version);
  for (const draft of (await client.versions.read(version)).drafts.filter((one) => one.status === 'open'))
    await client.drafts.decide({
      params: { ...params, draftId: draft.id },
      body: { version: draft.version, status: 'accepted' },
    });
  const seen = await client.versions.read(version);
  await client.versions.confirm({ ...version, body: { version: seen.version.version } });
  const above = await upload('superior', '\n三、其他\n4. 办好一件实事。');
  await client.versions.acceptCertain({ params: { ...params, ...above } });
  const { id: comparisonId } = await client.comparisons.add({
    params,
    body: { ownVersionId: versionId, superiorVersionId: above.versionId },
  });
  const { rows } = await client.ledgers.rows({ params: { ...params, planId, ledger: 'tasks' }, query: { limit: 5 } });
  const itemId = rows[0]?.id as string;
  const { id: adjustmentId } = await client.adjustments.propose({
    params: { ...params, itemId },
    body: { change: { field: 'dueOn', after: '2028-12-31' }, reason: '因' },
  });
  const shipped = await client.templates.builtIn({ params: { ...params, kind: 'ledger' } });
  const { id: templateId } = await client.templates.upload({
    params,
    file: shipped,
    fileName: '我的台账.docx',
    form: { kind: 'ledger' },
  });
  const view = { gap: null, text: null, unitId: null, leaderPostId: null, sort: null, filters: {}, groupBy: null };
  const { id: viewId } = await client.savedViews.add({
    params,
    body: { name: '缺牵头', ledger: 'tasks', content: { ...view, columns: null } },
  });
  const { id: importId } = await client.imports.pasteOrganisation({ params, body: { text: '单位\n区数据局' } });
  const draftId = seen.drafts[0]?.id as string;
  return {
    ...{ unitId, officeId, postId, personId, groupId, planId, versionId, comparisonId, itemId },
    ...{ adjustmentId, templateId, viewId, importId, draftId },
  };
}
