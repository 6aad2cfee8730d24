import { numberOf, readSprms, SPRM } from './sprms.ts';
import { runAt, type WordStreams } from './word-streams.ts';
import { paragraphProperties } from './word-styles.ts';

/** One paragraph, table cell end or row end of a legacy document, in order. */
export interface WordParagraph {
  readonly text: string;
  /** Closed by a cell mark. */
  readonly cellEnd: boolean;
  /** The mark that ends a row; it has no text. */
  readonly rowEnd: boolean;
  readonly inTable: boolean;
  readonly style: number;
  readonly outlineLevel: number | undefined;
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
  /** How many notes are cited in it. */
  readonly citations: number;
  /** Of a row end: the edges and merges of its cells. */
  readonly definition: Buffer | undefined;
}

const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';
const CITATION = '\u0002';

/** What control characters stand for; those not here are anchors of pictures and drawings. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\u00a0': '\u00a0',
};

/** The paragraphs of the characters from `from` to `to`. Deleted and hidden text and field codes are left out. */
export function* wordParagraphs(streams: WordStreams, from: number, to: number): Generator<WordParagraph> {
  const { text } = streams;
  const seen = visibility(streams);
  /** For each open field: whether its code or its result is being read. */
  const fields: ('code' | 'result')[] = [];
  let content = '';
  let citations = 0;
  for (let at = from; at < to; at++) {
    const sign = text[at] as string;
    if (sign === '\r' || sign === '\u0007' || sign === '\u000c') {
      yield { ...propertiesAt(streams, at), text: content, cellEnd: sign === '\u0007', citations };
      content = '';
      citations = 0;
      continue;
    }
    if (sign === FIELD_BEGIN) fields.push('code');
    else if (sign === FIELD_SEPARATOR) fields[fields.length - 1] = 'result';
    else if (sign === FIELD_END) fields.pop();
    else if (!fields.includes('code') && seen(at)) {
      if (sign === CITATION) citations++;
      content += sign >= ' ' && sign !== '\u00ad' ? sign : (CONTROLS[sign] ?? '');
    }
  }
  if (content !== '') yield { ...propertiesAt(streams, to - 1), text: content, cellEnd: false, citations };
}

function propertiesAt(streams: WordStreams, at: number): Omit<WordParagraph, 'text' | 'cellEnd' | 'citations'> {
  const run = runAt(streams.paragraphs, streams.offsetOf(at));
  const properties = run?.properties ?? Buffer.alloc(0);
  let inTable = false;
  let rowEnd = false;
  let depth = 0;
  let definition: Buffer | undefined;
  for (const { code, value } of readSprms(properties)) {
    if (code === SPRM.paragraphInTable) inTable = numberOf(value) !== 0;
    else if (code === SPRM.rowEnd || code === SPRM.innerRowEnd) rowEnd = numberOf(value) !== 0;
    else if (code === SPRM.tableDepth) depth = numberOf(value);
    else if (code === SPRM.tableDefinition) definition = value;
  }
  return {
    rowEnd,
    inTable: inTable || depth > 0,
    style: run?.style ?? 0,
    definition,
    ...paragraphProperties(properties),
  };
}

/** Whether a character is to be seen; characters are asked for in order, so a run is looked up once. */
function visibility(streams: WordStreams): (position: number) => boolean {
  let until = -1;
  let from = 0;
  let visible = true;
  return (position) => {
    const offset = streams.offsetOf(position);
    if (offset >= from && offset < until) return visible;
    const run = runAt(streams.runs, offset);
    visible = true;
    if (run === undefined) return true;
    from = run.from;
    until = run.to;
    for (const { code, value } of readSprms(run.properties)) {
      if ((code === SPRM.deleted || code === SPRM.hidden) && (numberOf(value) & 1) === 1) visible = false;
    }
    return visible;
  };
}
