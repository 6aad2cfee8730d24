import type { RegionLevel } from '@gangmu/plan';

export const PASSWORD_POLICIES = ['asvs', 'mlps3'] as const;
export type PasswordPolicy = (typeof PASSWORD_POLICIES)[number];

/** Whether administrators hold no post of the business (等保2.0 三员: they administer only). */
export const keepsApart = ({ passwordPolicy }: Pick<RegionSettings, 'passwordPolicy'>): boolean =>
  passwordPolicy === 'mlps3';

/** What a region decides for itself. */
export interface RegionSettings {
  readonly passwordPolicy: PasswordPolicy;
  /** Quarters of a plan count only once the leader has approved them. */
  readonly approveSchedules: boolean;
  /** Day of the month on which reports fall due. */
  readonly reportDay: number;
  readonly dueSoonDays: number;
}

export const DEFAULT_SETTINGS: RegionSettings = {
  passwordPolicy: 'asvs',
  approveSchedules: true,
  reportDay: 25,
  dueSoonDays: 30,
};

/** 行政区: one command office and its units; the tenant of everything else. */
export interface RegionRow {
  readonly id: string;
  /** Administrative code (GB/T 2260), a fact beside the id, never the key. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentId: string | null;
  /** Ids from the top joined by `/`. */
  readonly path: string;
  readonly settings: RegionSettings;
  readonly version: number;
}
