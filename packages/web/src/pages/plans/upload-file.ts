import { ApiError } from '@gangmu/contract';
import { currentLanguage } from '../../messages/language.tsx';

export interface UploadJob<T> {
  readonly answer: Promise<T>;
  stop(): void;
}

/** Trying again helps against a lost connection or a busy server, not against the file itself. */
export const mayHelp = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

/**
 * A file with its fields to a route of the API; fetch cannot tell how far an upload is, so the older request does it.
 * One of more than `most` bytes is refused as the server would refuse it, before minutes are spent on sending it.
 */
export function uploadFile<T>(
  url: string,
  file: File,
  form: Readonly<Record<string, string>>,
  most: number,
  onProgress: (percent: number) => void,
): UploadJob<T> {
  if (file.size > most) {
    const refused = new ApiError(413, { code: 'body-too-large', detail: { most } });
    return { answer: Promise.reject(refused), stop: () => {} };
  }
  const request = new XMLHttpRequest();
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.append(name, value);
  data.append('file', file, file.name);
  const answer = new Promise<T>((resolve, reject) => {
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('accept-language', currentLanguage() === 'en' ? 'en' : 'zh-CN');
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((100 * loaded) / total) : 0);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as T)
        : reject(new ApiError(request.status, request.response ?? {}));
    request.onerror = () => reject(new ApiError(0, {}));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.send(data);
  });
  return { answer, stop: () => request.abort() };
}
