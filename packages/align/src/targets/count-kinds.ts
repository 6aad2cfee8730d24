/** A conjunction between two words; not the letter inside 和谐, 参与, 普及. */
const BETWEEN = /[、,]|(?<![参共饱缓])(?:和(?![美谐平])|与(?!会))|(?<![普涉以])及(?![时格])/u;
/** A single letter beside a conjunction is part of a word. */
const LEAST = 2;

/** How many kinds of thing an indicator counts together: 国际和国家标准 → 2, 国际标准 → 1. */
export function countKinds(core: string): number {
  return Math.max(1, core.split(BETWEEN).filter((kind) => kind.length >= LEAST).length);
}
