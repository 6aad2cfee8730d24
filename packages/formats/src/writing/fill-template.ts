import type { WrittenValues } from '@gangmu/plan';
import { TemplateHandler } from 'easy-template-x';
import { WRITTEN, writtenPlugin } from './written-plugin.ts';

/** Deeper nesting than any document has; the template was checked before it was kept. */
const MAX_DEPTH = 60;

/**
 * Fills a Word template: every `{{name}}` gives way to its value, also where Word has cut it into several runs. Values
 * are inserted as text or as paragraphs and tables of our own making, never as markup, and are not searched again.
 */
export async function fillTemplate(template: Uint8Array, values: WrittenValues): Promise<Buffer> {
  const handler = new TemplateHandler({
    delimiters: { tagStart: '{{', tagEnd: '}}' },
    plugins: [writtenPlugin()],
    defaultContentType: WRITTEN,
    containerContentType: WRITTEN,
    maxXmlDepth: MAX_DEPTH,
  });
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { _type: WRITTEN, value }]));
  return handler.process(Buffer.from(template), data as never);
}
