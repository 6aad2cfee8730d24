import { expect, test } from 'vitest';
import { wayOfChange } from './way-of-change.ts';

const wayIn = (quote: string) => wayOfChange(quote, /\d+(?=%|个百分点|万吨)/u.exec(quote)?.index ?? 0);

test.each([
  ['单位产值能耗比2025年下降13%', 'fall'],
  ['熟料产能压减300万吨', 'fall'],
  ['优质果率提高3个百分点', 'rise'],
  ['果品销售额年均增长6%', 'growth'],
  ['绿化率高于全市平均2个百分点', 'above'],
  ['故障率低于全市平均2个百分点', 'below'],
  // Of several words the last before the figure counts, and before any behind it.
  ['增加投入，损耗下降18%', 'fall'],
  ['5%的降低', 'fall'],
  ['损耗下降18%，销售提高', 'fall'],
  ['产量实现86万吨', null],
])('%s goes %s', (quote, way) => {
  expect(wayIn(quote)).toBe(way);
});
