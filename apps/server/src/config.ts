import { existsSync, readFileSync } from 'node:fs';
import type { NetConnectOpts } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { builtWeb } from './built-web.ts';
import { KnownTrouble } from './known-trouble.ts';

/** How this installation runs; by environment, or by a JSON file of the same names that GANGMU_CONFIG points to. */
export interface Config {
  readonly data: string;
  /** Of a PostgreSQL server; null for the embedded database in `data`. */
  readonly databaseUrl: string | null;
  /** How many processes answer behind the port. */
  readonly processes: number;
  readonly host: string;
  readonly port: number;
  /** The address that people type. */
  readonly baseUrl: string;
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  readonly logLevel: string;
  readonly maxFileBytes: number;
  readonly backupHours: number;
  readonly backupsKept: number;
  readonly webFolder: string | null;
  readonly oidc: {
    readonly name: string;
    readonly discoveryUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly claim: string;
    readonly scope: string;
    readonly intranet: readonly string[];
    readonly trustFactors: boolean;
  } | null;
  /** Where ClamAV's daemon listens; null: uploads are not scanned. */
  readonly clamd: NetConnectOpts | null;
  /** Requests a minute; 0 for no limit. */
  readonly limits: { readonly perAccount: number; readonly perAddress: number };
}

/** What is wrong with the configuration, every fault at once. */
export class ConfigError extends KnownTrouble {}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Each process takes memory and connections of its own: more than these are asked for. */
const MOST_UNASKED = 4;

type Values = Readonly<Record<string, string | undefined>>;

export function readConfig(environment: Values): Config {
  const file = environment.GANGMU_CONFIG;
  if (file && !existsSync(file)) throw new ConfigError(`找不到配置文件 / no such configuration file: ${file}`);
  const given: Values = { ...(file ? (JSON.parse(readFileSync(file, 'utf8')) as Values) : {}), ...environment };
  const faults: string[] = [];
  const whole = (name: string, otherwise: number, least: number, most: number): number => {
    const value = Number(given[name] ?? otherwise);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    faults.push(`${name} 应为 ${least}–${most} 的整数 / must be a whole number from ${least} to ${most}`);
    return otherwise;
  };
  const host = given.GANGMU_HOST ?? '127.0.0.1';
  const port = whole('GANGMU_PORT', 8080, 0, 65_535);
  const baseUrl = (given.GANGMU_BASE_URL ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`).replace(
    /\/$/u,
    '',
  );
  if (!URL.canParse(baseUrl) || !/^https?:$/u.test(new URL(baseUrl).protocol))
    faults.push('GANGMU_BASE_URL 应为 http(s) 地址 / must be an http(s) address');
  const databaseUrl = given.DATABASE_URL ?? null;
  if (databaseUrl && !/^postgres(?:ql)?:\/\//u.test(databaseUrl))
    faults.push('DATABASE_URL 应以 postgres:// 开头 / must start with postgres://');
  const processes = whole('GANGMU_PROCESSES', databaseUrl ? Math.min(availableParallelism(), MOST_UNASKED) : 1, 1, 64);
  if (!databaseUrl && processes > 1)
    faults.push(
      'GANGMU_PROCESSES：内嵌数据库只容一个进程，请配置 DATABASE_URL / the embedded database takes one process: set DATABASE_URL',
    );
  const oidcNames = ['GANGMU_OIDC_DISCOVERY_URL', 'GANGMU_OIDC_CLIENT_ID', 'GANGMU_OIDC_CLIENT_SECRET'] as const;
  const [discoveryUrl, clientId, clientSecret] = oidcNames.map((name) => given[name]);
  const missing = oidcNames.filter((name) => !given[name]);
  if (missing.length > 0 && missing.length < oidcNames.length)
    faults.push(`单点登录缺少 / single sign-on lacks: ${missing.join(', ')}`);
  const config: Config = {
    data: resolve(given.GANGMU_DATA ?? 'data'),
    databaseUrl,
    processes,
    host,
    port,
    baseUrl,
    trustedProxies: listed(given.GANGMU_TRUSTED_PROXIES),
    metricsToken: given.GANGMU_METRICS_TOKEN ?? null,
    logLevel: given.GANGMU_LOG_LEVEL ?? 'info',
    maxFileBytes: whole('GANGMU_MAX_FILE_MB', 50, 1, 500) * 1024 * 1024,
    backupHours: whole('GANGMU_BACKUP_HOURS', 24, 0, 720),
    backupsKept: whole('GANGMU_BACKUPS_KEPT', 14, 1, 1000),
    webFolder: given.GANGMU_WEB ?? builtWeb(),
    oidc:
      discoveryUrl && clientId && clientSecret
        ? {
            name: given.GANGMU_OIDC_NAME ?? '统一身份认证 SSO',
            discoveryUrl,
            clientId,
            clientSecret,
            claim: given.GANGMU_OIDC_CLAIM ?? 'preferred_username',
            scope: given.GANGMU_OIDC_SCOPE ?? 'openid profile',
            intranet: listed(given.GANGMU_OIDC_INTRANET),
            trustFactors: given.GANGMU_OIDC_TRUST_FACTORS === 'yes',
          }
        : null,
    clamd: scannerAt(given.GANGMU_CLAMD, faults),
    limits: {
      perAccount: whole('GANGMU_REQUESTS_PER_ACCOUNT', 1200, 0, 1_000_000),
      perAddress: whole('GANGMU_REQUESTS_PER_ADDRESS', 12_000, 0, 10_000_000),
    },
  };
  if (faults.length > 0) throw new ConfigError(`配置有误 / the configuration is wrong:\n- ${faults.join('\n- ')}`);
  return config;
}

/** A socket's path, or `host:port`. */
function scannerAt(given: string | undefined, faults: string[]): NetConnectOpts | null {
  if (!given) return null;
  if (given.startsWith('/')) return { path: given };
  const [, host = '', port = ''] = /^\[?([^[\]]+?)\]?:(\d{1,5})$/u.exec(given) ?? [];
  if (!host || Number(port) > 65_535)
    faults.push('GANGMU_CLAMD 应为 主机:端口 或套接字路径 / must be host:port or the path of a socket');
  return { host, port: Number(port) };
}
