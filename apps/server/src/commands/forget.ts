import type { ApiPorts } from '@gangmu/api';
import { forgetKeys, KEY_HOURS } from '@gangmu/delivery';
import { type Log, repeat } from './repeat.ts';

const HOUR = 3_600_000;

/** Forgets idempotency keys that are older than is promised, at the start and every hour. Several processes may do it. */
export function scheduleForgetting(
  ports: Pick<ApiPorts, 'store' | 'directory' | 'clock'>,
  log: Log,
): { stop(): Promise<void> } {
  return repeat(HOUR, log, 'forgetting idempotency keys failed', async () => {
    const before = new Date(Date.parse(ports.clock()) - KEY_HOURS * HOUR).toISOString();
    const { keys, failures } = await forgetKeys(ports, before);
    for (const { regionId, error } of failures)
      log.error({ err: error, region: regionId }, 'forgetting idempotency keys failed in a region');
    if (keys > 0) log.info({ keys }, 'idempotency keys forgotten');
  });
}
