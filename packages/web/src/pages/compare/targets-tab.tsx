import type { ComparedTargets, Comparison } from '@gangmu/contract';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareTargetWords, compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { FigureSentence } from './figure-sentence.tsx';
import { usePart } from './use-comparison.ts';

const KINDS = ['grave', 'conflict', 'looser', 'stricter', 'share', 'same', 'terms', 'years', 'all'] as const;
type Kind = (typeof KINDS)[number];
const takes = (kind: Kind, pair: ComparedTargets): boolean =>
  kind === 'all' || (kind === 'grave' ? pair.grave : pair.relation === kind);

/** Both sentences side by side, and how the two figures stand to each other. */
export function TargetsTab({ comparison }: { readonly comparison: Comparison }) {
  const t = useWords(compareTargetWords);
  const c = useWords(compareWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const params = { regionId, comparisonId: comparison.id };
  const { data, error, refetch } = usePart(regionId, comparison.id, 'targets', (signal) =>
    everyPage<ComparedTargets>((after) =>
      api.comparisons.targets({ params, query: { limit: 500, ...from(after) } }, { signal }),
    ),
  );
  const [chosen, setChosen] = useState<Kind | null>(null);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const count = (kind: Kind) => data.filter((pair) => takes(kind, pair)).length;
  const kind = chosen ?? (count('grave') > 0 ? 'grave' : 'all');
  const rows = data.filter((pair) => takes(kind, pair));
  return (
    <div className="gm-compare-list">
      <div className="gm-compare-filters gm-compare-filters-in">
        {KINDS.filter((name) => name === 'all' || count(name) > 0).map((name) => (
          <button
            type="button"
            key={name}
            className={kind === name ? 'gm-chip gm-chip-on' : 'gm-chip'}
            aria-pressed={kind === name}
            onClick={() => setChosen(name)}
          >
            {t[name]} <small>{count(name)}</small>
          </button>
        ))}
        <span className="gm-quiet">{state.filtered(rows.length, data.length)}</span>
      </div>
      {data.length === 0 ? <p className="gm-compare-none">{t.none}</p> : null}
      {rows.length === 0 && data.length > 0 ? <NoMatch onClear={() => setChosen('all')} /> : null}
      <div className="gm-pairs">
        {rows.map((pair) => (
          <article key={`${pair.superior.at}-${pair.own.at}-${pair.relation}`} className="gm-pair">
            <p className="gm-pair-says">
              <b className={pair.grave ? 'gm-now' : undefined}>{t[pair.relation]}</b>　{pair.reason}
            </p>
            <FigureSentence figure={pair.superior} from={c.superior} />
            <FigureSentence figure={pair.own} from={c.own} />
          </article>
        ))}
      </div>
    </div>
  );
}
