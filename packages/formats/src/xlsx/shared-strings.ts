import type { Package } from '../package/open-package.ts';
import { childElements, type XmlElement, xmlUnits } from '../package/xml-units.ts';

/** The strings that cells point to, rich text as plain text, phonetic guides left out. */
export async function readSharedStrings(contents: Package, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part !== undefined) {
    await xmlUnits(
      contents,
      part,
      (name) => name === 'si',
      (item) => {
        strings.push(plainText(item));
      },
    );
  }
  return strings;
}

/** Text of `<si>` or `<is>`: its `t` and the `t` of its runs. `_x000D_` stands for a character. */
export function plainText(item: XmlElement): string {
  let text = '';
  for (const node of childElements(item)) {
    if (node.name === 't') for (const part of node.children) text += typeof part === 'string' ? part : '';
    else if (node.name === 'r') text += plainText(node);
  }
  return text.replace(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
