import { isUtf8 } from 'node:buffer';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text, or why the bytes are none. `cut` = the last character is incomplete, so the file is cut short. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'cut' }
  | { readonly kind: 'binary' };

/** Of the characters beyond ASCII, the share that may be unreadable before UTF-8 is ruled out. */
const DIRTY_UTF8 = 0.02;

/**
 * Bytes → text in UTF-8, GB18030 or UTF-16. A byte order mark stays in the text as U+FEFF, so that offsets are those
 * of `readFileSync(path, 'utf8')`; for UTF-8 the text is that very string.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd > 0) {
    // Without a mark: line ends, blanks and digits of UTF-16 have a zero byte, mostly on one side (一 has the other).
    const likely = decodeUtf16(bytes, zeros.odd >= zeros.even ? 'utf-16le' : 'utf-16be');
    if (likely.kind !== 'binary') return likely;
    return decodeUtf16(bytes, zeros.odd >= zeros.even ? 'utf-16be' : 'utf-16le');
  }
  if (isUtf8(bytes)) return plausible(bytes.toString('utf8'), 'utf-8');
  const dirty = bytes.toString('utf8');
  const lost = count(dirty, /\ufffd/gu);
  if (lost <= 1 && dirty.endsWith('\ufffd') && !bytes.subarray(-3).equals(Buffer.from('\ufffd'))) {
    // Only the end fails. Two bytes of GB18030 at the end of ASCII text look the same, so try that first.
    const gb = count(dirty, /[^\p{ASCII}\ufffd]/gu) === 0 ? decodeGb18030(bytes) : undefined;
    return gb?.kind === 'text' ? gb : { kind: 'cut' };
  }
  if (lost <= count(dirty, /[^\p{ASCII}]/gu) * DIRTY_UTF8) return plausible(dirty, 'utf-8');
  return decodeGb18030(bytes);
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const decoded = plausible(new TextDecoder(encoding, { ignoreBOM: true }).decode(whole), encoding);
  return decoded.kind === 'text' && whole.length < bytes.length ? { kind: 'cut' } : decoded;
}

function decodeGb18030(bytes: Buffer): Decoded {
  const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true });
  for (let less = 0; less <= 3; less++) {
    try {
      const text = decoder.decode(bytes.subarray(0, bytes.length - less));
      const decoded = plausible(text, 'gb18030');
      return decoded.kind === 'text' && less > 0 ? { kind: 'cut' } : decoded;
    } catch {
      // Not GB18030 as it stands; a character cut in two at the end is the one failure worth telling apart.
    }
  }
  return { kind: 'binary' };
}

/** Any bytes decode as something; text is what holds next to no controls, private or unassigned characters. */
function plausible(text: string, encoding: Encoding): Decoded {
  const odd = countControls(text);
  const strange = encoding === 'utf-8' ? 0 : count(text, /[\p{Co}\p{Cn}\p{Cs}\ufffd]/gu);
  const beyond = encoding !== 'utf-8' ? count(text, /[^\p{ASCII}]/gu) : 0;
  const east =
    encoding !== 'utf-8'
      ? count(text, /[\p{Script=Han}\u2000-\u2bff\u3000-\u303f\uff00-\uffef\ufeff\u00a0-\u00ff]/gu)
      : 0;
  if (odd > 2 + text.length * 0.001 || strange > 2 + text.length * 0.01 || east < beyond * 0.9)
    return { kind: 'binary' };
  return { kind: 'text', text, encoding };
}

/** C0 and C1 controls and DEL, without those that text is laid out with. A plain loop: this runs over every text. */
function countControls(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && (unit < 0x09 || unit > 0x0d)) || (unit >= 0x7f && unit <= 0x9f)) controls++;
  }
  return controls;
}

function countZeros(bytes: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) zeros.even++;
    else zeros.odd++;
  }
  return zeros;
}

function count(text: string, what: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(what)) n++;
  return n;
}
