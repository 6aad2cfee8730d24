import { expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { KnownTrouble, toldOf } from './known-trouble.ts';

it.each([
  [new KnownTrouble('目标目录不为空 / not empty'), '目标目录不为空 / not empty'],
  [new ConfigError('配置有误 / wrong'), '配置有误 / wrong'],
  [Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }), /GANGMU_PORT\nlisten EADDRINUSE$/u],
  [Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), /DATABASE_URL$/u],
])('an error that is known is told without its stack', (error, says) => {
  if (typeof says === 'string') expect(toldOf(error)).toBe(says);
  else expect(toldOf(error)).toMatch(says);
  expect(toldOf(error)).not.toMatch(/\n\s+at /u);
});

it('an error that is not known keeps its stack', () => {
  expect(toldOf(new TypeError('x is not a function'))).toMatch(/x is not a function\n\s+at /u);
  expect(toldOf('thrown')).toBe('thrown');
});
