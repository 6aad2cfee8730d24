import { ApiError } from '@gangmu/contract';
import { currentLanguage } from '../../messages/language.tsx';

export interface DownloadState {
  /** Rows that the file will hold; null until the server has said. */
  readonly rows: number | null;
  /** 0–99 by the server's guess of the size. */
  readonly percent: number;
}

/**
 * Asks for a file with a body, tells how far it is, and hands it to the browser under the server's name. Aborting ends
 * the server's work too.
 */
export async function download(
  url: string,
  body: object,
  signal: AbortSignal,
  onState: (state: DownloadState) => void,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage() === 'en' ? 'en' : 'zh-CN',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiError(0, {});
  });
  if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => ({})));
  const rows = Number(answer.headers.get('x-export-rows') ?? 0);
  const guess = Number(answer.headers.get('x-export-bytes') ?? 0);
  const parts: BlobPart[] = [];
  let got = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value as Uint8Array<ArrayBuffer>);
    got += read.value.length;
    onState({ rows, percent: guess > 0 ? Math.min(99, Math.floor((100 * got) / guess)) : 0 });
  }
  save(new Blob(parts, { type: answer.headers.get('content-type') ?? '' }), fileName(answer));
}

const fileName = (answer: Response): string => {
  const told = /filename\*=UTF-8''([^;]+)/u.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return told ? decodeURIComponent(told) : 'export';
};

/** Hands bytes to the browser as a file of that name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
