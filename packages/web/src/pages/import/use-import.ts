import type { ImportRun, ImportSheet, UnknownName } from '@gangmu/contract';
import { useIsMutating, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRegion } from '../../app/region.tsx';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';

const ASK_MS = 1000;
export const runKey = (regionId: string, importId: string) => ['import', regionId, importId] as const;
export const isWorking = (run: Pick<ImportRun, 'status'> | undefined): boolean =>
  run?.status === 'running' || run?.status === 'undoing';

/** One import; asked for again and again while the server works on it. */
export function useImportRun(importId: string) {
  const { regionId } = useRegion();
  const query = useQuery({
    queryKey: runKey(regionId, importId),
    queryFn: ({ signal }) => api.imports.get({ params: { regionId, importId } }, { signal }),
    refetchInterval: ({ state }) => (isWorking(state.data) ? ASK_MS : false),
  });
  // Another import's answer stands in for this one's until it comes.
  const run = query.data?.id === importId ? query.data : undefined;
  const before = useRef(run?.status);
  useEffect(() => {
    const was = before.current;
    before.current = run?.status;
    // A small file is done before the first look at it, so that it is never seen under way.
    const ended = run?.status === 'done' || run?.status === 'undone';
    if (ended && was !== undefined && was !== run.status) void queryClient.invalidateQueries();
  }, [run]);
  return { ...query, run };
}

export type NameChoice = NonNullable<UnknownName['choice']>;
interface Patch {
  readonly sheets?: readonly ImportSheet[];
  /** The sheet whose head was moved: its columns are found anew. */
  readonly moved?: number;
  readonly names?: readonly (Pick<UnknownName, 'field' | 'text'> & { readonly choice: NameChoice })[];
  readonly rows?: Parameters<typeof api.imports.choose>[0]['body']['rows'];
  readonly cells?: Parameters<typeof api.imports.choose>[0]['body']['cells'];
}

const sheetsOf = (sheets: readonly ImportSheet[], moved?: number) =>
  sheets.map(({ use, headRow, headLines, year, columns }, at) => ({
    use,
    headRow,
    headLines,
    year,
    columns:
      at === moved
        ? null
        : columns.map(({ column, field, year: ofYear, quarter }) => ({ column, field, year: ofYear, quarter })),
  }));

/**
 * What a person says of columns, names and rows: seen at once, sent one after the other, and the file is checked again
 * when the last one has arrived.
 */
export function useChoose(run: ImportRun) {
  const { regionId } = useRegion();
  const key = runKey(regionId, run.id);
  const mutationKey = ['import-choose', run.id];
  const latest = useRef(run.version);
  latest.current = Math.max(latest.current, run.version);
  const { mutate, error, reset } = useMutation({
    mutationKey,
    scope: { id: `import-${run.id}` },
    onMutate: async ({ sheets, names }: Patch) => {
      await queryClient.cancelQueries({ queryKey: key, exact: true });
      queryClient.setQueryData<ImportRun>(key, (now) => now && seen(now, sheets, names));
    },
    mutationFn: async ({ sheets, moved, names, rows, cells }: Patch) => {
      const answer = await api.imports.choose({
        params: { regionId, importId: run.id },
        body: {
          version: latest.current,
          ...(sheets ? { sheets: sheetsOf(sheets, moved) } : {}),
          ...(names ? { names: [...names] } : {}),
          ...(rows ? { rows } : {}),
          ...(cells ? { cells } : {}),
        },
      });
      latest.current = answer.version;
    },
    onSettled: () =>
      queryClient.isMutating({ mutationKey }) > 1 ? undefined : queryClient.invalidateQueries({ queryKey: key }),
  });
  const sending = useIsMutating({ mutationKey }) > 0;
  return { choose: mutate, error, reset, sending };
}

function seen(run: ImportRun, sheets: Patch['sheets'], names: Patch['names']): ImportRun {
  const said = new Map(names?.map((one) => [`${one.field}\n${one.text}`, one.choice]));
  return {
    ...run,
    ...(sheets ? { sheets: [...sheets] } : {}),
    check: run.check && {
      ...run.check,
      unknown: run.check.unknown.map((one) => ({
        ...one,
        choice: said.get(`${one.field}\n${one.text}`) ?? one.choice,
      })),
    },
  };
}

export const importsKey = (regionId: string) => ['imports', regionId] as const;

/** 确认 and 撤销: the server begins, and the run is asked for until it ends. */
export function useRunWork(importId: string) {
  const { regionId } = useRegion();
  const params = { regionId, importId };
  const onSettled = () =>
    Promise.all([
      // Whoever leaves before it ends sees nothing of the time before it.
      queryClient.invalidateQueries({ refetchType: 'none' }),
      queryClient.invalidateQueries({ queryKey: runKey(regionId, importId) }),
      queryClient.invalidateQueries({ queryKey: importsKey(regionId) }),
    ]);
  const confirm = useMutation({
    mutationFn: (body: { version: number; digest: string }) => api.imports.confirm({ params, body }),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: (version: number) => api.imports.undo({ params, body: { version } }),
    onSettled,
  });
  return { confirm, undo };
}
