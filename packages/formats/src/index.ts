export {
  DOCUMENT_ERROR_CODES,
  DocumentError,
  type DocumentErrorCode,
  type DocumentErrorFacts,
} from './document-error.ts';
export { CELL_BREAK } from './draft.ts';
export { type DocumentErrorMessage, describeDocumentError, type MessageLanguage } from './error-messages.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { placeAt } from './place-at.ts';
export { type ReadDocumentOptions, readDocument } from './read-document.ts';
export { type ReadTablesOptions, readTables } from './tables/read-tables.ts';
export { writeMarked } from './tables/write-marked.ts';
export { type WorkerCommand, workerCommand } from './worker/worker-command.ts';
export { documentWriter } from './writing/document-writer.ts';
