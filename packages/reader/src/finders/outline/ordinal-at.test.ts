import { describe, expect, it } from 'vitest';
import { fold } from '../../fold.ts';
import { ordinalAt } from './ordinal-at.ts';

const read = (text: string) => {
  const ordinal = ordinalAt(fold(text), 0);
  return ordinal && `${ordinal.form} ${ordinal.ordinal} ${ordinal.value}${ordinal.sound ? '' : ' ?'}`;
};

describe('ordinalAt', () => {
  it.each([
    ['一、总体要求', 'part 一 1'],
    ['二十一、附则', 'part 二十一 21'],
    ['十、保障', 'part 十 10'],
    ['一 、建库', 'part 一 1'],
    ['(三)扩大开放', 'section (三) 3'],
    ['（十二）扩大开放', 'section (十二) 12'],
    ['( 二 )扩大开放', 'section (二) 2'],
    ['㈣扩大开放', 'section (四) 4'],
    ['7.建设港口', 'clause 7 7'],
    ['７．建设港口', 'clause 7 7'],
    ['118、建设港口', 'clause 118 118'],
    ['3.2027年底前建成', 'clause 3 3'],
    ['⒉建设港口', 'clause 2 2'],
    ['第三条 建设港口', 'article 第三条 3'],
    ['第十二条　建设港口', 'article 第十二条 12'],
    ['第一章 总则', 'chapter 第一章 1'],
    ['第二部分 任务', 'chapter 第二部分 2'],
    ['第4节 物流', 'division 第4节 4'],
    ['(1)布局', 'point (1) 1'],
    ['2)布局', 'point (2) 2'],
    ['⑶布局', 'point (3) 3'],
    ['②布局', 'point ② 2'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['一.总体要求', 'part 一 1 ?'],
    ['二,重点任务', 'part 二 2 ?'],
    ['三 保障措施', 'part 三 3 ?'],
    ['一总体要求', 'part 一 1 ?'],
    ['-、总体要求', 'part 一 1 ?'],
    ['(-)指导思想', 'section (一) 1 ?'],
    ['(二加强领导', 'section (二) 2 ?'],
    ['二)加强领导', 'section (二) 2 ?'],
    ['l.指导思想', 'clause 1 1 ?'],
    ['5,建设港口', 'clause 5 5 ?'],
    ['12扩大开放', 'clause 12 12 ?'],
  ])('reads %s with a doubt that the context must lift', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '1.5万亿元',
    '2.0版平台',
    '2027.3开工',
    '2027年目标',
    '3个基地',
    '5月底前',
    '20家企业',
    '一批项目',
    '一是加强领导',
    '十大工程',
    '百万千瓦',
    '第三产业',
    '第一批试点',
    '总体要求',
    '',
    '。',
    '(市科技局)',
    '(2027-2029年)',
  ])('takes no number out of %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
