import type { FileKind } from '../file-kind.ts';
import type { Package } from './open-package.ts';

/** What a container is, by the parts that make it so. */
export async function packageKind(contents: Package): Promise<FileKind> {
  if (contents.has('word/document.xml')) return 'docx';
  if (contents.has('xl/workbook.xml')) return 'xlsx';
  if (contents.has('ppt/presentation.xml')) return 'pptx';
  if (contents.has('OFD.xml')) return 'ofd';
  if (contents.has('mimetype') && contents.has('content.xml')) return 'odf';
  const main = await mainPart(contents);
  if (main === undefined) return 'zip';
  return main.endsWith('.xml') && /document\d*\.xml$/u.test(main)
    ? 'docx'
    : /workbook\d*\.xml$/u.test(main)
      ? 'xlsx'
      : 'zip';
}

/** The part that `_rels/.rels` names as the document, without a leading slash: `word/document.xml`. */
export async function mainPart(contents: Package): Promise<string | undefined> {
  if (!contents.has('_rels/.rels')) return undefined;
  for (const relation of await relations(contents, '_rels/.rels')) {
    if (relation.type === 'officeDocument' && contents.has(relation.target)) return relation.target;
  }
  return undefined;
}

interface Relation {
  readonly id: string;
  /** The last word of the type: `officeDocument`, `styles`, `worksheet`. */
  readonly type: string;
  /** Path inside the container. */
  readonly target: string;
}

/** The relations of `word/document.xml` stand in `word/_rels/document.xml.rels`. */
export async function relations(contents: Package, rels: string): Promise<Relation[]> {
  if (!contents.has(rels)) return [];
  const { xmlUnits } = await import('./xml-units.ts');
  const base = rels.replace(/_rels\/[^/]*$/u, '');
  const found: Relation[] = [];
  await xmlUnits(
    contents,
    rels,
    (name) => name === 'Relationship',
    (unit) => {
      const { Id = '', Type = '', Target = '', TargetMode } = unit.attributes;
      // External targets are never followed.
      if (TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePath(base, Target) });
    },
  );
  return found;
}

export function relationsOf(part: string): string {
  return part.replace(/(?<folder>^|\/)(?<file>[^/]*)$/u, '$<folder>_rels/$<file>.rels');
}

function resolvePath(base: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : base + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
