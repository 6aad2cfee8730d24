import type { SourceDocument } from '@gangmu/plan';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { DocumentError } from '../document-error.ts';
import { startDraft } from '../draft.ts';
import type { Limits } from '../limits.ts';
import { decodeHtml } from './decode-html.ts';
import { findArticle } from './find-article.ts';
import { walkPage } from './page-walk.ts';

/**
 * A web page: everything a visitor can read, a line a block, in reading order; `article` tells where the article
 * lies among navigation and the like. What is hidden is only read when nothing else is there.
 */
export function readHtml(bytes: Buffer, name: string, limits: Limits): SourceDocument {
  const html = decodeHtml(bytes);
  if (html === undefined) throw new DocumentError('not-a-document', name, { found: 'binary' });
  const tree = parse(html, { scriptingEnabled: false });
  let page = walkPage(tree, name, false);
  if (page.blocks.length === 0) page = walkPage(tree, name, true);
  const found = findArticle(page, titleOf(tree));
  const draft = startDraft(name, 'html', limits);
  let start: number | undefined;
  let end: number | undefined;
  let paragraph = 0;
  let table = 0;
  page.blocks.forEach((block, i) => {
    if (i === found?.first) start = draft.length();
    if (block.grid === undefined) {
      draft.paragraph(block.text, { paragraph: ++paragraph }, block.heading);
    } else {
      table++;
      draft.table(block.grid, ({ from }) => ({ cell: `表${table} R${from.row + 1}C${from.column + 1}` }));
    }
    if (i + 1 === found?.last) end = draft.length();
  });
  return draft.finish(start === undefined || end === undefined ? undefined : { start, end });
}

function titleOf(tree: Tree.Document): string {
  const html = tree.childNodes.find((node): node is Tree.Element => node.nodeName === 'html');
  const head = html?.childNodes.find((node): node is Tree.Element => node.nodeName === 'head');
  const title = head?.childNodes.find((node): node is Tree.Element => node.nodeName === 'title');
  return (title?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}
