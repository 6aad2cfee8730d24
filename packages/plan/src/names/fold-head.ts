/** Full width to half width, without blanks, breaks and punctuation: what two spellings of one name or head have in common. */
export const foldHead = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}]/gu, '');
