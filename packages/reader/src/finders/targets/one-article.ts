import type { Scene } from './scene.ts';

/** 一个, 一项, 一批: an article, not a number. */
export function isOneArticle({ first, near, text, segment }: Scene): boolean {
  // 每个区新建一所, 至少建成一家: here one is a number.
  if (first.unit === '批') return true;
  if (
    near.op !== null ||
    /每个?(?:区|县|市|镇|乡|街道|村|社区|园区|设区市|州)|各(?:区|县|市|镇|乡|街道|村|社区)/u.test(
      text.slice(segment, first.start),
    )
  )
    return false;
  return (
    first.chinese &&
    first.digits === '1' &&
    first.measure.quantity === 'count' &&
    first.tail === null &&
    first.measure.power === 0
  );
}
