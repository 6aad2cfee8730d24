import { decideSchedules } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import { tellLedgers } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';

export const scheduleDecisions: Handlers<'scheduleDecisions'> = {
  add: ({ body, write }) =>
    write(async (tx, by) => {
      const rows = [...(await decideSchedules(tx, by, body.changes.map(defined), body.decision))];
      tellLedgers(tx, by, rows);
      return { rows };
    }),
};
