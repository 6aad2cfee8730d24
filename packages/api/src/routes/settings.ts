import { changeSettings, choosePolicy, DeliveryError, type RegionRow } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import type { Handlers, Platform } from '../visit.ts';

const shown = ({ name, version, settings }: RegionRow) => ({ version, regionName: name, ...settings });

async function afresh({ ports }: Platform, id: string) {
  const region = await ports.directory.region(id);
  if (!region) throw new DeliveryError('not-found', { table: 'region', id });
  return shown(region);
}

export const settings: Handlers<'settings'> = {
  get: async ({ region }) => shown(region),
  async change({ platform, region, body: { version, ...patch }, write }) {
    await write((tx, by) => changeSettings(tx, by, region, version, defined(patch)));
    return afresh(platform, region.id);
  },
  async changePolicy({ platform, region, body, write, today }) {
    await write((tx, by) => choosePolicy(tx, by, region, body.version, body.passwordPolicy, today));
    return afresh(platform, region.id);
  },
};
