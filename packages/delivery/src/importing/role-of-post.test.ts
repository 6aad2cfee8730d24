import { describe, expect, it } from 'vitest';
import { needsUnit, roleByTitle, roleNamed } from './role-of-post.ts';

describe('the role of a post in a list', () => {
  it('is a leader only where the title says so and no unit stands beside', () => {
    const leaders = [
      '副区长',
      '常务副区长',
      '澄湖区委副书记',
      '区委常委、宣传部部长',
      '区委书记',
      '常务副职',
      '分管工业的副职',
    ];
    for (const title of leaders) expect(roleByTitle(title, false), title).toEqual({ role: 'leader', sure: true });
    const others = ['联络员', '书记员', '副区长秘书', '区长助理', '社区党委书记', '书记', '局长', '主任', '四级调研员'];
    for (const title of others) expect(roleByTitle(title, false), title).toBeNull();
    for (const title of [...leaders, ...others]) expect(roleByTitle(title, true)?.role, title).not.toBe('leader');
  });
  it('in a unit is its head, one who works, or the least: a reader, and that is told', () => {
    const heads = ['局长', '党组书记、局长', '主要负责人', '主任', '党组成员、局长', '书记'];
    const party = [
      '党委书记',
      '党组书记',
      '党工委书记',
      '党委书记、董事长',
      '街道党工委书记',
      '镇党委书记',
      '局党组书记 局长',
    ];
    for (const title of [...heads, ...party])
      expect(roleByTitle(title, true), title).toEqual({ role: 'unit-head', sure: true });
    for (const title of ['联络员', '科长', '一级主任科员', '局长助理', '党委书记秘书'])
      expect(roleByTitle(title, true), title).toEqual({ role: 'reporter', sure: true });
    for (const title of ['副局长', '四级调研员', '书记员', '总工', '党委副书记', '党组成员', '党委委员'])
      expect(roleByTitle(title, true), title).toEqual({ role: 'reader', sure: false });
  });
  it('is read from its own column, those who work for somebody before those they work for', () => {
    expect(roleNamed('分管领导')).toBe('leader');
    expect(roleNamed('区领导联络员')).toBe('reporter');
    expect(roleNamed('单位负责人')).toBe('unit-head');
    expect(roleNamed('阅览')).toBe('reader');
    expect(roleNamed('审计管理员')).toBe('system-admin');
    expect(roleNamed('高手')).toBeNull();
  });
  it('reaches as far as the unit does for those of a unit', () => {
    expect((['reporter', 'unit-head', 'leader', 'reader'] as const).filter(needsUnit)).toEqual([
      'reporter',
      'unit-head',
    ]);
  });
});
