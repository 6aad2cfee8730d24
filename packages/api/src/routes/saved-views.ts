import { addView, changeView, removeView, type SavedViewRow, viewsFor } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

function shown({ ownerPersonId, content, ...row }: SavedViewRow, personId: string) {
  const { filters, columns, ...rest } = content;
  return {
    ...row,
    mine: ownerPersonId === personId,
    content: {
      ...rest,
      filters: Object.fromEntries(Object.entries(filters).map(([key, texts]) => [key, [...texts]])),
      columns: columns && [...columns],
    },
  };
}

export const savedViews: Handlers<'savedViews'> = {
  list: ({ read, subject }) =>
    read(async (records) => ({
      rows: (await viewsFor(records, subject)).map((row) => shown(row, subject.personId)),
    })),
  add: ({ body, write }) => write(async (tx, by) => ({ id: await addView(tx, by, body) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => {
      const row = await changeView(tx, by, { id: params.viewId, version }, defined(patch));
      return { id: row.id, version: row.version };
    }),
  remove: ({ params, body, write }) =>
    write(async (tx, by) => {
      await removeView(tx, by, { id: params.viewId, version: body.version });
      return { done: true as const };
    }),
};
