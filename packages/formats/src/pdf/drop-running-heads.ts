import type { Line } from './page-lines.ts';

export interface PageOfLines {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** How many lines from the top and the bottom may be running heads. */
const EDGE_LINES = 3;
/** Of the page height: the margins where page numbers and running heads stand. */
const MARGIN = 0.12;
/** A line at one height on this share of the pages (and on three of them) repeats. */
const REPEATS = 0.4;
const NEAR = 4;

const PAGE_NUMBER =
  /^(?:[-—–－_·•\s|]{0,4}(?:\d{1,4}|[ivxlc]{1,7})[-—–－_·•\s|]{0,4}|第\s?[\d一二三四五六七八九十百]{1,5}\s?页(?:[\s,，/]{0,3}[共/]\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4}|page\s\d{1,4}(?:\sof\s\d{1,4})?)$/iu;

/** The pages without page numbers and lines that repeat at the same height in the margins. */
export function dropRunningHeads(pages: readonly PageOfLines[]): PageOfLines[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      for (const key of keys(line)) {
        const on = seen.get(key) ?? new Set();
        seen.set(key, on.add(page.page));
      }
    }
  }
  const enough = Math.max(3, pages.length * REPEATS);
  return pages.map((page) => {
    const edge = new Set(edgeLines(page));
    const repeats = (line: Line): boolean => keys(line).some((key) => (seen.get(key)?.size ?? 0) >= enough);
    const lines = page.lines.filter((line) => !edge.has(line) || !(isPageNumber(line, page) || repeats(line)));
    return { ...page, lines };
  });
}

function edgeLines(page: PageOfLines): Line[] {
  const { lines } = page;
  const top = lines.slice(0, EDGE_LINES).filter((line) => line.y < page.height * MARGIN * 1.25);
  const bottom = lines.slice(-EDGE_LINES).filter((line) => line.y > page.height * (1 - MARGIN));
  return [...top, ...bottom];
}

function isPageNumber(line: Line, page: PageOfLines): boolean {
  const inMargin = line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
  return inMargin && PAGE_NUMBER.test(line.text.trim());
}

/** Text without its digits, and the height: in two neighbouring steps, so that a hair's difference matters not. */
function keys(line: Line): string[] {
  const text = line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '');
  const step = Math.floor(line.y / NEAR);
  return [`${step}:${text}`, `${step + 1}:${text}`];
}
