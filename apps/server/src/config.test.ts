import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const URL = 'postgres://gangmu@db/gangmu';

describe('the configuration', () => {
  it('runs one process on the embedded database and says so where more are asked for', () => {
    expect(readConfig({}).processes).toBe(1);
    expect(() => readConfig({ GANGMU_PROCESSES: '2' })).toThrow(/GANGMU_PROCESSES.*DATABASE_URL/u);
  });

  it('runs as many as are asked for on a server, unasked at most four', () => {
    expect(readConfig({ DATABASE_URL: URL, GANGMU_PROCESSES: '7' }).processes).toBe(7);
    const unasked = readConfig({ DATABASE_URL: URL }).processes;
    expect(unasked).toBeGreaterThanOrEqual(1);
    expect(unasked).toBeLessThanOrEqual(4);
  });

  it('finds a virus scanner by a socket or by host and port, and has none unasked', () => {
    const at = (given: string) => readConfig({ GANGMU_CLAMD: given }).clamd;
    expect(at('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(at('scan.intranet:3310')).toEqual({ host: 'scan.intranet', port: 3310 });
    expect(at('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(readConfig({}).clamd).toBeNull();
  });

  it('tells every fault at once, in both languages', () => {
    const wrong = {
      GANGMU_PORT: 'eighty',
      DATABASE_URL: 'mysql://db',
      GANGMU_BASE_URL: 'ftp://x',
      GANGMU_PROCESSES: '0',
      GANGMU_CLAMD: 'localhost',
    };
    const told = (() => {
      try {
        readConfig(wrong);
      } catch (error) {
        return error as ConfigError;
      }
      return null;
    })();
    expect(told).toBeInstanceOf(ConfigError);
    for (const name of Object.keys(wrong)) expect(told?.message).toContain(name);
    expect(told?.message).toMatch(/应为.*must be/u);
  });
});
