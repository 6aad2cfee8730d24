import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { DocumentError } from '../document-error.ts';
import { formatNumber } from '../docx/number-format.ts';
import { CELL_BREAK } from '../draft.ts';
import { compactGrid, type Grid, type LooseCell, layGrid } from '../grid.ts';
import { BLOCKS, SURROUNDINGS, UNSEEN } from './element-kinds.ts';

/** One line of the page, or one table. */
export interface Block {
  readonly text: string;
  /** Characters of the text that stand in links. */
  readonly linked: number;
  readonly heading: number | undefined;
  readonly surrounding: boolean;
  readonly grid: Grid | undefined;
}

/** An element with the stretch of blocks inside it, for finding the article. */
export interface Region {
  readonly first: number;
  readonly last: number;
  readonly regions: readonly Region[];
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly root: Region;
}

interface Line {
  text: string;
  linked: number;
  heading: number | undefined;
}

interface Walk {
  readonly name: string;
  readonly seeHidden: boolean;
  readonly blocks: Block[];
  line: Line;
  /** Depths of the kinds of elements that the walk is inside of. */
  links: number;
  surroundings: number;
  heading: number | undefined;
  pre: number;
  depth: number;
}

/** Deeper pages are no pages that a person made. */
const MAX_DEPTH = 1500;
const MAX_SPAN = 1000;
/** A cell with more text than this is part of a layout, not of a table. */
const LAYOUT_CELL = 3000;

export function walkPage(root: Tree.Document, name: string, seeHidden: boolean): Page {
  const walk = startWalk(name, seeHidden);
  const regions = visitChildren(root.childNodes, walk);
  flush(walk);
  return { blocks: walk.blocks, root: { first: 0, last: walk.blocks.length, regions } };
}

function startWalk(name: string, seeHidden: boolean, depth = 0): Walk {
  const line = { text: '', linked: 0, heading: undefined };
  return { name, seeHidden, blocks: [], line, links: 0, surroundings: 0, heading: undefined, pre: 0, depth };
}

function visitChildren(nodes: readonly Tree.ChildNode[], walk: Walk): Region[] {
  const regions: Region[] = [];
  for (const node of nodes) {
    if (node.nodeName === '#text') writeText((node as Tree.TextNode).value, walk);
    else if ('tagName' in node) {
      const region = visit(node, walk);
      if (region !== undefined && region.last > region.first) regions.push(region);
    }
  }
  return regions;
}

function visit(element: Tree.Element, walk: Walk): Region | undefined {
  const { tagName } = element;
  if (UNSEEN.has(tagName) || (!walk.seeHidden && isHidden(element))) return undefined;
  if (tagName === 'br') {
    flush(walk);
    return undefined;
  }
  if (++walk.depth > MAX_DEPTH) throw new DocumentError('too-complex', walk.name, { detail: 'html depth' });
  const block = BLOCKS.has(tagName);
  if (block) flush(walk);
  const first = walk.blocks.length;
  const before = { links: walk.links, surroundings: walk.surroundings, heading: walk.heading, pre: walk.pre };
  if (tagName === 'a' && attribute(element, 'href') !== undefined) walk.links++;
  if (tagName === 'pre') walk.pre++;
  if (
    SURROUNDINGS.has(tagName) ||
    /^(?:navigation|complementary|contentinfo|banner)$/u.test(attribute(element, 'role') ?? '')
  ) {
    walk.surroundings++;
  }
  if (/^h[1-6]$/u.test(tagName)) walk.heading = Number(tagName[1]);
  let regions: Region[] = [];
  if (tagName === 'table' && isDataTable(element)) writeTable(element, walk);
  else if (tagName === 'ol') regions = visitOrdered(element, walk);
  else regions = visitChildren(element.childNodes, walk);
  if (block) flush(walk);
  else if (tagName === 'td' || tagName === 'th') writeText(' ', walk);
  Object.assign(walk, before);
  walk.depth--;
  return { first, last: walk.blocks.length, regions };
}

/** The browser draws the ordinals of a list; where the text has none of its own they are written out. */
function visitOrdered(list: Tree.Element, walk: Walk): Region[] {
  const format = LIST_TYPES[attribute(list, 'type') ?? ''] ?? 'decimal';
  const plain = /list-style(?:-type)?\s{0,3}:\s{0,3}none/iu.test(attribute(list, 'style') ?? '');
  let count = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  const regions: Region[] = [];
  for (const node of list.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'li' && !plain && !ORDINAL.test(startOf(node))) {
      flush(walk);
      writeText(`${formatNumber(count, format)}.`, walk);
      const pending = walk.line;
      // The item is a block and would end the line: give it the ordinal to start with.
      walk.line = { text: '', linked: 0, heading: undefined };
      const at = walk.blocks.length;
      const region = visit(node, walk);
      const item = walk.blocks[at];
      if (item !== undefined && item.grid === undefined) walk.blocks[at] = { ...item, text: pending.text + item.text };
      if (region !== undefined) regions.push(region);
    } else {
      const region = visit(node, walk);
      if (region !== undefined) regions.push(region);
    }
    if (node.tagName === 'li') count++;
  }
  return regions;
}

