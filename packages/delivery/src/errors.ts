/** What can go wrong in a use case. The API turns each into one HTTP status and a message in the reader's language. */
export const DELIVERY_ERRORS = [
  'not-found',
  'forbidden',
  'stale-version',
  'invalid',
  'illegal-state',
  'duplicate',
  'separation-of-duties',
  'administrators-apart',
  'adjustments-open',
] as const;
export type DeliveryErrorCode = (typeof DELIVERY_ERRORS)[number];

/** Trouble that a person can mend; `detail` says where and what, never more than the person may see. */
export class DeliveryError extends Error {
  readonly code: DeliveryErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;
  constructor(code: DeliveryErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
