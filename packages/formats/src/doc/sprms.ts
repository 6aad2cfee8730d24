/** One property of a paragraph, a run or a row: its code and where its value stands. */
export interface Sprm {
  readonly code: number;
  readonly value: Buffer;
}

export const SPRM = {
  paragraphInTable: 0x2416,
  rowEnd: 0x2417,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  deleted: 0x0800,
  hidden: 0x083c,
  tableDefinition: 0xd608,
} as const;

/** Bytes of a value, by the top three bits of the code; 6 = a length stands before it. */
const SIZES = [1, 1, 2, 4, 2, 2, 6, 3] as const;
const TABS = 0xc615;

/** Reads a list of properties (MS-DOC 2.2.5.1). Stops at the first that does not fit. */
export function* readSprms(bytes: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let size: number = SIZES[(code >> 13) as 0];
    if (code >> 13 === 6) {
      if (code === SPRM.tableDefinition) {
        if (at + 2 > bytes.length) return;
        size = bytes.readUInt16LE(at) - 1;
        at += 2;
      } else {
        size = bytes.readUInt8(at);
        at += 1;
        // 255 tabs or more: the length is worked out from what follows, which nobody writes.
        if (code === TABS && size === 255) return;
      }
    }
    if (size < 0 || at + size > bytes.length) return;
    yield { code, value: bytes.subarray(at, at + size) };
    at += size;
  }
}

/** Small whole number of a value. */
export function numberOf(value: Buffer): number {
  return value.length === 0 ? 0 : value.readUIntLE(0, Math.min(value.length, 4));
}
