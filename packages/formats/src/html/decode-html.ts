import { decodeText } from '../text/decode-text.ts';

const META_WITHIN = 4096;
const META = /<meta\b[^>]{0,400}?charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<charset>[\w-]{2,20})/iu;
/** Labels that all mean GB18030, which contains the others. */
const GB = /^(?:gb_?2312(?:-80)?|gbk|gb18030|x-gbk|chinese)$/iu;

/** A page's text: byte order mark, then what it declares if the bytes agree, then what the bytes look like. */
export function decodeHtml(bytes: Buffer): string | undefined {
  const marked =
    bytes[0] === 0xef || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const declared = marked ? undefined : META.exec(bytes.subarray(0, META_WITHIN).toString('latin1'))?.groups?.charset;
  if (declared !== undefined) {
    const label = GB.test(declared) ? 'gb18030' : declared;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // A label nobody knows, or one that the bytes contradict: many pages say utf-8 and are not.
    }
  }
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text.replace(/^\ufeff/u, '') : undefined;
}
