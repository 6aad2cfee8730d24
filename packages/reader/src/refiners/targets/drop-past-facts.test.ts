import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const values = (text: string) => readPlan(text).targets.map(({ value, unit }) => `${value}${unit}`);
const plan = (body: string) => values(`湾州市渔业发展行动计划（2024—2026年）\n\n一、重点任务\n\n1.推进工作。${body}\n`);

describe('facts of the past', () => {
  it.each([
    '目前，冷库达到12座。',
    '近年来，新建冷库9座。',
    '截至2023年底，渔港达到6个。',
    '2023年渔业产值达到80亿元。',
    '已建成渔港5个。',
    '新增了冷库4座。',
    '目前，全市冷库达到12座，在建渔港3个。',
    '实施强渔战略以来，新建冷库9座。',
    '全市现有渔船500艘。',
    '累计培育渔业企业已达50家，新增就业3000人。',
    '依托现有渔港5个。',
  ])('are no targets: %s', (body) => {
    expect(plan(body)).toEqual([]);
  });

  it.each([
    ['到2026年，冷库达到30座。', '30座'],
    ['目前尚有缺口，力争冷库达到30座。', '30座'],
    ['渔业产值较上年增长9%。', '9%'],
    ['渔港由现有的5个增加到9个。', '9个'],
    ['在现有基础上，到2026年冷库达到30座。', '30座'],
    ['改善设施落后现状，新建渔港10个。', '10个'],
    ['针对当前停泊难问题，新增泊位300个。', '300个'],
    ['解决目前存在的短板，建成监测站12座。', '12座'],
    ['依托已建成的平台，培育渔业企业30家。', '30家'],
    ['巩固近年来改革成果，新建冷库9座。', '9座'],
    ['改造现有老旧渔港50个。', '50个'],
    ['盘活现有厂房50万平方米。', '50万平方米'],
    ['在过去五年工作基础上，新建渔港10个。', '10个'],
  ])('do not take with them what is to come: %s', (body, expected) => {
    expect(plan(body)).toEqual([expected]);
  });

  it.each([
    '建设基础设施',
    '发展基础教育',
    '加强基础研究',
    '提升基础能力',
    '产业基础再造',
    '夯实发展基础',
    '提升工作成效',
    '改善现状',
    '优化发展环境',
    '推动改革取得成效',
  ])('are not what a part that tells a deed holds: %s', (heading) => {
    const text = `湾州市渔业发展行动计划（2024—2026年）\n\n一、总体要求\n\n1.统筹推进。新建渔港5个。\n\n二、${heading}\n\n2.建港。建成冷库12座，覆盖率达到95%。\n`;
    expect(values(text)).toEqual(['5个', '12座', '95%']);
  });

  it.each(['发展基础', '建设基础和面临形势', '渔业发展现状', '主要成效', '工作回顾'])(
    'are all that a part about the state holds: %s',
    (heading) => {
      const text = `湾州市渔业发展行动计划（2024—2026年）\n\n一、${heading}\n\n建成冷库12座，覆盖率达到95%。\n\n二、重点任务\n\n1.建港。新建渔港5个。\n`;
      expect(values(text)).toEqual(['5个']);
    },
  );

  it('are all that a part under a heading of review holds', () => {
    const text =
      '2025年政府工作报告\n\n一、2024年工作回顾\n\n地区生产总值增长6%，新建学校8所。\n\n二、2025年工作安排\n\n新建学校10所，地区生产总值增长5.5%左右。\n';
    expect(values(text)).toEqual(['10所', '5.5%']);
  });
});
