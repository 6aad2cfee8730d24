import type { PostLoad, Store } from '@gangmu/delivery';

export async function memoryPostLoad(store: Store, regionId: string, postId: string): Promise<PostLoad> {
  const items = await store.read(regionId, (records) => records.list('item', { status: 'open' }));
  const counted = new Map<string, PostLoad['rows'][number]>();
  const seen = new Set<string>();
  for (const { id, planId, kind, assignment } of items)
    for (const [as, held] of [
      ['leader', assignment.leaderPostId],
      ['officer', assignment.officerPostId],
    ] as const) {
      if (held !== postId) continue;
      seen.add(id);
      const key = `${planId} ${kind} ${as}`;
      counted.set(key, { planId, kind, as, items: (counted.get(key)?.items ?? 0) + 1 });
    }
  const rows = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return { rows, items: seen.size };
}
