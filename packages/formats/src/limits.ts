/** What one document may cost. Sizes in bytes, time in milliseconds. */
export interface Limits {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Of everything unpacked from one container, counted while inflating. */
  readonly inflatedBytes: number;
  /** Inflated to packed, of one part; only parts past `ratioFloorBytes` are judged, small ones pack well honestly. */
  readonly inflationRatio: number;
  readonly ratioFloorBytes: number;
  /** Parts of one container. */
  readonly parts: number;
  /** Nesting of elements in XML and HTML. */
  readonly depth: number;
  /** Slots (rows × columns) of all tables of a document. */
  readonly tableSlots: number;
  /** Pages of a pdf. */
  readonly pages: number;
  /** Heap and resident memory of the child that parses. */
  readonly memoryBytes: number;
  /** Processor time of the child; where that cannot be seen, and twice it at any rate, time on the clock. */
  readonly timeMs: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = Object.freeze({
  fileBytes: 50 * MB,
  inflatedBytes: 200 * MB,
  inflationRatio: 100,
  ratioFloorBytes: 4 * MB,
  parts: 4000,
  depth: 400,
  tableSlots: 500_000,
  pages: 5000,
  memoryBytes: 512 * MB,
  timeMs: 10_000,
});
