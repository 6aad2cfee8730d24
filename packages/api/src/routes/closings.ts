import { closeRow, DeliveryError, type TableName } from '@gangmu/delivery';
import type { Handlers } from '../visit.ts';

const TABLE = {
  unit: 'unit',
  office: 'office',
  post: 'post',
  person: 'person',
  group: 'unitGroup',
} as const satisfies Record<string, TableName>;

export const closings: Handlers<'closings'> = {
  add: ({ body: { kind, ...order }, write }) =>
    write(async (tx, by) => {
      const { id, version } = await closeRow(tx, by, { table: TABLE[kind], ...order });
      return { id, version };
    }),
};

export const postLoads: Handlers<'postLoads'> = {
  async get({ params, platform, region, read }) {
    const { postId } = params;
    const groups = await read(async (records) => {
      if (!(await records.get('post', postId))) throw new DeliveryError('not-found', { table: 'post', id: postId });
      return (await records.list('unitGroup', { leadPostId: postId })).filter((group) => group.closedOn === null);
    });
    const load = await platform.ports.queries.postLoad(region.id, postId);
    return { ...load, rows: [...load.rows], groups: groups.map(({ id, name }) => ({ id, name })) };
  },
};
