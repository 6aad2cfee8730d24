import { foldHead } from '@gangmu/plan';

export { foldHead };

/** `８０％` → `80%`; signs that are no full-width form stay as they are: ㎡ and m² are units, not m2. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～　]/gu, (sign) => (sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

/** The same without what stands in brackets: `责任单位（配合单位）` → `责任单位`. */
export const foldBare = (text: string): string => foldHead(text.normalize('NFKC').replace(/\([^()]{0,60}\)/gu, ''));

const NUMBERING =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、.项条]|\([一二三四五六七八九十\d]{1,4}\)|\d{1,3}(?:\.\d{1,3}){0,4}[.、)]?(?=\D)|[①-⑳])/u;

/** A title as two people may have typed it: without its number, blanks and signs. */
export const foldTitle = (text: string): string => {
  const plain = text.normalize('NFKC').trim();
  return foldHead(plain.replace(NUMBERING, ''));
};
