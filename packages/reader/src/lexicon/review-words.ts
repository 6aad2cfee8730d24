import { words } from './words.ts';

/** What is told of the past wherever it stands in a heading: 2024年工作回顾, 规划完成情况. */
export const REVIEW_WORDS = words('回顾 主要成效 发展成就 取得成效 取得的成效 取得的成绩 主要成绩 完成情况');

/** The present state, where the heading says nothing else: 发展基础, but not 发展基础设施, 发展基础更加牢固. */
export const STATE_WORDS = words(
  '发展基础 工作基础 建设基础 现实基础 产业基础 现有基础 发展现状 现状 基本情况 发展形势 面临形势 面临的形势 当前形势 形势',
  '发展背景 规划背景 编制背景 发展环境 主要问题 存在问题 存在的问题 工作成效 建设成效',
);
/** Of these the ones that name a state behind the thing they are the state of as well: 低空经济发展现状. */
export const STATE_TAILS = words(
  '发展基础 工作基础 现实基础 现有基础 发展现状 现状 发展形势 面临形势 面临的形势 当前形势 工作成效 建设成效',
);

/** What may follow a state: an end, a conjunction, or what is said of a state as it is. */
export const STATE_END =
  '(?=$|[,、。:;(/]|和|与|及|以及|基础|现状|分析|条件|状况|概况|情况|形势|回顾|良好|较好|较为|雄厚|扎实|坚实|薄弱|优越|向好|研判)';

/** Work that only has a review's name: 回顾性评价, 完成情况督查. */
export const REVIEW_AS_WORK =
  '(?!性|机制|制度|系统|平台|台账|检查|督查|督导|考核|评估|评价|通报|报告|公开|监测|跟踪|调度|审计|分析会|报送)';

/** Deeds done to a state, beside the verbs of action: 夯实发展基础, 改善现状, 推动改革取得成效. */
export const STATE_DEEDS = words(
  '夯实 打牢 筑牢 巩固 奠定 厚植 强化 增强 优化 改善 改变 扭转 提升 提高 摸清 摸准 补齐 加固 铸牢 固牢 强基 稳固',
  '确保 推动 力争 促进 务求 力求 争取 推进 加快 让 使 见 宣传 展示 彰显 讲好 放大 应对',
);

/** Sentences that open a review of past work. */
export const REVIEW_OPENERS = words(
  '过去一年 过去五年 过去三年 一年来 五年来 三年来 回顾过去 过去的一年 过去的五年 这一年 这五年',
);
