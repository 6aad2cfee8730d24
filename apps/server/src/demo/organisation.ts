import {
  OPEN,
  type PlanVersionRow,
  type PostRole,
  type Subject,
  type Transaction,
  type UnitRow,
} from '@gangmu/delivery';
import { inventedName, inventedPhone } from './names.ts';
import { shortNames } from './short-names.ts';

export interface DemoPost {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: PostRole;
  readonly unitId: string | null;
}

export interface DemoOrganisation {
  readonly posts: readonly DemoPost[];
  /** Unit → its office, its head and its reporter. */
  readonly units: ReadonlyMap<
    string,
    { readonly name: string; readonly officeId: string; readonly head: DemoPost; readonly reporter: DemoPost }
  >;
}

const KINDS: readonly (readonly [RegExp, UnitRow['kind']])[] = [
  [/(?:街道|镇|乡)(?:办事处|政府)?$/u, 'street'],
  [/(?:管委会|开发区|高新区|园区|新区)$/u, 'zone'],
  [/(?:公司|集团)$/u, 'company'],
];
const kindOf = (name: string): UnitRow['kind'] => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'department';

const OFFICES: readonly (readonly [PostRole, string])[] = [
  ['command-office', '指挥部办公室主任'],
  ['command-office', '指挥部办公室综合岗'],
  ['supervision', '督查室主任'],
  ['reader', '研究室阅览岗'],
  ['system-admin', '系统管理员'],
  ['security-admin', '安全管理员'],
  ['audit-admin', '审计管理员'],
];
const LEADERS = [
  '常务副职',
  '分管工业的副职',
  '分管科技的副职',
  '分管城建的副职',
  '分管农业农村的副职',
  '分管民生的副职',
];

/** Units and groups as the plan's duties name them, an office and two posts in each, leaders, and the offices of the platform. */
export async function buildOrganisation(
  tx: Transaction,
  version: PlanVersionRow,
  first: number,
  since: string,
): Promise<DemoOrganisation> {
  let person = first;
  const posts: DemoPost[] = [];
  const fill = async (
    title: string,
    role: PostRole,
    unitId: string | null,
    officeId: string | null,
  ): Promise<DemoPost> => {
    const [id, personId] = [tx.newId(), tx.newId()];
    const name = inventedName(person);
    await tx.insert('person', [{ id: personId, name, phone: inventedPhone(person), accountId: null, ...OPEN }]);
    await tx.insert('post', [{ id, title, role, unitId, officeId, position: posts.length, ...OPEN }]);
    await tx.insert('tenure', [{ id: tx.newId(), postId: id, personId, fromOn: since, untilOn: null }]);
    person += 1;
    const post = { id, personId, name, role, unitId };
    posts.push(post);
    return post;
  };
  for (const [role, title] of OFFICES) await fill(title, role, null, null);
  for (const title of LEADERS) await fill(title, 'leader', null, null);

  const mentions = version.reading.duties.flatMap((duty) => duty.mentions);
  const units = new Map<string, { name: string; officeId: string; head: DemoPost; reporter: DemoPost }>();
  const names = [...new Set(mentions.filter((one) => !one.group).map((one) => one.name))];
  const short = shortNames(names);
  for (const [position, name] of names.entries()) {
    const [unitId, officeId] = [tx.newId(), tx.newId()];
    await tx.insert('unit', [
      { id: unitId, name, shortName: short.get(name) ?? null, kind: kindOf(name), parentId: null, position, ...OPEN },
    ]);
    await tx.insert('office', [
      {
        id: officeId,
        unitId,
        name: position % 3 === 0 ? '综合科' : position % 3 === 1 ? '规划发展科' : '办公室',
        position: 0,
        ...OPEN,
      },
    ]);
    const head = await fill(`${name}主要负责人`, 'unit-head', unitId, null);
    const reporter = await fill(`${name}联络员`, 'reporter', unitId, officeId);
    units.set(unitId, { name, officeId, head, reporter });
  }
  const streets = [...units].filter(([, one]) => kindOf(one.name) === 'street').map(([id]) => id);
  for (const name of new Set(mentions.filter((one) => one.group).map((one) => one.name)))
    await tx.insert('unitGroup', [
      {
        id: tx.newId(),
        name,
        kind: name.endsWith('专班') ? 'task-force' : 'group',
        leadPostId: null,
        unitIds: streets,
        ...OPEN,
      },
    ]);
  return { posts, units };
}

/** A post's holder as one who acts. */
export const acting = (regionId: string, post: DemoPost): Subject => ({
  personId: post.personId,
  name: post.name,
  regionId,
  roles: [post.role],
  postIds: [post.id],
  unitIds: post.unitId ? [post.unitId] : [],
});
