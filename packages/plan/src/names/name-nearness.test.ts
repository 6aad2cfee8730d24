import { describe, expect, it, test } from 'vitest';
import { likelyNames, nameNearness } from './name-nearness.ts';

const UNITS = [
  '区政府办公室',
  '区发展改革局',
  '区教育局',
  '区科技局',
  '区工业和信息化局',
  '区民政局',
  '区财政局',
  '区人力资源社会保障局',
  '区住房城乡建设局',
  '区交通运输局',
  '区水利局',
  '区农业农村局',
  '区文化广电旅游局',
  '区卫生健康局',
  '区应急管理局',
  '区市场监督管理局',
  '区政务服务和数据管理局',
  '区自然资源和规划局',
  '区城市管理局',
  '区医疗保障局',
  '市生态环境局澄湖分局',
];

describe('a unit as offices call it', () => {
  it.each([
    ['发改', '区发展改革局'],
    ['发改局', '区发展改革局'],
    ['区发改局', '区发展改革局'],
    ['人社', '区人力资源社会保障局'],
    ['区人社局', '区人力资源社会保障局'],
    ['住建', '区住房城乡建设局'],
    ['住建局', '区住房城乡建设局'],
    ['工信', '区工业和信息化局'],
    ['文旅', '区文化广电旅游局'],
    ['卫健', '区卫生健康局'],
    ['政数', '区政务服务和数据管理局'],
    ['市监', '区市场监督管理局'],
    ['市监局', '区市场监督管理局'],
    ['资规', '区自然资源和规划局'],
    ['城管', '区城市管理局'],
    ['医保局', '区医疗保障局'],
    ['澄湖区人社局', '区人力资源社会保障局'],
    ['科技局', '区科技局'],
    ['生态环境局', '市生态环境局澄湖分局'],
  ])('%s is %s', (words, unit) => expect(likelyNames(words, UNITS)[0]).toBe(unit));
  it.each(['海事法院', '税务', '局', '', '  '])('"%s" is none of them', (words) =>
    expect(likelyNames(words, UNITS)).toEqual([]),
  );
  it('is not near by its level and its form alone: 区火星局 shares nothing else with 区统计局', () => {
    expect(likelyNames('区火星局', ['区统计局', '区数据局', '区科技局'])).toEqual([]);
    expect(likelyNames('区火星委员会', ['区卫生健康委员会'])).toEqual([]);
  });
  it('is not called by its characters in another order', () => expect(nameNearness('改发', '区发展改革局')).toBeNull());
  it('is not called by a single character that it holds somewhere, unless the words stand in it', () => {
    expect(nameNearness('革', '区发展改革局')).toBe(2);
    expect(nameNearness('税', '区发展改革局')).toBeNull();
  });
});
test('the name itself is nearest, then what begins with the words, holds them, is shortened to them', () => {
  const near = (name: string): number => nameNearness('教育', name) ?? Number.NaN;
  const ways = ['教育', '区教育局', '区属教育集团', '区教师发展与德育中心'].map(near);
  expect(ways).toEqual(ways.toSorted((a, b) => a - b));
  expect(new Set(ways).size).toBe(4);
});
test('without a way of calling, what shares a third of its pairs is offered, at most three', () => {
  expect(likelyNames('生态环境保护局', ['市生态环境局澄湖分局', '区财政局'])).toEqual(['市生态环境局澄湖分局']);
  expect(likelyNames('区局', Array(9).fill('区局'))).toHaveLength(3);
});
