/** The world as a command sees it, so that a test can stand in for it. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
  readStdin(): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day of the run, YYYY-MM-DD, for the footers of what is handed on. */
  readonly today: string;
}
