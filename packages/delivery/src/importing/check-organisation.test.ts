import { describe, expect, it } from 'vitest';
import { OPEN } from '../records/organisation.ts';
import { checkOrganisation } from './check-organisation.ts';
import { proposeSheet } from './find-head.ts';
import type { Organisation } from './resolve-name.ts';
import { sheetOf } from './testing/sheet-of.ts';

const row = (id: string) => ({ id, version: 1, fromAt: '2026-01-01T00:00:00.000Z', ...OPEN });
const unit = { ...row('u1'), name: '区发展改革局', shortName: null, kind: 'department' as const, parentId: null };
const post = { ...row('p1'), title: '区发展改革局联络员', role: 'reporter' as const, unitId: 'u1', officeId: null };
const THERE: Organisation = {
  units: [{ ...unit, position: 1 }],
  groups: [],
  offices: [],
  posts: [{ ...post, position: 1 }],
  people: [{ ...row('n1'), name: '董立行', phone: null, accountId: null }],
  tenures: [{ ...row('t1'), postId: 'p1', personId: 'n1', fromOn: '2026-01-01', untilOn: null }],
};

const check = (...lines: readonly (readonly string[])[]) => checkIn(THERE, false, ...lines);
function checkIn(organisation: Organisation, apart: boolean, ...lines: readonly (readonly string[])[]) {
  const sheet = sheetOf('名册', lines);
  const choices = { sheets: [proposeSheet(sheet, 'organisation', 2026)], names: [], rows: [], cells: [] };
  let last = 0;
  const context = { organisation, today: '2026-11-22', apart, newId: () => `new-${++last}` };
  const work = checkOrganisation({ sheets: [sheet], notes: [] }, choices, context);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('a list of the organisation', () => {
  it('never makes a leader of a row that names no unit: it asks', () => {
    const { outcomes, made } = check(['单位', '岗位', '姓名'], ['', '联络员', '无单位'], ['', '副区长', '秦岭']);
    expect(outcomes.map((one) => [one.action, ...one.issues.map((issue) => issue.code)])).toEqual([
      ['error', 'post-without-unit'],
      ['create'],
    ]);
    const posts = made.flatMap((one) => (one.table === 'post' ? [one.row] : []));
    expect(posts).toMatchObject([{ title: '副区长', role: 'leader' }]);
  });
  it('takes the role that is written, but nobody of a unit without one', () => {
    const { outcomes, made } = check(
      ['单位', '岗位', '岗位角色', '姓名'],
      ['', '四级调研员', '督查室', '甲'],
      ['', '联络员', '联络员', '乙'],
    );
    expect(outcomes.map((one) => one.action)).toEqual(['create', 'error']);
    expect(made.find((one) => one.table === 'post')?.row).toMatchObject({ role: 'supervision', unitId: null });
  });
  it('lets an unknown title only read, and says so', () => {
    const { outcomes, made } = check(['单位', '岗位', '姓名'], ['区发展改革局', '四级调研员', '甲']);
    expect(outcomes[0]?.issues.map((one) => one.code)).toEqual(['role-assumed']);
    expect(made.find((one) => one.table === 'post')?.row).toMatchObject({ role: 'reader', unitId: 'u1' });
  });
  it('gives an administrator no second post where the region keeps the two apart', () => {
    const keeper = { ...row('p2'), title: '系统管理员', role: 'system-admin' as const, unitId: null, officeId: null };
    const withKeeper = (untilOn: string | null): Organisation => ({
      ...THERE,
      posts: [...THERE.posts, { ...keeper, position: 2 }],
      people: [...THERE.people, { ...row('n2'), name: '何安', phone: null, accountId: 'a2' }],
      tenures: [...THERE.tenures, { ...row('t2'), postId: 'p2', personId: 'n2', fromOn: '2026-01-01', untilOn }],
    });
    const codes = (organisation: Organisation, apart: boolean) =>
      checkIn(organisation, apart, ['单位', '岗位', '姓名'], ['区发展改革局', '局长', '何安']).outcomes[0]?.issues.map(
        (one) => one.code,
      );
    expect(codes(withKeeper(null), true)).toContain('administrator-apart');
    expect(codes(withKeeper(null), false)).not.toContain('administrator-apart');
    expect(codes(withKeeper('2026-11-21'), true)).not.toContain('administrator-apart');
  });
  it('knows a post by its unit and title, whether the title repeats the unit or not', () => {
    for (const title of ['联络员', '区发展改革局联络员', '发展改革局联络员', '发改局联络员']) {
      const { outcomes, made, updates } = check(
        ['单位', '简称', '岗位', '姓名'],
        ['区发展改革局', '发改局', title, '董立行'],
      );
      expect(made, title).toEqual([]);
      expect(updates, title).toMatchObject([{ table: 'unit', patch: { shortName: '发改局' } }]);
      expect(outcomes[0]?.action).toBe('update');
    }
  });
  it('does not take another title, or the same of another unit, for it', () => {
    const { made } = check(
      ['单位', '岗位', '姓名'],
      ['区发展改革局', '局长', '董立行'],
      ['区教育局', '联络员', '林安言'],
    );
    const posts = made.flatMap((one) => (one.table === 'post' ? [one.row] : []));
    expect(posts).toMatchObject([
      { title: '局长', role: 'unit-head' },
      { title: '联络员', role: 'reporter' },
    ]);
  });
  it.each([
    ['2024年3月', '2024-03-01'],
    ['2024年', '2024-01-01'],
    ['2024', '2024-01-01'],
    ['二〇二四年三月', '2024-03-01'],
    ['1998.3', '1998-03-01'],
    ['2024年3月15日', '2024-03-15'],
  ])('has somebody hold a post since %s from its first day', (since, fromOn) => {
    const { made } = check(['单位', '岗位', '姓名', '任职时间'], ['区发展改革局', '局长', '林安言', since]);
    expect(made.find((one) => one.table === 'tenure')?.row).toMatchObject({ fromOn });
  });
});