const LIST_TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const ORDINAL =
  /^\s{0,20}(?:第[\d一二三四五六七八九十百]{1,5}|[（(]?[\d０-９一二三四五六七八九十]{1,4}[、.．）)]|[①-⑳])/u;

/** The first characters of an element's text. */
function startOf(element: Tree.Element): string {
  let text = '';
  const pending: Tree.ChildNode[] = [element];
  for (let steps = 0; pending.length > 0 && steps < 50 && text.trim().length < 8; steps++) {
    const node = pending.shift() as Tree.ChildNode;
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value;
    else if ('childNodes' in node) pending.unshift(...node.childNodes.slice(0, 8));
  }
  return text.trimStart();
}

function writeText(text: string, walk: Walk): void {
  if (walk.pre > 0) {
    const lines = text.split(/\r\n|[\n\r]/u);
    lines.forEach((line, i) => {
      if (i > 0) flush(walk);
      append(line, walk);
    });
    return;
  }
  append(text, walk);
}

function append(text: string, walk: Walk): void {
  walk.line.text += text;
  walk.line.heading ??= walk.heading;
  if (walk.links > 0) walk.line.linked += text.trim().length;
}

/** Ends the line. White space collapses as in a browser, but a line end between two Han characters is no blank. */
function flush(walk: Walk): void {
  const { text, linked, heading } = walk.line;
  walk.line = { text: '', linked: 0, heading: undefined };
  const tidy = tidyText(text);
  if (tidy === '') return;
  walk.blocks.push({ text: tidy, linked, heading, surrounding: walk.surroundings > 0, grid: undefined });
}

function tidyText(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}，。；：、！？）》”])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\p{Script=Han}，。；：、！？（《“])/gu,
      '',
    )
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

function isHidden(element: Tree.Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  return /(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/iu.test(
    attribute(element, 'style') ?? '',
  );
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Pages are also laid out with tables: those hold other tables, headings, one cell a row, or pages of text. */
function isDataTable(table: Tree.Element): boolean {
  let wide = false;
  for (const row of tableRows(table)) {
    const cells = row.childNodes.filter(isCell);
    if (cells.length > 1) wide = true;
    for (const cell of cells) if (holdsLayout(cell)) return false;
  }
  return wide;
}

function holdsLayout(cell: Tree.Element): boolean {
  let size = 0;
  const pending: Tree.ChildNode[] = [...cell.childNodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.nodeName === '#text') size += (node as Tree.TextNode).value.trim().length;
    if (size > LAYOUT_CELL) return true;
    if (!('tagName' in node)) continue;
    if (node.tagName === 'table' || /^h[1-6]$/u.test(node.tagName)) return true;
    for (const inner of node.childNodes) pending.push(inner);
  }
  return false;
}

function isCell(node: Tree.ChildNode): node is Tree.Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

function* tableRows(table: Tree.Element): Generator<Tree.Element> {
  for (const node of table.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'tr') yield node;
    else if (node.tagName === 'thead' || node.tagName === 'tbody' || node.tagName === 'tfoot') yield* tableRows(node);
  }
}

function writeTable(table: Tree.Element, walk: Walk): void {
  for (const node of table.childNodes) if (node.nodeName === 'caption') visit(node as Tree.Element, walk);
  let linked = 0;
  const rows: LooseCell[][] = [];
  for (const row of tableRows(table)) {
    rows.push(
      row.childNodes.filter(isCell).map((cell) => {
        const inner = startWalk(walk.name, walk.seeHidden, walk.depth);
        visitChildren(cell.childNodes, inner);
        flush(inner);
        for (const block of inner.blocks) linked += block.linked;
        const text = inner.blocks.map((block) => block.text).join(CELL_BREAK);
        return { text, rowSpan: spanOf(cell, 'rowspan'), columnSpan: spanOf(cell, 'colspan') };
      }),
    );
  }
  const grid = compactGrid(layGrid(rows, MAX_SPAN));
  if (grid.rows === 0 || grid.columns === 0) return;
  const text = grid.cells.map((cell) => cell.text).join(' ');
  walk.blocks.push({ text, linked, heading: undefined, surrounding: walk.surroundings > 0, grid });
}

/** `rowspan="0"` means to the end of the table. */
function spanOf(cell: Tree.Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (value === 0 && name === 'rowspan') return Number.MAX_SAFE_INTEGER;
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, 65_534);
}
