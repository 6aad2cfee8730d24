import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const projects = (body: string) =>
  readPlan(`云帆市项目攻坚方案\n一、重点任务\n1.扩大投资。${body}\n2.其他。压实责任。`).projects.map(
    ({ name, form }) => `${name} ${form}`,
  );

describe('projects named', () => {
  it.each([
    ['实施“青苗计划”。', ['“青苗计划” programme']],
    ['深化“灯塔领航”工程。', ['“灯塔领航”工程 project']],
    ['加快烟墩山海底隧道工程。', ['烟墩山海底隧道工程 project']],
    ['推进云帆湾潮流能发电项目。', ['云帆湾潮流能发电项目 project']],
    ['建成山东海洋装备产业园。', ['山东海洋装备产业园 park']],
    ['深化青岛影视外景基地共建。', ['青岛影视外景基地 base']],
    ['推进青岛影视外景基地建设。', ['青岛影视外景基地 base']],
  ])('%s', (body, found) => {
    expect(projects(body)).toEqual(found);
  });

  it.each([
    '推进一批重点项目。',
    '实施重大工程。',
    '储备优质产业项目。',
    '建设创新中心。',
    '加强项目建设管理。',
    '提升中心城区功能。',
    '严控“两高”项目。',
    '建设实训基地。',
    '责任单位:云帆市大数据应用服务中心、市工信局',
    '抓好“一把手”工程。',
    '抓好“头号工程”。',
    '开展“五大行动”。',
    '编制政务公开事项目录。',
    '逐步降低接入工程成本。',
    '主动送政策进园区。',
    '推动实体大厅窗口向园区延伸。',
    '建立公用设施管线。',
  ])('%s holds none', (body) => {
    expect(projects(body)).toEqual([]);
  });
});
