import type { Office, Post, Unit, UnitGroup } from '@gangmu/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from './api.ts';
import { everyPage, from } from './every-page.ts';

export interface Directory {
  readonly units: readonly Unit[];
  readonly offices: readonly Office[];
  readonly posts: readonly Post[];
  readonly groups: readonly UnitGroup[];
  /** Name of anything by id; empty for nothing, the id's end for something gone. */
  readonly name: (id: string | null) => string;
  /** `区教育局、光屏谷管委会`: what is gone is left out. */
  readonly names: (ids: readonly string[]) => string;
  /** `林安言（区科技局局长）`, or the post alone where nobody holds it. */
  readonly holder: (postId: string | null) => string;
}

const directoryKey = (regionId: string, on: string | null) => ['directory', regionId, on] as const;
const EMPTY = { units: [], offices: [], posts: [], groups: [] };

/** `on`: a past day, to call everything as it was called then and name whoever held a post; null for today. */
export const directoryQuery = (regionId: string, on: string | null = null) =>
  queryOptions({
    queryKey: directoryKey(regionId, on),
    queryFn: async ({ signal }) => {
      const day = on === null ? {} : { on };
      const args = (after: string | undefined) => ({
        params: { regionId },
        query: { limit: 500, ...from(after), ...day },
      });
      const [units, offices, posts, groups] = await Promise.all([
        everyPage<Unit>((after) => api.units.list(args(after), { signal })),
        everyPage<Office>((after) => api.offices.list(args(after), { signal })),
        everyPage<Post>((after) => api.posts.list(args(after), { signal })),
        everyPage<UnitGroup>((after) => api.groups.list(args(after), { signal })),
      ]);
      return { units, offices, posts, groups };
    },
  });

/** Units, offices, posts and groups of a region, with their names. */
export function useDirectory(regionId: string, enabled = true, on: string | null = null) {
  const query = useQuery({ ...directoryQuery(regionId, on), enabled });
  const directory = useMemo((): Directory => {
    const { units, offices, posts, groups } = query.data ?? EMPTY;
    const names = new Map([...units, ...offices, ...groups].map((one) => [one.id, one.name] as const));
    const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
    const postOf = new Map(posts.map((post) => [post.id, post]));
    return {
      units,
      offices,
      posts,
      groups,
      name,
      names: (ids) => ids.map(name).filter(Boolean).join('、'),
      holder: (id) => {
        const post = id === null ? undefined : postOf.get(id);
        return post ? postLabel(post) : '';
      },
    };
  }, [query.data]);
  return { directory, ...query };
}

export const postLabel = ({ holder, title }: Post): string => (holder ? `${holder.name}（${title}）` : title);
