import { describe, expect, it } from 'vitest';
import { firstPassword, isOld, passwordFaults } from './password-policy.ts';

describe('passwords', () => {
  it.each([
    ['asvs', '湖水向东流入云岭深处的平原', []],
    ['asvs', 'correct horse battery', []],
    ['asvs', 'short', ['too-short']],
    ['asvs', 'administrator2027!', ['too-common']],
    ['asvs', 'aaaaaaaaaaaaaa', ['too-common']],
    ['asvs', '1234567890123', ['too-common']],
    ['asvs', 'xx指挥办公室xx5566', ['holds-the-name']],
    ['mlps3', 'correct horse battery', ['too-few-classes']],
    ['mlps3', 'Correct horse 7', []],
    ['mlps3', 'Corr7!', ['too-short']],
  ] as const)('by %s: %s → %j', (policy, password, faults) => {
    expect(passwordFaults(password, '指挥办公室', policy)).toEqual(faults);
  });

  it('grow old only where the preset says so', () => {
    const [then, now] = ['2026-01-01T00:00:00.000Z', '2026-04-02T00:00:00.000Z'];
    expect([isOld(then, now, 'mlps3'), isOld(then, now, 'asvs')]).toEqual([true, false]);
  });

  it('of our making meet both presets', () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 50; i++)
      for (const policy of ['asvs', 'mlps3'] as const)
        expect(passwordFaults(firstPassword(random), '某人', policy)).toEqual([]);
  });
});
