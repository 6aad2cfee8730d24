import type { ComparedFigure } from '@gangmu/contract';
import { Marked } from '../../components/marked.tsx';
import { compareTargetWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';

/** A sentence of a plan with its figure marked. */
export function FigureSentence({ figure, from }: { readonly figure: ComparedFigure; readonly from?: string }) {
  const t = useWords(compareTargetWords);
  return (
    <div className="gm-figure-sentence">
      <p className="gm-quiet">
        {from ? `${from} ` : ''}
        {figure.clause ? t.clause(figure.clause) : ''}
      </p>
      <p className="gm-clause-text">
        <Marked text={figure.sentence} marks={[[figure.start, figure.end]]} />
      </p>
    </div>
  );
}
