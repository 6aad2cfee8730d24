/**
 * A key of what a clause says: 16 hexadecimal digits over its characters without spaces, punctuation and width.
 * A clause that moves or is renumbered keeps its key; a clause whose words change gets another.
 * (Two 32-bit FNV-1a runs with different offsets; not a cryptographic digest.)
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const char of text.normalize('NFKC')) {
    if (!/[\p{L}\p{N}.%+-]/u.test(char)) continue;
    const code = char.codePointAt(0) as number;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x9e37), 0x01000193);
  }
  return hex(a) + hex(b);
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}
