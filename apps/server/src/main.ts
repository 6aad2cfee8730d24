import cluster from 'node:cluster';
import { endWithParent, runApart } from './apart.ts';
import { backUp, pruneBackups } from './commands/backup.ts';
import { doctor } from './commands/doctor.ts';
import { restore } from './commands/restore.ts';
import { type Config, readConfig } from './config.ts';
import { freePort } from './demo/free-port.ts';
import { buildTemplate, serveDemo } from './demo/serve-demo.ts';
import { toldOf } from './known-trouble.ts';
import { openPlatform } from './open-platform.ts';
import { runProcesses } from './processes.ts';
import { serve } from './serve.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const USAGE = `gangmu-server <command>
  serve              启动（正式使用）/ start for production
  demo [--reset]     启动演示 / start the demo
  migrate            升级数据库结构 / bring the schema up to date
  backup             备份内嵌数据库 / back the embedded database up (a running server: kill -USR2)
  restore <folder>   从备份恢复到空目录 / restore a backup into an empty folder
  doctor             自检 / check the installation`;

/** The server's commands; resolves to the exit code, or to null while it serves. */
async function main(program: string, words: readonly string[]): Promise<number | null> {
  const environment = process.env;
  const [command = 'serve', ...rest] = words;
  const config = readConfig(environment);
  switch (command) {
    case 'serve':
      if (config.processes > 1 && cluster.isPrimary)
        return runProcesses({
          program,
          count: config.processes,
          log: (line) => say(JSON.stringify({ level: 40, time: Date.now(), ...line })),
        });
      await serve(config, await openPlatform(config), null);
      return null;
    case 'demo':
      if (rest.includes('--build')) {
        endWithParent();
        return await buildTemplate(config).then(() => 0);
      }
      await serveDemo(await demoConfig(config, environment), {
        reset: rest.includes('--reset'),
        say,
        build: buildApart,
      });
      return null;
    case 'migrate': {
      const { database, record } = await openPlatform(config);
      say(`✓ 数据库结构已是最新 / the schema is up to date (${database.engine} ${await record.version()})`);
      await database.close();
      return 0;
    }
    case 'backup': {
      const { database } = await openPlatform(config);
      try {
        say(`✓ ${await backUp(config, database, new Date().toISOString())}`);
        await pruneBackups(config);
      } finally {
        await database.close();
      }
      return 0;
    }
    case 'restore':
      if (!rest[0]) return usage();
      return (await restore(config, rest[0], say)) ? 0 : 1;
    case 'doctor':
      return (await doctor(config, say)) ? 0 : 1;
    default:
      return usage();
  }
}

/** The demo moves on where the usual port is taken; a port or an address that somebody asked for stays as it is. */
async function demoConfig(config: Config, given: NodeJS.ProcessEnv): Promise<Config> {
  if (given.GANGMU_PORT || given.GANGMU_BASE_URL) return config;
  return readConfig({ ...given, GANGMU_PORT: String(await freePort(config.host, config.port)) });
}

/** This program again, only to build the demo. */
const buildApart = (): Promise<void> => runApart([...process.execArgv, process.argv[1] as string, 'demo', '--build']);

function usage(): number {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

/** Runs a command of `program`, this file's entry, and ends the process with its code; known trouble is a line, not a stack. */
export async function run(program: string): Promise<void> {
  try {
    const code = await main(program, process.argv.slice(2));
    if (code !== null) process.exit(code);
  } catch (error) {
    process.stderr.write(`${toldOf(error)}\n`);
    process.exit(1);
  }
}
