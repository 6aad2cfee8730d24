import type { AccountKeeper, ApiPorts, DemoAccount } from '@gangmu/api';
import type { PostRole, RegionRow } from '@gangmu/delivery';
import type { DemoOrganisation } from './organisation.ts';

/** Everybody's password in the demo; there is no such account anywhere else. */
export const DEMO_PASSWORD = 'lake-and-rope-2027';

interface DemoSeat extends DemoAccount {
  readonly region: string;
  readonly role: PostRole;
}

const seat = (username: string, region: string, role: PostRole, says: string): DemoSeat => ({
  username,
  region,
  role,
  says,
});
export const DEMO_SEATS: readonly DemoSeat[] = [
  seat('澄湖指挥办', '澄湖区', 'command-office', '指挥部办公室：台账、计划、分工 · command office'),
  seat('澄湖领导', '澄湖区', 'leader', '分管领导：阅看、审定节点、批调整 · leader'),
  seat('澄湖局长', '澄湖区', 'unit-head', '牵头单位负责人 · unit head'),
  seat('澄湖联络员', '澄湖区', 'reporter', '单位联络员 · reporter'),
  seat('澄湖督查', '澄湖区', 'supervision', '督查室 · supervision office'),
  seat('澄湖阅览', '澄湖区', 'reader', '只读 · reader'),
  seat('澄湖系统管理员', '澄湖区', 'system-admin', '账号与设置 · system administrator'),
  seat('澄湖安全管理员', '澄湖区', 'security-admin', '岗位角色与安全策略 · security administrator'),
  seat('澄湖审计管理员', '澄湖区', 'audit-admin', '审计 · audit administrator'),
  seat(
    '临江指挥办',
    '临江市',
    'command-office',
    '上级指挥部办公室，可看下级发布的台账 · the city, reads what districts publish',
  ),
  seat('云岭指挥办', '云岭省', 'command-office', '省级 · the province'),
  seat('沙洲指挥办', '沙洲区', 'command-office', '邻区 · a neighbouring district'),
];

/** Ties the demo's accounts to the first holder of each role; the busiest unit gives head and reporter. */
export async function buildAccounts(
  { store }: ApiPorts,
  accounts: AccountKeeper,
  regions: ReadonlyMap<string, RegionRow>,
  organisations: ReadonlyMap<string, DemoOrganisation>,
): Promise<void> {
  const system = { personId: null, name: '演示程序', address: null };
  for (const { username, region, role } of DEMO_SEATS) {
    const at = regions.get(region);
    const organisation = organisations.get(region);
    if (!at || !organisation) continue;
    const items = await store.read(at.id, (records) => records.list('item', { kind: 'task' }));
    const load = (unitId: string | null) =>
      items.filter((row) => unitId !== null && row.assignment.leadUnitId === unitId).length;
    const [post] = organisation.posts
      .filter((one) => one.role === role)
      .sort((a, b) => load(b.unitId) - load(a.unitId));
    if (!post) continue;
    const passwordHash = await accounts.hash(DEMO_PASSWORD);
    await store.transact(at.id, system, async (tx) => {
      const accountId = await accounts.open({ username, passwordHash, homeRegionId: at.id, mustChange: false });
      const person = await tx.get('person', post.personId);
      if (person) await tx.update('person', person.id, person.version, { accountId });
    });
  }
}
