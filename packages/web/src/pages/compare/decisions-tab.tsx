import type { Comparison, ComparisonDecision } from '@gangmu/contract';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareTargetWords, compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { type ComparisonActions, usePart } from './use-comparison.ts';

interface Props {
  readonly comparison: Comparison;
  readonly actions: ComparisonActions;
  readonly mayWrite: boolean;
}

/** What people have decided, by whom and when; each can be taken back. */
export function DecisionsTab({ comparison, actions, mayWrite }: Props) {
  const t = useWords(compareTargetWords);
  const c = useWords(compareWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const params = { regionId, comparisonId: comparison.id };
  const { data, error, refetch } = usePart(regionId, comparison.id, 'decisions', (signal) =>
    everyPage<ComparisonDecision>((after) =>
      api.comparisons.decisions({ params, query: { limit: 500, ...from(after) } }, { signal }),
    ),
  );
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const words = {
    accept: t.kindAccept,
    reject: t.kindReject,
    link: t.kindLink,
    unlink: t.kindUnlink,
    exclude: t.kindExclude,
    include: t.kindInclude,
    source: t.kindSource,
  };
  const clause = (one: ComparisonDecision['own'], side: string) => (one ? `${side} ${one.label} ${one.title}` : '');
  return (
    <div className="gm-compare-list">
      <p className="gm-quiet">{data.length === 0 ? t.noDecisions : state.count(data.length)}</p>
      <ul className="gm-decisions">
        {data.map((one) => (
          <li key={one.id}>
            <span className="gm-decision-kind">{words[one.kind]}</span>
            <div>
              <p>{[clause(one.superior, c.superior), clause(one.own, c.own)].filter(Boolean).join('　↔　')}</p>
              {one.reason ? <p className="gm-quiet">{one.reason}</p> : null}
              {one.lapsed ? <p className="gm-now">{c.lapsedOne}</p> : null}
            </div>
            <span className="gm-quiet">
              {one.by}　{dayAndTime(one.fromAt)}
            </span>
            {mayWrite ? (
              <button
                type="button"
                className="gm-link"
                disabled={actions.withdraw.isPending}
                onClick={() => actions.withdraw.mutate([one.id])}
              >
                {c.undo}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
