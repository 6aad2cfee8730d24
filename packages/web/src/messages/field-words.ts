import { defineWords } from './words.ts';

/** Reasons that the API gives in `detail.reason`, as sentences after its message. */
export const fieldWords = defineWords({
  'needs-adjustment': ['这一项已经承诺，请通过“调整”修改。', ' It has been promised: change it by an adjustment.'],
  'open-drafts': ['还有待定的行，请先逐条决定。', ' Some rows are still to be decided.'],
  'plan-already-confirmed': ['该计划已有确认的版本。', ' The plan has a confirmed version already.'],
  'too-many': ['一次最多 2000 行，请分批操作。', ' At most 2000 rows at a time.'],
  unknown: ['其中有一项已不存在，请重新选择。', ' Something in it no longer exists: choose again.'],
  'not-a-decimal': ['数值只能是数字，最多 6 位小数。', ' A value must be a number with at most 6 decimals.'],
  'not-within-0-100': ['占比应在 0 到 100 之间。', ' A share lies between 0 and 100.'],
  twice: ['同一期间出现了两次。', ' One period appears twice.'],
  'unknown-reference': ['所引用的内容已不存在。', ' What it refers to no longer exists.'],
});
