import type { SourceDocument } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { startDraft } from '../draft.ts';
import type { Limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { mainPart, relations, relationsOf } from '../package/package-kind.ts';
import { xmlUnits } from '../package/xml-units.ts';
import { type BodyContext, writeBlocks, writeNotes } from './body.ts';
import { startCounting } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/**
 * A Word document, read from its parts: paragraphs with the ordinals that Word only draws, headings by style and
 * outline level, tables, text boxes behind their paragraph, notes at the end. Streams the body block by block.
 */
export async function readDocx(contents: Package, name: string, limits: Limits): Promise<SourceDocument> {
  const main = (await mainPart(contents)) ?? 'word/document.xml';
  if (!contents.has(main)) throw new DocumentError('damaged', name, { detail: 'no main part' });
  const parts = new Map((await relations(contents, relationsOf(main))).map((one) => [one.type, one.target]));
  const part = (type: string): string | undefined => {
    const target = parts.get(type);
    return target !== undefined && contents.has(target) ? target : undefined;
  };
  const context: BodyContext = {
    draft: startDraft(name, 'docx', limits),
    styles: await readStyles(contents, part('styles')),
    counter: startCounting(await readNumbering(contents, part('numbering'))),
    notes: new Map(),
    cited: [],
    at: { paragraph: 0, table: 0, joined: '' },
  };
  for (const kind of ['footnote', 'endnote'] as const) {
    const target = part(`${kind}s`);
    if (target === undefined) continue;
    await xmlUnits(
      contents,
      target,
      (element) => element === kind,
      (note) => {
        // Separators have a type; they are lines, not text.
        if (note.attributes.type === undefined || note.attributes.type === 'normal') {
          context.notes.set(`${kind}:${note.attributes.id ?? ''}`, note);
        }
      },
      limits,
    );
  }
  await xmlUnits(
    contents,
    main,
    (_, parent) => parent === 'body',
    (block) => writeBlocks([block], context),
    limits,
  );
  writeNotes(context);
  return context.draft.finish();
}
