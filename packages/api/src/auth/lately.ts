import type { AccountOpening, AccountState } from '@gangmu/delivery';

const DAYS = 30;

/** Ways into an account that administrators made in the last thirty days: told to the person and to those who guard it. */
export const lately = ({ openings }: Pick<AccountState, 'openings'>, now: string): AccountOpening[] =>
  openings.filter((one) => Date.parse(now) - Date.parse(one.at) < DAYS * 86_400_000);
