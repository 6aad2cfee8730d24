import type { Draft, DraftContent } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { clauseEdges } from './clause-edges.ts';
import type { Piece } from './use-draft-actions.ts';

interface Props {
  readonly draft: Draft;
  readonly text: string;
  readonly planId: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSplit: (pieces: Piece[]) => void;
  readonly onClose: () => void;
}
interface Offered {
  readonly title: string;
  readonly content: DraftContent;
}

/** The sentence of a row, cut where the person says; every piece is read anew. */
export function SplitDialog({ draft, text, planId, busy, error, onSplit, onClose }: Props) {
  const marks = useMarks();
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const targetText = useTargetText();
  const edges = useMemo(() => clauseEdges(text, draft.start, draft.end), [text, draft]);
  const [cuts, setCuts] = useState<ReadonlySet<number>>(() => firstCuts(text, edges));
  const [titles, setTitles] = useState<ReadonlyMap<number, string>>(new Map());
  const pieces = useMemo(() => {
    const at = [draft.start, ...[...cuts].sort((a, b) => a - b), draft.end];
    return at.slice(0, -1).map((start, index) => ({ start, end: at[index + 1] as number }));
  }, [cuts, draft]);
  const { data } = useQuery({
    queryKey: ['pieces', draft.id, draft.version, pieces],
    queryFn: ({ signal }) =>
      Promise.all(
        pieces.map(async (query): Promise<Offered | null> => {
          const params = { regionId, planId, versionId: draft.versionId };
          const { proposals } = await api.versions.selection({ params, query }, { signal });
          const found = proposals.find((one) => one.kind === draft.kind);
          return found ? { title: found.title, content: found.content as unknown as DraftContent } : null;
        }),
      ),
  });
  const offered = data?.length === pieces.length ? data : [];
  const toggle = (edge: number) => {
    const next = new Set(cuts);
    if (!next.delete(edge)) next.add(edge);
    setCuts(next);
  };
  const titleOf = (start: number, index: number) => titles.get(start) ?? offered[index]?.title ?? '';
  const ready =
    pieces.length > 1 && pieces.length <= 20 && pieces.every((one, i) => titleOf(one.start, i).trim() !== '');
  return (
    <Modal
      open
      title={`${t.split}${marks.colon}${draft.title}`}
      width={720}
      style={{ top: 48 }}
      okText={t.splitInto(pieces.length)}
      okButtonProps={{ disabled: !ready }}
      cancelText={state.cancel}
      confirmLoading={busy}
      onOk={() =>
        onSplit(
          pieces.map((piece, index) => {
            const content = offered[index]?.content;
            const usable = content && (content.kind !== 'indicator' || content.target.value !== '');
            // A task keeps its own units and takes the measures of its piece.
            const own =
              draft.content.kind === 'task'
                ? {
                    ...draft.content,
                    measures: draft.content.measures.filter((one) => text.slice(piece.start, piece.end).includes(one)),
                  }
                : usable
                  ? content
                  : draft.content;
            return { ...piece, title: titleOf(piece.start, index).trim(), content: own };
          }),
        )
      }
      onCancel={onClose}
    >
      <p className="gm-quiet">{t.splitHint}</p>
      <div className="gm-draft-quote gm-split">
        {edges.slice(0, -1).map((start, index) => (
          <span key={start}>
            {text.slice(start, edges[index + 1])}
            {index < edges.length - 2 ? (
              <button
                type="button"
                className="gm-cut"
                aria-pressed={cuts.has(edges[index + 1] as number)}
                aria-label={t.cutHere}
                title={t.cutHere}
                onClick={() => toggle(edges[index + 1] as number)}
              />
            ) : null}
          </span>
        ))}
      </div>
      <ol className="gm-pieces">
        {pieces.map((piece, index) => {
          const content = offered[index]?.content;
          const target =
            content?.kind === 'indicator' && content.target.value !== '' ? targetText(content.target) : null;
          return (
            <li key={piece.start}>
              <Input
                value={titleOf(piece.start, index)}
                maxLength={500}
                aria-label={t.pieceTitle(index + 1)}
                onChange={(event) => setTitles(new Map(titles).set(piece.start, event.target.value))}
              />
              {target ? (
                <span className="gm-quiet">
                  {target.sense} {target.figure}
                  {target.unit}
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      {error ? <Trouble error={error} inline /> : null}
    </Modal>
  );
}

/** Behind full stops and semicolons first; where there is none, in the middle. */
function firstCuts(text: string, edges: readonly number[]): ReadonlySet<number> {
  const inner = edges.slice(1, -1);
  const strong = inner.filter((edge) => /[。；;\n]/u.test(text[edge - 1] ?? ''));
  const found = strong.length > 0 && strong.length < 8 ? strong : inner.slice(Math.floor(inner.length / 2)).slice(0, 1);
  return new Set(found);
}
