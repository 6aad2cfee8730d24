import { describe, expect, it } from 'vitest';
import { canonicalUnit } from './unit-aliases.ts';

describe('the name a unit is known by', () => {
  it.each([
    ['市发改委', '市发展改革委'],
    ['市发展和改革委员会', '市发展改革委'],
    ['区发展和改革局', '区发展改革局'],
    ['省工信厅', '省工业和信息化厅'],
    ['市人力资源和社会保障局', '市人力资源社会保障局'],
    ['市住建局', '市住房城乡建设局'],
    ['市市场监督管理局', '市市场监管局'],
    ['区卫健局', '区卫生健康局'],
    ['县人民政府办公室', '县政府办'],
    ['市科学技术协会', '市科协'],
    ['区教体局', '区教育和体育局'],
  ])('%s is %s', (name, canonical) => {
    expect(canonicalUnit(name)).toBe(canonical);
  });

  it.each([
    '市财政局',
    '市交通运输局',
    '云港区政府',
    '市委组织部(市人才办)',
    '市自然资源局',
    '临港管委会',
    '市公安局交警支队',
  ])('%s stays as it is', (name) => {
    expect(canonicalUnit(name)).toBe(name);
  });
});
