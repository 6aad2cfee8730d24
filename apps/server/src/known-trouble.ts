/** Trouble that the operator can do something about: its message is all that is told, in both languages. */
export class KnownTrouble extends Error {}

/** What the system and the databases say themselves when a place, a right, room or a server is missing. */
const TOLD_BY_CODE: Readonly<Record<string, string>> = {
  FOLDER_IN_USE: '',
  EADDRINUSE: '端口已被占用，请设 GANGMU_PORT / the port is taken: set GANGMU_PORT',
  EADDRNOTAVAIL: '本机没有这个地址，请检查 GANGMU_HOST / this machine has no such address: check GANGMU_HOST',
  EACCES: '没有权限 / not permitted',
  EPERM: '没有权限 / not permitted',
  EROFS: '目录只读 / the folder can only be read',
  ENOSPC: '磁盘已满 / the disk is full',
  ECONNREFUSED: '连不上数据库，请检查 DATABASE_URL / the database does not answer: check DATABASE_URL',
  ENOTFOUND: '找不到数据库服务器，请检查 DATABASE_URL / no such database server: check DATABASE_URL',
  '28P01': '数据库拒绝了用户名或密码 / the database refuses the user or the password',
  '28000': '数据库拒绝了这个用户 / the database refuses this user',
  '3D000': '没有这个数据库 / there is no such database',
};

/** What to tell of an error that ends a command: a line or two for what is known, the whole stack for what is not. */
export function toldOf(error: unknown): string {
  const { code, message = '', stack } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof KnownTrouble) return message;
  const told = code === undefined ? undefined : TOLD_BY_CODE[code];
  if (told === undefined) return stack ?? String(error);
  // The message of a name that answers at several addresses is empty.
  return [told, message].filter(Boolean).join('\n');
}
