/**
 * A document that cannot be used, said in both languages: what is wrong and what to do. Ends with exit code 2.
 * `DocumentProblem` holds what the command line itself finds out; the formats have their own error of the same shape.
 */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem';
  readonly zh: string;
  readonly en: string;

  constructor(texts: { readonly zh: string; readonly en: string }, options?: ErrorOptions) {
    super(texts.en, options);
    this.zh = texts.zh;
    this.en = texts.en;
  }
}
