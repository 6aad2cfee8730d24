import { DocumentError } from '../document-error.ts';
import type { FileKind } from '../file-kind.ts';
import type { OleContainer } from './ole-container.ts';

/** Bit of the flags in the head of a Word stream: the text is encrypted. */
const WORD_ENCRYPTED = 0x0100;
const WORD_FLAGS_AT = 0x0a;

/**
 * What an OLE container holds, by the names of its streams. Throws `encrypted`: a docx or xlsx with a password is an
 * OLE container with `EncryptedPackage`.
 */
export function oleKind(container: OleContainer, name: string): FileKind {
  if (container.has('EncryptedPackage') || container.has('EncryptionInfo')) throw new DocumentError('encrypted', name);
  if (container.has('WordDocument')) {
    const word = container.stream('WordDocument');
    const flags = word !== undefined && word.length > WORD_FLAGS_AT + 2 ? word.readUInt16LE(WORD_FLAGS_AT) : 0;
    if ((flags & WORD_ENCRYPTED) !== 0) throw new DocumentError('encrypted', name);
    return 'doc';
  }
  if (container.has('Workbook') || container.has('Book')) return 'xls';
  if (container.has('PowerPoint Document')) return 'ppt';
  return 'ole';
}
