import { defineWords } from './words.ts';

/** What a page asks before it is left with something unsaved. */
export const leaveWords = defineWords({
  title: ['还有内容没有保存', 'Something here is not saved'],
  cells: ['表格中没有写入的改动', 'the changes in the grid that were not written'],
  form: ['填写中的内容', 'what is being filled in'],
  comment: ['没有发出的留言', 'the comment that was not sent'],
  file: ['没有传完的文件', 'the file that is still being sent'],
  lost: [(what: string) => `现在离开，${what}就没有了。`, (what: string) => `If you leave now, ${what} will be gone.`],
  onItsWay: ['正在保存，保存好就离开。', 'It is being saved: the page is left once it is.'],
  stay: ['留在这里', 'Stay here'],
  leave: ['不保存，离开', 'Leave without saving'],
});
