export type { AccountKeeper, NewAccount } from './auth/accounts.ts';
export type { BackupMade, Backups } from './backups.ts';
export { type Api, createApi } from './create-api.ts';
export { dayAt, daysAfter } from './http/calendar.ts';
export type { ApiOptions, ApiPorts, DemoAccount, Oidc, ReadOutcome, ScanVerdict, TablesOutcome } from './ports.ts';
export type { Platform } from './visit.ts';
