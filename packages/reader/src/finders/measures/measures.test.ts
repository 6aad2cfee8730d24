import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const measures = (body: string) =>
  readPlan(`云帆市兴业行动方案\n一、重点任务\n1.产业提质行动。${body}\n2.其他事项。压实责任。`).measures.filter(
    ({ clause }) => clause === '1',
  );
const told = (body: string) => measures(body).map(({ verb, verbClass }) => `${verb} ${verbClass}`);

describe('measures', () => {
  it.each([
    ['支持企业技改。', ['支持 support']],
    ['大力发展海洋装备产业,加快建设深水码头。', ['发展 expand', '加快建设 build']],
    ['到2027年,建成智能工厂12家;持续深化国企改革。', ['建成 build', '深化 reform']],
    ['严格落实能耗标准。', ['落实 support']],
    ['引进高层次人才,规范行业秩序。', ['引进 attract', '规范 regulate']],
    ['每年举办产业对接活动3场以上。', ['举办 organise']],
    ['积极开展湿地修复,保护岸线资源。', ['开展 organise', '保护 protect']],
  ])('%s', (body, verbs) => {
    expect(told(body)).toEqual(verbs);
  });

  it.each([
    '创新能力显著增强。',
    '发展质量稳步提高,营商环境更优。',
    '全市规上企业达到900家。',
    '以项目为抓手,以园区为载体。',
    '(责任单位:市工信局、市商务局)',
    '服务业比重达到55%。',
  ])('%s names no action', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('keep their objects and the clauses that go with them', () => {
    const [first, second] = measures('推进码头扩能、航道疏浚和锚地建设,吞吐能力再上台阶,培育航运企业。');
    expect(first?.objects.map(({ quote }) => quote)).toEqual(['码头扩能', '航道疏浚和锚地建设']);
    expect(first?.quote).toBe('推进码头扩能、航道疏浚和锚地建设,吞吐能力再上台阶');
    expect(second?.verb).toBe('培育');
  });
});
