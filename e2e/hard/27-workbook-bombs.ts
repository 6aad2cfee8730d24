import {
  endlessSheet,
  LAUGHS,
  manyStrings,
  packed,
  wideRange,
  xlsx,
} from '../../packages/formats/src/testing/hostile-files.ts';
import type { HardTest } from './frame/hard-test.ts';
import { figureOf, type HostileFile, throwFiles } from './frame/throw-files.ts';

const MERGE = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
const VALIDATION = '<dataValidations><dataValidation sqref="A1:Z1048576"/></dataValidations>';
const styles = () => `<styleSheet><cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs></styleSheet>`;

/** Each goes both ways: as a plan, and as a list of units. */
const both = (name: string, bytes: Uint8Array, harmless = false): readonly HostileFile[] =>
  (['plans', 'organisation/imports'] as const).map((to) => ({ name: `${name}.xlsx`, bytes, to, harmless }));

export const hardTest: HardTest = {
  number: 27,
  title: 'Workbooks that are larger than they look',
  criterion:
    'merges, validations and columns without end, 10⁶ strings or styles, 4×10⁶ rows, entities: refused, or read at no cost, at ≤ 1 s of processor time; the server’s own process grows by ≤ 50 MB',
  async run({ folder, say }) {
    const sheet = '<worksheet><sheetData/></worksheet>';
    const files = [
      ...both('整表合并', wideRange(MERGE), true),
      ...both('整表校验', wideRange(VALIDATION), true),
      ...both('无界列', wideRange(''), true),
      ...both('无界区域', wideRange('<mergeCells><mergeCell ref="A1:ZZZ99999999"/></mergeCells>'), true),
      ...both('百万字串', manyStrings()),
      ...both('四百万行', endlessSheet()),
      ...both('实体', xlsx(sheet, `${LAUGHS}<sst><si><t>&j;</t></si></sst>`)),
      ...both('百万样式', xlsx(packed('xl/styles.xml', Buffer.from(styles())))),
    ];
    const thrown = await throwFiles(folder, files);
    for (const line of thrown.lines) say(line);
    return {
      figure: figureOf(files.length, thrown),
      passed: thrown.faults.length === 0 && thrown.cpuMs <= 1000 && thrown.grownMb <= 50,
    };
  },
};
