import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { PasswordPolicy, RegionRow, RegionSettings } from '../records/region.ts';

/** The system administrator changes what the region decides for itself. */
export async function changeSettings(
  tx: Transaction,
  by: Subject,
  region: RegionRow,
  seen: number,
  patch: Partial<Omit<RegionSettings, 'passwordPolicy'>>,
): Promise<void> {
  permit(by, 'settings.write');
  await save(tx, region, seen, patch, 'settings.change');
}

/** The security administrator chooses the preset by which passwords and sessions are kept. */
export async function choosePolicy(
  tx: Transaction,
  by: Subject,
  region: RegionRow,
  seen: number,
  passwordPolicy: PasswordPolicy,
): Promise<void> {
  permit(by, 'policy.write');
  await save(tx, region, seen, { passwordPolicy }, 'policy.change');
}

async function save(
  tx: Transaction,
  region: RegionRow,
  seen: number,
  patch: Partial<RegionSettings>,
  event: string,
): Promise<void> {
  if (!(await tx.saveSettings(seen, { ...region.settings, ...patch })))
    throw new DeliveryError('stale-version', { table: 'region', id: region.id, now: region.version });
  const before = Object.fromEntries(
    Object.keys(patch).map((key) => [key, region.settings[key as keyof RegionSettings]]),
  );
  await tx.audit({
    event,
    object: { table: 'region', id: region.id },
    result: 'done',
    detail: { before, after: patch },
  });
}
