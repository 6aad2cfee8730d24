import { expect, it } from 'vitest';
import { figureName } from './figure-name.ts';

const figure = (sentence: string, quote: string) => ({
  clause: '61',
  indicator: quote.replace(/\d.*$/u, ''),
  quote,
  at: 7781,
  sentence,
  start: sentence.indexOf(quote),
  end: sentence.indexOf(quote) + quote.length,
});

it('names a part of a figure with the figure it is a part of', () => {
  const sentence = '推进城市更新，三年改造城镇老旧小区640个，其中主城三区420个，惠及10万户';
  expect(figureName(figure(sentence, '主城三区420个'))).toBe('三年改造城镇老旧小区640个，其中主城三区420个');
  expect(figureName(figure('建成5G基站10万个，其中：南浦区2万个', '南浦区2万个'))).toBe(
    '建成5G基站10万个，其中：南浦区2万个',
  );
});

it('leaves a figure that says of what it is as it stands', () => {
  const sentence = '到2028年，三年改造城镇老旧小区640个';
  expect(figureName(figure(sentence, '改造城镇老旧小区640个'))).toBe('改造城镇老旧小区640个');
  expect(figureName({ ...figure('其中主城三区420个', '主城三区420个'), quote: '' })).toBe('主城三区');
});
