import { expect, it } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

const MINUTE = 60_000;

it('lets as many requests through as are allowed in a minute, and again in the next', () => {
  let now = 10 * MINUTE;
  const limiter = rateLimiter({ perAccount: 2, perAddress: 3 }, () => now);
  limiter.account('a');
  limiter.account('a');
  limiter.account('b');
  now += 15_000;
  expect(() => limiter.account('a')).toThrow(expect.objectContaining({ detail: { seconds: 45 } }));
  now += 45_000;
  expect(() => limiter.account('a')).not.toThrow();
});

it('counts an IPv6 /64 as one address, and two IPv4 addresses as two', () => {
  const limiter = rateLimiter({ perAddress: 1 }, () => 0);
  limiter.address('2001:db8::1');
  expect(() => limiter.address('2001:db8::ffff')).toThrow();
  expect(() => limiter.address('2001:db8:0:1::1')).not.toThrow();
  limiter.address('10.0.0.1');
  expect(() => limiter.address('10.0.0.2')).not.toThrow();
});

it('limits nothing where no limit is set', () => {
  const limiter = rateLimiter({});
  for (let i = 0; i < 10_000; i++) limiter.account('a');
});
