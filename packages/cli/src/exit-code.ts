/** `done` 0 · `failed` 1, a fault of the program · `refused` 2, of the command line or of the document. */
export const EXIT = { done: 0, failed: 1, refused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
