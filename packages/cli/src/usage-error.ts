/** The command line cannot be understood; the message is for the person who typed it. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
