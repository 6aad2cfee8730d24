import type { PlanFile } from '../input/read-file-as-plan.ts';

/** The version of the shape; raised when a field changes its meaning or goes away. See docs/reading-schema.md. */
const READING_FORMAT = 'gangmu-reading';
const READING_VERSION = 1;

/** The object that `gangmu read --json` prints: the document, then the reading's fields as they are. */
export function readingObject(file: PlanFile, explain: boolean): Readonly<Record<string, unknown>> {
  const { kind: _kind, ...reading } = file.reading;
  const { name, format, text, places } = file.document;
  return {
    format: READING_FORMAT,
    version: READING_VERSION,
    document: { name, format, sha256: file.sha256, text, places },
    ...reading,
    ...(explain ? { trace: file.trace } : {}),
  };
}
