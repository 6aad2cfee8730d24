import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const pilots = (body: string) =>
  readPlan(`云帆市创新发展行动方案\n一、重点任务\n1.推进改革。${body}。\n2.强化保障。压实责任。`).pilots;

describe('pilots', () => {
  it.each([
    ['争创国家级海岛文旅融合示范区', '国家级海岛文旅融合示范区', 'national'],
    ['支持临港新城创建省级特色商业街区', '省级特色商业街区', 'provincial'],
    ['创建3个市级数字乡村示范村', '市级数字乡村示范村', 'municipal'],
    ['开展普惠托育服务试点', '普惠托育服务试点', 'none'],
    ['稳步推进水权交易改革试点工作', '水权交易改革试点', 'none'],
    ['探索建设跨境结算先行区', '跨境结算先行区', 'none'],
    ['加快建设海岛低碳发展试验区', '海岛低碳发展试验区', 'none'],
    ['引领湾区智能制造示范区建设', '湾区智能制造示范区', 'none'],
    ['持续推进全国文明典范城市创建', '全国文明典范城市', 'national'],
    ['深化国家知识产权强市建设试点城市建设', '国家知识产权强市建设试点城市', 'national'],
    ['打造国家深海养殖示范区', '国家深海养殖示范区', 'national'],
    ['争取纳入国家老旧管网改造试点', '国家老旧管网改造试点', 'national'],
    ['在临港新城试点开展数据资产入表', '数据资产入表', 'none'],
    ['启动省级历史文化名镇申报工作', '省级历史文化名镇', 'provincial'],
    ['选取部分社区试点,开展物业信托制管理', '物业信托制管理', 'none'],
    ['开展岛际物流无人配送,争创省级试点', '岛际物流无人配送', 'provincial'],
  ])('%s: %s', (body, name, level) => {
    expect(pilots(body).map((pilot) => [pilot.name, pilot.level])).toContainEqual([name, level]);
  });

  it.each([
    '打造全国样板',
    '争当改革发展示范标杆',
    '发挥示范区引领作用',
    '及时总结推广试点经验',
    '创建世界一流企业',
    '培育示范企业20家',
    '深入开展文明家庭创建活动',
    '打造绿色发展高地',
    '建设宜居城市',
    '推广先行区建设经验',
    '巩固示范城市建设成果',
    '深化试点模式',
    '创建绿色制造体系',
    '市发展改革委负责示范区建设的统筹',
    '打造自贸试验区升级版',
    '强化企业创新示范',
  ])('%s is none', (body) => {
    expect(pilots(body)).toEqual([]);
  });

  it('leave out the preamble and what the plan itself is about', () => {
    const plan = readPlan(
      '云帆市建设蓝色经济先行区行动方案\n为落实《建设蓝色经济先行区意见》,开展涉海金融试点,制定本方案。\n一、重点任务\n1.夯实基础。建设蓝色经济先行区。',
    );
    expect(plan.pilots).toEqual([]);
  });

  it('are told once a clause', () => {
    expect(pilots('开展医养结合试点。扩大覆盖,开展医养结合试点')).toHaveLength(1);
  });
});
