/** What a word without a numeral implies, by how the value is meant. */
type ImpliedForm = 'share' | 'zero' | 'factor' | 'done';

/** A written form: the word, what it implies, and where its indicator stands. */
export interface ImpliedWord {
  readonly form: ImpliedForm;
  /** Factor of a multiple; 100 and 0 are told by the form. */
  readonly value?: string;
  /** The indicator stands `before` the word (研发机构全覆盖) or `behind` it (率先建成示范区). */
  readonly side: 'before' | 'behind';
}

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const entries: [string, ImpliedWord][] = [];
const add = (list: string, word: ImpliedWord) => {
  for (const form of words(list)) entries.push([form, word]);
};

add(
  '全覆盖 全面覆盖 全面达标 全部达标 全部到位 全达标 应保尽保 应收尽收 应治尽治 应检尽检 应办尽办 应享尽享 应上尽上 应转尽转 应纳尽纳 应急尽急 应接尽接 应贷尽贷 应救尽救 应助尽助 应帮尽帮 应改尽改 应拆尽拆 应绿尽绿 应种尽种 应统尽统 应公开尽公开 全网通办率达标 愿检尽检 全员覆盖',
  {
    form: 'share',
    side: 'before',
  },
);
add('清零 动态清零 零增长 零事故 零发生 零死亡 零新增 零排放', { form: 'zero', side: 'before' });
add('倍增 成倍增长 翻倍', { form: 'factor', value: '2', side: 'before' });
add(
  '率先建成 全面建成 基本建成 率先实现 全面完成 全部完成 如期完成 全面消除 基本消除 全部消除 如期建成 建成投用 竣工投产 全部建成',
  {
    form: 'done',
    side: 'behind',
  },
);

/** Word → what it implies. */
export const IMPLIED_WORDS: ReadonlyMap<string, ImpliedWord> = new Map(entries);

/** Behind one of these the word is part of a name (倍增计划, 清零行动), not a result. */
export const NAMING_NOUNS: readonly string[] = words(
  '计划 行动 工程 攻坚 机制 政策 发展工程 战略 方案 活动 试点 专项 作用 效应 效果 投入 目标任务',
);
