import { describe, expect, it } from 'vitest';
import { wordMarks } from './word-marks.ts';

function marked(old: string | null, fresh: string | null) {
  const quoted = (quote: string | null) => (quote === null ? null : { quote, start: 10, end: 10 + quote.length });
  const { old: a, new: b } = wordMarks({ in: 'text', old: quoted(old), new: quoted(fresh) });
  const words = (text: string | null, spans: typeof a) =>
    spans.map(({ start, end }) => text?.slice(start - 10, end - 10));
  return [words(old, a), words(fresh, b)];
}

describe('word marks', () => {
  it('are figures as a whole', () => {
    expect(marked('达到1400家', '达到1500家')).toEqual([['1400'], ['1500']]);
    expect(marked('降到0.65%', '降到0.6%')).toEqual([['0.65'], ['0.6']]);
  });
  it('leave out what both sides have', () => {
    expect(marked('每年新增企业8家', '每年新增企业10家以上')).toEqual([['8'], ['10家以上']]);
  });
  it('join over a common stretch too short to be read as one', () => {
    expect(marked('甲的乙', '丙的丁')).toEqual([['甲的乙'], ['丙的丁']]);
  });
  it('are one side alone where the other has nothing', () => {
    expect(marked(null, '区商务局')).toEqual([[], ['区商务局']]);
    expect(marked('区商务局', null)).toEqual([['区商务局'], []]);
  });
  it('are nothing where nothing differs', () => {
    expect(marked('同样的话', '同样的话')).toEqual([[], []]);
  });
  it('are the whole of a very long stretch', () => {
    const long = '新'.repeat(500);
    expect(marked(long, `${long}旧`)).toEqual([[long], [`${long}旧`]]);
  });
});
