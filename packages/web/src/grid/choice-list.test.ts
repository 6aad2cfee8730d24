import { describe, expect, it } from 'vitest';
import { matching, meant, soughtIn, withLastNamed, withPick } from './choice-list.tsx';

const options = [
  { label: '区教育局', hint: '教育局' },
  { label: '区教育局光屏谷分局' },
  { label: '光屏谷管委会' },
  { label: '区人力资源社会保障局', hint: '人社局' },
  { label: '区自然资源和规划局' },
];
const labels = (sought: string) => matching(options, sought).map(({ label }) => label);

describe('the list under the pen', () => {
  it('puts the name itself, or its short name, before names that only begin so', () => {
    expect(labels('区教育局')[0]).toBe('区教育局');
    expect(labels('人社局')).toEqual(['区人力资源社会保障局']);
  });
  it('finds what the words are a shortening of', () => expect(labels('人社')).toEqual(['区人力资源社会保障局']));
  it('shows a name the words are scattered in, and leaves choosing it to a person', () => {
    expect(labels('资规')).toEqual(['区自然资源和规划局']);
    expect(meant(options, '资规')).toBeNull();
    expect(meant(options, '人社')?.label).toBe('区人力资源社会保障局');
    expect(meant(options, '')).toBeNull();
  });
});
describe('several names in one cell', () => {
  it('are looked for by what follows the last separator', () => {
    expect(soughtIn('区教育局、光屏', true)).toBe('光屏');
    expect(withPick('区教育局、光屏', true, '光屏谷管委会')).toBe('区教育局、光屏谷管委会、');
  });
  it('become whole at the separator, an exact one stays, an unknown one too', () => {
    expect(withLastNamed('区教育局、人社、', options)).toBe('区教育局、区人力资源社会保障局、');
    expect(withLastNamed('区教育局,', options)).toBe('区教育局、');
    expect(withLastNamed('税务、', options)).toBe('税务、');
    expect(withLastNamed('区教育局、、', options)).toBe('区教育局、、');
    expect(withLastNamed('人社', options)).toBe('人社');
  });
});
