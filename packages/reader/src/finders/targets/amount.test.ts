import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../fold.ts';
import { amountsOf } from './amount.ts';
import { toChineseNumeral } from './chinese-numeral.ts';

const read = (source: string) => {
  const text = fold(source);
  return amountsOf(text, 0, text.length).map(
    ({ digits, digits2, unit, tail }) => `${digits}${digits2 ? `..${digits2}` : ''}${unit}${tail ?? ''}`,
  );
};

describe('amountsOf', () => {
  it.each([
    ['新建１２所', '12所'],
    ['总量1,200家', '1200家'],
    ['占比１０％—１５％', '10..15%'],
    ['选派3至5名', '3..5名'],
    ['培育2～4家', '2..4家'],
    ['投入三千亿元', '3000亿元'],
    ['规模突破千亿元', '1000亿元'],
    ['覆盖两万人', '2万人'],
    ['浓度30微克/立方米以内', '30微克/立方米<='],
    ['服务20余家', '20家>='],
    ['投资3亿多元', '3亿元>='],
    ['用时100 天左右', '100天~'],
    ['装机二百万千瓦', '200万千瓦'],
    ['系数不低于0.65。', '0.65'],
    ['产值翻两番', '2番'],
    ['下降5个百分点', '5个百分点'],
    ['防御能力达到50年一遇', '50年一遇'],
    ['折合全时当量60人年', '60人年'],
    ['发射卫星8颗', '8颗'],
    ['比值提高到2.4∶1', '2.4'],
    ['缩短半个月', '0.5个月'],
    ['覆盖三分之二以上', '66.67%>='],
    ['百分之八十五', '85%'],
    ['不到3/4的', '75%'],
    ['举办讲堂12期', '12期'],
    ['新增三类项目', '3类'],
  ])('reads %s', (source, amount) => {
    expect(read(source)).toEqual([amount]);
  });

  it.each([
    'PM2.5和O3',
    '5G、4K与B2B',
    '“5个1”工作机制',
    '政办发〔2024〕18号',
    '构建1+3体系',
    '到2026年',
    '2024—2026年',
    '第3批、第二十条',
    '每10万人口',
    '十四五时期',
    '二三十家',
    '数十家、几百户',
    '统一、进一步、一体化',
    '落实中央八项规定',
    '《三个十条措施》',
    '传播二十四节气、走进千家万户',
    '三类医疗器械、二类费用',
    '推进二期、三期',
    '师生比1∶12、分担比例4:6',
    '上半年、一个半月、大半天',
    '7×24小时、24/7服务',
    '万分感谢、部分之一',
  ])('passes over %s', (source) => {
    expect(read(source)).toEqual([]);
  });

  it('reads a number alike in both scripts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), (value) => {
        expect(read(`新建${toChineseNumeral(value)}座`)).toEqual(read(`新建${value}座`));
      }),
    );
  });

  it('reads a range whatever stands between its ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('至', '到', '-', '—', '～', '~'),
        (low, step, sign) => {
          expect(read(`遴选${low}${sign}${low + step}名`)).toEqual([`${low}..${low + step}名`]);
        },
      ),
    );
  });

  it('never throws and stays inside the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9一二三十百千万亿个家%，。至—.“”]{0,40}$/u), (source) => {
        const text = fold(source);
        for (const { start, numberEnd, unitEnd, end } of amountsOf(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(numberEnd).toBeLessThanOrEqual(unitEnd);
          expect(unitEnd).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
