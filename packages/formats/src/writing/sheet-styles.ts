import { XML_HEAD, xmlText } from './xml-text.ts';

/** Fixed styles of a workbook, by their place in `cellXfs`; number formats of figures follow after. */
export const STYLE = {
  plain: 0,
  title: 1,
  about: 2,
  head: 3,
  text: 4,
  guarded: 5,
  right: 6,
  day: 7,
  group: 8,
  center: 9,
} as const;
const FIXED = Object.keys(STYLE).length;
/** Excel's own identifiers end before this one. */
const FIRST_FORMAT = 164;
const DAY_FORMAT = FIRST_FORMAT;
/** More formats than any ledger has units; Excel allows some 200 more. */
const MOST = 2000;

/** Number formats by their code, each with the style that carries it. */
export interface StyleBook {
  figure(format: string): number;
  xml(): string;
}

/** The styles of one workbook. A format beyond the limit falls back to a plain figure, never to another's format. */
export function styleBook(): StyleBook {
  const formats = new Map<string, number>();
  return {
    figure(format) {
      const known = formats.get(format);
      if (known !== undefined) return known;
      if (formats.size >= MOST) return STYLE.right;
      const style = FIXED + formats.size;
      formats.set(format, style);
      return style;
    },
    xml: () => stylesXml([...formats.keys()]),
  };
}

const font = (name: string, size: number, colour: string, bold = false) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${name}"/><charset val="134"/></font>`;
const xf = (fontId: number, fill: number, border: number, format: number, align: string, more = '') =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment ${align}/></xf>`;
const TOP = 'vertical="top" wrapText="1"';
const TEXT_FORMAT = 49;

function stylesXml(formats: readonly string[]): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FFB9C0BC"/></${name}>`;
  const figures = formats.map((_, at) => xf(3, 0, 1, FIRST_FORMAT + 1 + at, `horizontal="right" ${TOP}`)).join('');
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + 1 + at}" formatCode="${xmlText(code)}"/>`,
  );
  return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length + 1}"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>${codes.join('')}</numFmts><fonts count="6">${font('宋体', 11, '1B2430')}${font('宋体', 18, '1B2430', true)}${font('仿宋', 11, '5B6672')}${font('仿宋', 10, '1B2430')}${font('黑体', 10, '1B2430')}${font('楷体', 11, '1B2430', true)}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E9F1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1F3F0"/></patternFill></fill></fills><borders count="2"><border/><border>${side('left')}${side('right')}${side('top')}${side('bottom')}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIXED + formats.length}">${[
    xf(0, 0, 0, 0, 'vertical="top"'),
    xf(1, 0, 0, 0, 'vertical="center"'),
    xf(2, 0, 0, 0, 'vertical="center"'),
    xf(4, 2, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(3, 0, 1, 0, TOP),
    // What looks like a formula keeps its apostrophe when somebody edits the cell.
    xf(3, 0, 1, TEXT_FORMAT, TOP, ' quotePrefix="1"'),
    xf(3, 0, 1, 0, `horizontal="right" ${TOP}`),
    xf(3, 0, 1, DAY_FORMAT, `horizontal="center" ${TOP}`),
    xf(5, 3, 1, 0, 'vertical="center"'),
    xf(3, 0, 1, 0, `horizontal="center" ${TOP}`),
  ].join(
    '',
  )}${figures}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
