/** The world as a command sees it, so that a test can stand in for it. */
export interface Io {
  /** Text for people. Control characters that a document or a name brings along do not reach the terminal. */
  out(text: string): void;
  err(text: string): void;
  /** One line of JSON, its values as they are. */
  json(value: unknown): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
  /** All of standard input; refused as too large past so many bytes. */
  readStdin(limit: number): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day of the run, YYYY-MM-DD, for the footers of what is handed on. */
  readonly today: string;
}
