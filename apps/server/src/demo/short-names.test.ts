import { describe, expect, it } from 'vitest';
import { shortName, shortNames } from './short-names.ts';

describe('short names of the demo', () => {
  it('are those that offices use', () => {
    const said: Readonly<Record<string, string | null>> = {
      区发展改革局: '发改局',
      区工业和信息化局: '工信局',
      区住房城乡建设局: '住建局',
      区人力资源社会保障局: '人社局',
      区文化和旅游局: '文旅局',
      市发展改革委: '发改委',
      区应急管理局: '应急局',
      区城市管理局: '城管局',
      区市场监管局: '市监局',
      区科技局: '科技局',
      区自然资源分局: '自然资源分局',
      市公安局澄湖分局: '公安分局',
      区政府办公室: '区府办',
      区委政法委: '政法委',
      光屏谷管委会: null,
      团区委: null,
      湖东街道: null,
    };
    for (const [name, short] of Object.entries(said)) expect(shortName(name), name).toBe(short);
  });
  it('never mean two units', () => {
    expect([...shortNames(['区政府办公室', '区人民政府办公室', '区科技局', '科技局', '区财政局']).keys()]).toEqual([
      '区财政局',
    ]);
  });
});
