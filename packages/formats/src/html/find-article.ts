import type { Block, Page, Region } from './page-walk.ts';

/** Of the prose on the page, what the article's element must hold. */
const SHARE = 0.75;
/** Less prose than this is no article. */
const LEAST = 120;
const DENSE = 0.5;
/** How far above the element the title may stand. */
const TITLE_WITHIN = 15;

/** First and last (exclusive) block of the article: the innermost element that holds most of the prose. */
export function findArticle(page: Page, title: string): { readonly first: number; readonly last: number } | undefined {
  const { blocks } = page;
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    sums[i + 1] = (sums[i] as number) + prose(block);
  });
  const mass = (region: Region): number => (sums[region.last] as number) - (sums[region.first] as number);
  const total = mass(page.root);
  if (total < LEAST) return undefined;
  let best = page.root;
  for (;;) {
    const heavy = best.regions.find((region) => mass(region) >= total * SHARE);
    if (heavy === undefined) break;
    best = heavy;
  }
  let { first, last } = best;
  while (last > first && isSurrounding(blocks[last - 1] as Block)) last--;
  while (first < last && isSurrounding(blocks[first] as Block)) first++;
  return { first: titleAbove(blocks, first, title), last };
}

/** Characters of running text: sentences outside links and navigation. */
function prose(block: Block): number {
  if (isSurrounding(block)) return 0;
  const size = block.text.length - block.linked;
  return block.grid !== undefined || size >= 30 || /[，。；：]/u.test(block.text) ? Math.max(0, size) : 0;
}

function isSurrounding(block: Block): boolean {
  return block.surrounding || block.linked > block.text.length * DENSE;
}

/** The title often stands outside the element of the text: a main heading, or what the page's title repeats. */
function titleAbove(blocks: readonly Block[], first: number, title: string): number {
  const page = title.replace(/\s+/gu, '');
  for (let i = first - 1; i >= Math.max(0, first - TITLE_WITHIN); i--) {
    const block = blocks[i] as Block;
    const text = block.text.replace(/\s+/gu, '');
    if (isSurrounding(block)) continue;
    if (block.heading === 1 || (text.length >= 6 && page.includes(text))) return i;
  }
  return first;
}
