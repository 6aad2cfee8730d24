import { useMutation } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { queryClient } from '../../queries/query-client.ts';

/**
 * A write to the organisation; afterwards every list that names units, posts or people is asked for again, and what we
 * may do ourselves. Who `leaves` gives away what allows to read them: what is on the page stays until it is left.
 */
export function useOrganisationSave<T, A>(
  write: (value: T) => Promise<A>,
  onDone?: (answer: A) => void,
  { leaves = false }: { readonly leaves?: boolean } = {},
) {
  const { regionId } = useRegion();
  return useMutation({
    mutationFn: write,
    onSuccess: (answer) => {
      onDone?.(answer);
      if (leaves) return;
      void queryClient.invalidateQueries({ queryKey: ['me'] });
      return Promise.all(
        ['directory', 'people', 'tenures', 'post-load', 'home', 'item'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, regionId] }),
        ),
      );
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['directory', regionId] }),
  });
}
