import { decideSchedules } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

export const scheduleDecisions: Handlers<'scheduleDecisions'> = {
  async add({ body, write, changed }) {
    const changes = body.changes.map(defined);
    const answer = await write(async (tx, by) => ({
      rows: [...(await decideSchedules(tx, by, changes, body.decision))],
    }));
    changed(answer.rows.map((row) => row.id));
    return answer;
  },
};
