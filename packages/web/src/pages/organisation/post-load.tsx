import { LEDGER_OF } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { api } from '../../queries/api.ts';

export const usePostLoad = (regionId: string, postId: string) =>
  useQuery({
    queryKey: ['post-load', regionId, postId],
    queryFn: ({ signal }) => api.postLoads.get({ params: { regionId, postId } }, { signal }),
  });

const KIND = { task: 'taskItems', indicator: 'indicatorItems', pilot: 'pilotItems' } as const;

/** What lies on a post, by plan and ledger; each figure opens the ledger with just these rows. */
export function PostLoadList({ postId }: { readonly postId: string }) {
  const t = useWords(organisationWords);
  const { regionId, base, may } = useRegion();
  const { plans } = useCurrentPlan();
  const { data } = usePostLoad(regionId, postId);
  if (!data) return null;
  if (data.rows.length === 0) return <p className="gm-quiet">{t.noLoad}</p>;
  const planIds = [...new Set(data.rows.map((row) => row.planId))];
  return (
    <ul className="gm-side-list">
      {planIds.map((planId) => (
        <li key={planId} className="gm-load">
          <span>{plans.find((plan) => plan.id === planId)?.title ?? ''}</span>
          {data.rows
            .filter((row) => row.planId === planId)
            .map((row) => {
              const says = t.loadOf(row.as === 'leader' ? t.asLeader : t.asOfficer, t[KIND[row.kind]], row.items);
              return may('ledger.read') ? (
                <Link
                  key={`${row.kind}${row.as}`}
                  to={`${base}/plans/${planId}/ledgers/${LEDGER_OF[row.kind]}?${row.as}=${postId}`}
                >
                  {says}
                </Link>
              ) : (
                <span key={`${row.kind}${row.as}`}>{says}</span>
              );
            })}
        </li>
      ))}
    </ul>
  );
}
