import { defineWords, many } from './words.ts';

export const gridWords = defineWords({
  cell: [
    (line: number, head: string) => `第 ${line} 行，${head}`,
    (line: number, head: string) => `Row ${line}, ${head}`,
  ],
  rows: [(n: number) => `${n} 条`, (n: number) => `${n}`],
  unnamed: ['（空）', '(empty)'],
  blank: ['（空白）', '(blank)'],
  headMenu: [(head: string) => `${head}：排序与筛选`, (head: string) => `${head}: sort and filter`],
  ascending: ['升序', 'Ascending'],
  descending: ['降序', 'Descending'],
  unsorted: ['按原序', 'As in the plan'],
  seek: ['在值中查找', 'Find among the values'],
  all: ['全选', 'All'],
  allFound: ['选中找到的', 'All that are found'],
  filter: ['筛选', 'Filter'],
  unfilter: ['取消筛选', 'Remove the filter'],
  coming: [
    (n: number, all: number) => `已载入 ${n} / ${all} 条，全部载入后可筛选；排序随载入补全`,
    (n: number, all: number) => `${n} of ${all} rows are here: filtering waits for all, sorting goes on with them`,
  ],
  moreValues: [(n: number) => `另有 ${n} 个值，请查找`, (n: number) => `${n} more: search for them`],
  noRoom: [
    (n: number) => `表格到底了，余下 ${n} 行未贴入。`,
    (n: number) => `The ledger ends here: ${many(n, 'row')} not pasted.`,
  ],
  notWritable: ['这里不能填写，没有贴入任何内容。', 'These cells cannot be written: nothing was pasted.'],
  unsaved: ['正在保存', 'Being saved'],
  undone: [(n: number) => `已撤销 ${n} 格`, (n: number) => `${many(n, 'cell')} undone`],
  columns: ['列', 'Columns'],
  groupBy: ['分组', 'Group'],
  noGroup: ['不分组', 'No groups'],
  clearAll: ['清除筛选', 'Clear the filters'],
});
