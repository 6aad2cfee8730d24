import { describe, expect, it } from 'vitest';
import { endInTime } from './end-in-time.ts';

describe('ending in time', () => {
  it('ends one after another and says that all went well', async () => {
    const order: string[] = [];
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('requests');
    };
    const well = await endInTime([
      { until: 5000, end: slow },
      { until: 5000, end: async () => order.push('database') },
    ]);
    expect([well, order]).toEqual([true, ['requests', 'database']]);
  });

  it('is over at the last moment though nothing ends, and everything has had its turn', async () => {
    const order: string[] = [];
    const never = (name: string) => () => {
      order.push(name);
      return new Promise(() => {});
    };
    const start = performance.now();
    const well = await endInTime([
      { until: 100, end: never('requests') },
      { until: 150, end: never('sweeps') },
      { until: 250, end: never('database') },
    ]);
    expect([well, order]).toEqual([false, ['requests', 'sweeps', 'database']]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('closes the database though the requests end badly', async () => {
    let closed = false;
    const fail = () => {
      throw new Error('no');
    };
    const close = async () => {
      closed = true;
    };
    expect(
      await endInTime([
        { until: 1000, end: fail },
        { until: 1000, end: close },
      ]),
    ).toBe(false);
    expect(closed).toBe(true);
  });
});
