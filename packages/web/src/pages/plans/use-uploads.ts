import { API_BASE, type Plan } from '@gangmu/contract';
import { useCallback, useRef, useState } from 'react';
import { useUnsaved } from '../../components/unsaved.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';
import { type UploadJob, uploadFile } from './upload-file.ts';

export interface Uploaded {
  readonly planId: string;
  readonly versionId: string;
  readonly title: string;
  readonly role: Plan['role'];
  readonly drafts: number;
}
export type Role = Plan['role'] | 'auto';

/** One file on its way: waiting, being sent, being read, there, or refused. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly role: Role;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly percent: number }
    | { readonly kind: 'reading'; readonly since: number }
    | { readonly kind: 'done'; readonly made: Uploaded }
    | { readonly kind: 'failed'; readonly error: unknown };
}

export const ACCEPTED = ['docx', 'doc', 'pdf', 'html', 'htm', 'txt', 'md', 'xlsx'] as const;
/** Ending of a file that is refused before it is sent. */
export class WrongType extends Error {}

const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

const anywhere = () => true;

/** Sends files one after the other; each tells how far it is, and one that fails holds up no other. */
export function useUploads(
  regionId: string,
  planId: string | undefined,
  most: number,
  onDone: (made: Uploaded, all: number) => void,
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<{ next: number; running: boolean; all: Upload[]; jobs: Map<number, UploadJob<Uploaded>> }>({
    next: 1,
    running: false,
    all: [],
    jobs: new Map(),
  });
  const done = useRef(onDone);
  done.current = onDone;

  const put = useCallback((key: number, state: Upload['state']) => {
    queue.current.all = queue.current.all.map((one) => (one.key === key ? { ...one, state } : one));
    setUploads(queue.current.all);
  }, []);
  const run = useCallback(async () => {
    const { current } = queue;
    if (current.running) return;
    current.running = true;
    for (;;) {
      const upload = current.all.find((one) => one.state.kind === 'waiting');
      if (!upload) break;
      const { key, file, role } = upload;
      put(key, { kind: 'sending', percent: 0 });
      const url = `${API_BASE}/regions/${regionId}/plans${planId ? `/${planId}/versions` : ''}`;
      const job = uploadFile<Uploaded>(url, file, planId ? {} : { role }, most, (percent) =>
        put(key, percent < 100 ? { kind: 'sending', percent } : { kind: 'reading', since: Date.now() }),
      );
      current.jobs.set(key, job);
      try {
        const made = await job.answer;
        put(key, { kind: 'done', made });
        await queryClient.invalidateQueries({ queryKey: plansKey(regionId) });
        done.current(made, current.all.length);
      } catch (error) {
        if (error instanceof DOMException) current.all = current.all.filter((one) => one.key !== key);
        else put(key, { kind: 'failed', error });
        setUploads(current.all);
      }
      current.jobs.delete(key);
    }
    current.running = false;
  }, [put, regionId, planId, most]);
  const add = useCallback(
    (files: Iterable<File>, role: Role) => {
      const { current } = queue;
      // What is over stays until the next files come.
      const pending = current.all.filter((one) => one.state.kind !== 'done' && one.state.kind !== 'failed');
      const added = [...files].map((file): Upload => {
        const known = (ACCEPTED as readonly string[]).includes(endingOf(file.name));
        const state = known ? ({ kind: 'waiting' } as const) : ({ kind: 'failed', error: new WrongType() } as const);
        return { key: current.next++, file, role, state };
      });
      current.all = [...pending, ...added];
      setUploads(current.all);
      void run();
    },
    [run],
  );
  const stop = useCallback((key: number) => {
    const { current } = queue;
    const job = current.jobs.get(key);
    if (job) return job.stop();
    current.all = current.all.filter((one) => one.key !== key);
    setUploads(current.all);
  }, []);
  const again = useCallback(
    (key: number) => {
      put(key, { kind: 'waiting' });
      void run();
    },
    [put, run],
  );
  const underWay = uploads.some(({ state }) => ['waiting', 'sending', 'reading'].includes(state.kind));
  // On another page of the app they go on.
  useUnsaved('file', underWay ? 'on-its-way' : null, anywhere);
  return { uploads, add, stop, again };
}
