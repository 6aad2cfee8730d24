/** Page numbers and the like between two lines of one sentence: - 3 -, 第3页, # Page 12: */
const FURNITURE =
  /^(?:[-·] ?\d{1,4} ?[-·]|第 ?\d{1,4} ?页(?: ?[,/]? ?共 ?\d{1,4} ?页)?|#{0,3} ?Page ?\d{1,5}:?|\d{1,3} ?\/ ?\d{1,3})$/u;
/** What a browser prints at the head and foot of a page: date and title, address and page. */
const PRINTED = /^(?:20\d{2}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2} .{0,100}|https?:\/\/\S{4,120}(?: \d{1,3}\/\d{1,3})?)$/u;

/** A line of the page, not of the text: its number, what a browser prints at its edge. */
export function isPageFurniture(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size > 2 && size < 24 && FURNITURE.test(text.slice(start, end))) return true;
  const unit = text.charCodeAt(start);
  return size > 12 && size < 160 && (unit === 50 || unit === 104) && PRINTED.test(text.slice(start, end));
}

/** 一 、 总 体 要 求: a line set wide; every second character is a blank. */
export function isSpaced(text: string, start: number, end: number): boolean {
  if (end - start < 9 || text.charCodeAt(start + 1) !== 32 || text.charCodeAt(start + 3) !== 32) return false;
  let blanks = 0;
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === 32 && text.charCodeAt(at - 1) !== 32) blanks += 1;
  return blanks * 2 >= (end - start) * 0.85;
}
