import type { Person } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';

export function usePeople() {
  const { regionId } = useRegion();
  return useQuery({
    queryKey: ['people', regionId],
    queryFn: ({ signal }) =>
      everyPage<Person>((after) =>
        api.people.list({ params: { regionId }, query: { limit: 500, ...from(after) } }, { signal }),
      ),
  });
}
