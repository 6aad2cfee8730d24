import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ComparedPlan, comparedPlans } from '../compare/compared-plan.ts';
import { readFileAsPlan } from '../input/read-file-as-plan.ts';
import { catalogues } from '../messages/messages.ts';
import { nodeIo } from '../node-io.ts';
import { planFile } from './plan-file.ts';

/** The example plans. */
export const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** Example plans by the names of their files, ready to be compared. */
export async function examplePlans(...names: readonly string[]): Promise<readonly ComparedPlan[]> {
  const io = nodeIo();
  const files = await Promise.all(
    names.map((name) => readFileAsPlan(join(EXAMPLES, 'plans', name), { explain: false }, catalogues.zh, io)),
  );
  return comparedPlans(files);
}

/** Plans from texts, ready to be compared. */
export function textPlans(...texts: readonly string[]): readonly ComparedPlan[] {
  return comparedPlans(texts.map((text, index) => planFile(text, { name: `计划${index + 1}.txt` })));
}

/** A city above two of its districts; figures that fit, one clause for nobody, one that names a district. */
export const CITY_PLAN = `白榆市林果产业振兴三年行动计划（2027—2029年）
一、重点任务
1.改造低产果园。推广矮化密植和水肥一体化，三年改造低产果园9万亩。
（责任单位：市林业局、市财政局）
2.建设冷藏库。支持榆东区建设果品冷链物流中心，三年建成产地冷藏库60座。
（责任单位：市农业农村局）
3.打响区域品牌。培育“白榆脆梨”区域公用品牌，品牌授权企业达到40家。
（责任单位：市市场监管局）
4.发展林下经济。推广林下中药材种植，林下经济面积达到12万亩。
（责任单位：市林业局）
`;
export const EAST_PLAN = `榆东区林果产业振兴三年行动计划（2027—2029年）
一、重点任务
1.改造低产果园。推广矮化密植和水肥一体化，三年改造低产果园5万亩。
（责任单位：区林业局、区财政局）
2.建设冷藏库。建设果品冷链物流中心，三年建成产地冷藏库35座。
（责任单位：区农业农村局）
3.开办果农夜校。每个镇街设立果农夜校1所，每年培训果农4000人次。
（责任单位：区教育体育局）
`;
export const WEST_PLAN = `榆西区林果产业振兴三年行动计划（2027—2029年）
一、重点任务
1.改造低产果园。推广矮化密植和水肥一体化，三年改造低产果园4万亩。
（责任单位：区林业局）
2.打响区域品牌。用好“白榆脆梨”区域公用品牌，品牌授权企业达到90家。
（责任单位：区市场监管局）
`;
