import {
  acceptCertainRevision,
  acceptRevision,
  chooseRevision,
  DeliveryError,
  type Records,
  revisionOf,
  revisionView,
} from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import { tellLedgers } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';

/** The version stands under the plan of the address. */
async function ofPlan(
  records: Records,
  { planId, versionId }: { readonly planId: string; readonly versionId: string },
) {
  const version = await records.get('planVersion', versionId);
  if (version?.planId !== planId) throw new DeliveryError('not-found', { table: 'planVersion', id: versionId });
}

export const revisions: Handlers<'revisions'> = {
  get: ({ params, read }) =>
    read(async (records) => {
      await ofPlan(records, params);
      return revisionView(await revisionOf(records, params.versionId)) as never;
    }),
  choose: ({ params, body, write }) =>
    write(async (tx, by) => {
      await ofPlan(tx, params);
      const choices = body.choices.map(({ itemId, version, ...choice }) => ({
        itemId,
        seen: version,
        choice: { ...defined(choice), act: choice.act },
      }));
      await chooseRevision(tx, by, params.versionId, choices);
      return { done: true as const };
    }),
  acceptCertain: ({ params, write }) =>
    write(async (tx, by) => {
      await ofPlan(tx, params);
      return { accepted: await acceptCertainRevision(tx, by, params.versionId) };
    }),
  accept: ({ params, body, region, write }) =>
    write(async (tx, by) => {
      await ofPlan(tx, params);
      const accepted = await acceptRevision(tx, by, params.versionId, body.version, region.name);
      const items = await tx.list('item', { planId: params.planId });
      tellLedgers(tx, by, items);
      return accepted;
    }),
};
