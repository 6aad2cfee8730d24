import type { SourceDocument } from '@gangmu/plan';
import { getDocumentProxy } from 'unpdf';
import { DocumentError } from '../document-error.ts';
import { type PlacedText, startDraft } from '../draft.ts';
import type { Limits } from '../limits.ts';
import { characterMaps } from './character-maps.ts';
import { dropRunningHeads, type PageOfLines } from './drop-running-heads.ts';
import { joinLines, type Paragraph, seam } from './join-lines.ts';
import { pageLines, type TextItem } from './page-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const END_WITHIN = 2048;
/** Fewer characters a page than this is a scan with a stamp or a page number. */
const LEAST_PER_PAGE = 8;
/** Above this share of private and unreadable characters the fonts carry no text. */
const UNREADABLE = 0.3;
/** Of the size of the running text. */
const HEADING_SIZE = 1.12;
const HEADING_LENGTH = 60;

/** A pdf with text: lines joined to paragraphs, page numbers and running heads dropped, each page a place. */
export async function readPdf(bytes: Buffer, name: string, limits: Limits): Promise<SourceDocument> {
  if (!bytes.subarray(-END_WITHIN).toString('latin1').includes('%%EOF')) throw new DocumentError('truncated', name);
  const missing: string[] = [];
  const pdf = await open(bytes, name, (map) => missing.push(map));
  if (pdf.numPages > limits.pages) {
    throw new DocumentError('too-complex', name, { actual: pdf.numPages, limit: limits.pages, detail: 'pages' });
  }
  const pages = dropRunningHeads(await linesOf(pdf, name));
  if (missing.length > 0) throw new DocumentError('no-text', name, { detail: `character map ${missing[0]}` });
  const all = pages.flatMap((page) => page.lines);
  const text = all.map((line) => line.text).join('');
  const unreadable = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (text.replace(/\s/gu, '').length < LEAST_PER_PAGE * pdf.numPages || unreadable > text.length * UNREADABLE) {
    throw new DocumentError('no-text', name);
  }
  const draft = startDraft(name, 'pdf', limits);
  const paragraphs = joinLines(pages);
  const level = headingLevels(paragraphs);
  for (const paragraph of paragraphs) draft.runs(placed(paragraph), level(paragraph));
  return draft.finish();
}

async function open(bytes: Buffer, name: string, onMissingMap: (map: string) => void): Promise<Pdf> {
  try {
    // pdf.js takes the bytes for itself, and no Buffer; nothing in a file may be run or fetched.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
      useWorkerFetch: false,
      cMapPacked: true,
      BinaryDataFactory: characterMaps(onMissingMap),
    });
  } catch (error) {
    const { name: kind = '', message = '' } = error instanceof Error ? error : {};
    if (kind === 'PasswordException') throw new DocumentError('encrypted', name);
    throw new DocumentError('damaged', name, { detail: `${kind}: ${message}`.slice(0, 200) });
  }
}

async function linesOf(pdf: Pdf, name: string): Promise<PageOfLines[]> {
  const pages: PageOfLines[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      const items = content.items.filter((item): item is typeof item & TextItem => 'str' in item);
      pages.push({ page: number, width, height, lines: pageLines(items, number, { width, height, transform }) });
      page.cleanup();
    } catch (error) {
      throw new DocumentError('damaged', name, {
        detail: `page ${number}: ${error instanceof Error ? error.message : ''}`,
      });
    }
  }
  return pages;
}

/** The text of a paragraph, cut where the page changes. */
function placed(paragraph: Paragraph): PlacedText[] {
  const runs: { text: string; place: { page: number } }[] = [];
  for (const line of paragraph.lines) {
    const open = runs.at(-1);
    if (open === undefined) {
      runs.push({ text: line.text, place: { page: line.page } });
      continue;
    }
    open.text += seam(open.text, line.text);
    if (open.place.page === line.page) open.text += line.text;
    else runs.push({ text: line.text, place: { page: line.page } });
  }
  return runs;
}

/** Where sizes tell: short paragraphs larger than the running text are headings, the largest size level 1. */
function headingLevels(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => number | undefined {
  const bySize = new Map<number, number>();
  for (const { lines, size } of paragraphs) {
    bySize.set(size, (bySize.get(size) ?? 0) + lines.reduce((sum, line) => sum + line.text.length, 0));
  }
  const body = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const sizes = [...bySize.keys()].filter((size) => size > body * HEADING_SIZE).sort((a, b) => b - a);
  return ({ lines, size }) => {
    const rank = sizes.indexOf(size);
    const length = lines.reduce((sum, line) => sum + line.text.length, 0);
    return rank === -1 || rank > 5 || length > HEADING_LENGTH ? undefined : rank + 1;
  };
}
