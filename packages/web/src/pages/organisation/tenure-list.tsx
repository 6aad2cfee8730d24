import type { Tenure } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';

interface Props {
  readonly of: { readonly postId: string } | { readonly personId: string };
  readonly nameOf: (tenure: Tenure) => string;
}

/** Who held a post, or which posts a person held: from when to when, the latest first. */
export function TenureList({ of, nameOf }: Props) {
  const t = useWords(organisationWords);
  const { regionId } = useRegion();
  const { data, error } = useQuery({
    queryKey: ['tenures', regionId, of],
    queryFn: ({ signal }) =>
      everyPage<Tenure>((after) =>
        api.tenures.list({ params: { regionId }, query: { ...of, limit: 500, ...from(after) } }, { signal }),
      ),
  });
  if (!data) return error ? <Trouble error={error} inline /> : null;
  if (data.length === 0) return <p className="gm-quiet">{t.noTenures}</p>;
  return (
    <ul className="gm-tenures">
      {data
        .toSorted((a, b) => b.fromOn.localeCompare(a.fromOn))
        .map((one) => (
          <li key={one.id}>
            <span>{nameOf(one)}</span>
            <time>
              {one.fromOn} — {one.untilOn ?? t.until}
            </time>
          </li>
        ))}
    </ul>
  );
}
