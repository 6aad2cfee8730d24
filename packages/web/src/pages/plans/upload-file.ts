import { ApiError } from '@gangmu/contract';
import { currentLanguage } from '../../messages/language.tsx';

export interface UploadJob<T> {
  readonly answer: Promise<T>;
  stop(): void;
}

/** A file with its fields to a route of the API; fetch cannot tell how far an upload is, so the older request does it. */
export function uploadFile<T>(
  url: string,
  file: File,
  form: Readonly<Record<string, string>>,
  onProgress: (percent: number) => void,
): UploadJob<T> {
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
