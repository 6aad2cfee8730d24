import type { Draft, ReaderView } from '@gangmu/contract';
import { type MouseEvent, memo, type RefObject, useMemo } from 'react';
import { type Block, blocksOf } from './blocks.ts';
import { DocumentBlock } from './document-block.tsx';

interface Props {
  readonly view: ReaderView;
  readonly drafts: readonly Draft[];
  readonly active: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string) => void;
  readonly pane: RefObject<HTMLDivElement | null>;
}
interface Hung {
  readonly block: Block;
  readonly rows: readonly Draft[];
  readonly page: number | null;
}
const NONE: readonly Draft[] = [];

/** The document in its own face, findings underlined, its rows hanging in the margin. */
function Pane({ view, drafts, active, onHover, onPick, pane }: Props) {
  const { text, reading, tables, places } = view;
  const blocks = useMemo(() => blocksOf(text, reading, tables), [text, reading, tables]);
  const pages = useMemo(() => {
    const starts = new Map<number, number>();
    for (const { offset, place } of places)
      if (place.page !== undefined && !starts.has(place.page)) starts.set(place.page, offset);
    return [...starts].map(([page, offset]) => ({ page, offset }));
  }, [places]);
  const hung = useMemo(() => hang(blocks, drafts, pages), [blocks, drafts, pages]);
  const at = (event: MouseEvent): string | null => {
    const span = (event.target as HTMLElement).closest<HTMLElement>('[data-start]');
    return span?.className ? rowAt(drafts, Number(span.dataset.start)) : null;
  };
  return (
    // The rows at the right take the keys; this is the same by mouse.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithMouseEvents: see above
    <div
      ref={pane}
      className="gm-document"
      data-document
      onMouseOver={(event) => {
        if (!(event.target as HTMLElement).closest('[data-hung]')) onHover(at(event));
      }}
      onMouseLeave={() => onHover(null)}
      onClick={(event) => {
        const id = window.getSelection()?.isCollapsed === false ? null : at(event);
        if (id) onPick(id);
      }}
    >
      <div className="gm-document-sheet">
        {hung.map(({ block, rows, page }) => (
          <DocumentBlock
            key={`${block.kind}${block.start}`}
            block={block}
            text={text}
            rows={rows}
            page={page}
            active={rows.some((row) => row.id === active) ? active : null}
            onHover={onHover}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  );
}

function hang(
  blocks: readonly Block[],
  drafts: readonly Draft[],
  pages: readonly { readonly page: number; readonly offset: number }[],
): readonly Hung[] {
  let draft = 0;
  let page = 0;
  return blocks.map((block) => {
    const rows: Draft[] = [];
    while (draft < drafts.length && (drafts[draft] as Draft).start < block.end + 1) rows.push(drafts[draft++] as Draft);
    let begun: number | null = null;
    while (page < pages.length && (pages[page]?.offset ?? 0) <= block.start) begun = pages[page++]?.page ?? null;
    return { block, rows: rows.length > 0 ? rows : NONE, page: begun };
  });
}

/** The shortest row over a place: an indicator before the task that it stands in. */
function rowAt(drafts: readonly Draft[], at: number): string | null {
  let best: Draft | null = null;
  for (const draft of drafts)
    if (draft.start <= at && at < draft.end && (!best || draft.end - draft.start < best.end - best.start)) best = draft;
  return best?.id ?? null;
}

export const DocumentPane = memo(Pane);
