import { describe, expect, it } from 'vitest';
import { headsOf, sharedHeads, trimHead } from './head.ts';

const trim = (text: string) => {
  const { start, end } = trimHead(text, 0, text.length);
  return text.slice(start, end);
};

describe('trimHead', () => {
  it.each([
    ['到2026年,全市绿道总长', '全市绿道总长'],
    ['其中海洋牧场', '海洋牧场'],
    ['力争实现渔港产值', '渔港产值'],
    ['单位水耗较2020年', '单位水耗'],
    ['茶园面积力争', '茶园面积'],
  ])('takes the light words off %s', (text, head) => {
    expect(trim(text)).toBe(head);
  });

  it.each(['总产值', '实现率', '保障率', '主要河流水质达标率'])('leaves the words of %s alone', (text) => {
    expect(text.endsWith(trim(text).slice(-2))).toBe(true);
    expect(trim(text).length).toBeGreaterThanOrEqual(2);
  });
});

describe('sharedHeads', () => {
  it('completes each head with what only the last one says', () => {
    expect(sharedHeads('渔业、林业产业规模', 2)).toEqual(['渔业产业规模', '林业产业规模']);
    expect(sharedHeads('甲类产值、乙类产值和丙类占生产总值比重', 3)?.[2]).toBe('丙类占生产总值比重');
    expect(sharedHeads('省级、市级示范园', 2)).toEqual(['省级示范园', '市级示范园']);
    expect(sharedHeads('用水、用电办理时限', 2)).toEqual(['用水办理时限', '用电办理时限']);
  });

  it('leaves heads that are complete', () => {
    expect(sharedHeads('绿地率、林木覆盖率', 2)).toEqual(['绿地率', '林木覆盖率']);
  });

  it('is null where the number of heads does not fit', () => {
    expect(sharedHeads('渔业、林业产业规模', 3)).toBeNull();
    expect(sharedHeads('渔业产业规模', 2)).toBeNull();
  });
});

describe('headsOf', () => {
  it('counts the heads that share one number', () => {
    expect(headsOf('渔港经济区和滨海驿站')).toHaveLength(2);
  });

  it('takes heads that are counted already for one', () => {
    expect(headsOf('渔业、林业2个集群产值')).toHaveLength(1);
  });
});
