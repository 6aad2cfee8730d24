import { describe, expect, it } from 'vitest';
import { calledBook, soleNear } from './called.ts';

const units = [
  { name: '区教育局', shortName: null },
  { name: '区工业和信息化局', shortName: '工信局' },
  { name: '区城市管理局', shortName: '城管' },
  { name: '市生态环境局澄湖分局', shortName: null },
  { name: '光屏谷管委会', shortName: '光屏谷' },
];
const called = calledBook(units, '澄湖区');
const names = (text: string) => called(text).map((unit) => unit.name);

describe('a unit is called', () => {
  it.each([
    ['区教育局', '区教育局'],
    ['教育局', '区教育局'],
    ['澄湖区教育局', '区教育局'],
    ['江州市澄湖区教育局', '区教育局'],
    ['工信局', '区工业和信息化局'],
    ['区工信局', '区工业和信息化局'],
    ['澄湖区工信局', '区工业和信息化局'],
    ['区工业和信息化局（区国资办）', '区工业和信息化局'],
    ['区 城管', '区城市管理局'],
    ['光屏谷', '光屏谷管委会'],
    ['市生态环境局澄湖分局', '市生态环境局澄湖分局'],
  ])('%s: %s', (text, name) => expect(names(text)).toEqual([name]));
  it.each(['市教育局', '省工信局', '县工信局', '南浦区教育局', '局', '区', '', '区火星局'])(
    '"%s" calls none of this region',
    (text) => expect(names(text)).toEqual([]),
  );
  it('by a name that two share: both are told', () => {
    const two = calledBook(
      [
        { name: '区科技局', shortName: '科局' },
        { name: '区科学局', shortName: '科局' },
      ],
      '澄湖区',
    );
    expect(two('区科局')).toHaveLength(2);
    expect(two('区科技局')).toHaveLength(1);
  });
  it('by words that only look like a level', () => {
    expect(calledBook([{ name: '市市场监管局' }], '江州市')('市场监管局')).toHaveLength(1);
    expect(calledBook([{ name: '市市场监管局' }], '江州市')('市市场监管局')).toHaveLength(1);
  });
  it('of a county or a city by its own sign', () => {
    expect(calledBook([{ name: '教育局' }], '平阳县')('县教育局')).toHaveLength(1);
    expect(calledBook([{ name: '市教育局' }], '江州市')('区教育局')).toEqual([]);
    expect(calledBook([{ name: '教育局' }], '云岭自治州')('自治州教育局')).toHaveLength(1);
    expect(calledBook([{ name: '教育局' }], '云岭自治州')('州教育局')).toHaveLength(1);
  });
});

describe('a near name is taken without looking', () => {
  const sole = (text: string, ...offers: string[]) =>
    soleNear(
      text,
      offers.map((name) => ({ name })),
      '澄湖区',
    )?.name ?? null;
  it('where it alone is near', () => expect(sole('区发改局', '区发展改革局')).toBe('区发展改革局'));
  it('never of several', () => expect(sole('区火星局', '区统计局', '区数据局')).toBeNull());
  it('never where none is near', () => expect(sole('区火星局')).toBeNull());
  it('never of another level or region', () => {
    expect(sole('市教育局', '区教育局')).toBeNull();
    expect(sole('南浦区教育局', '区教育局')).toBeNull();
    expect(sole('城市管理执法局', '区城市管理局')).toBe('区城市管理局');
  });
});
