/** Classifiers that count the same sort of thing; 家 of one plan compares with 个 of the other. */
const THINGS = new Set(
  (
    '个 家 座 项 件 处 所 条 种 款 台 套 艘 辆 批 片 只 支 届 场 次 期 块 类 品 部 枚 颗 组 门 间 栋 幢 根 棵 ' +
    '宗 单 例 篇 户企业 个项目 个平台 个以上 家企业 项目 标 基 盏 架 列 组团 架次 公里线'
  ).split(' '),
);
const PEOPLE = new Set(['人', '名', '位', '位人才', '人以上', '名人才']);

/** What of a unit must agree before two figures can be compared: 家 and 个 → thing, 人 and 名 → person, else the unit. */
export function dimension(unit: string): string {
  if (THINGS.has(unit)) return 'thing';
  if (PEOPLE.has(unit)) return 'person';
  return unit === '％' ? '%' : unit;
}
