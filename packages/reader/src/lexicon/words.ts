/** A word list written as lines of words parted by blanks. */
export const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '));
