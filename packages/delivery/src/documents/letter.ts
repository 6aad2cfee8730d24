/** What an official document says beside the rows; what is not given is left out with its line. Days are calendar days. */
export interface Letter {
  /** 发文机关标志, the red head. */
  readonly masthead: string | null;
  /** 发文字号: 澄政办发〔2026〕3号 */
  readonly number: string | null;
  readonly title: string | null;
  /** 主送机关 */
  readonly addressee: string | null;
  /** 发文机关署名 */
  readonly issuer: string | null;
  /** 成文日期 */
  readonly signedOn: string | null;
  /** 抄送机关 */
  readonly copyTo: string | null;
  /** 印发机关 and 印发日期 */
  readonly printedBy: string | null;
  readonly printedOn: string | null;
}
