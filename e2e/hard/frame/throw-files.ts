import { readFileSync } from 'node:fs';
import { startServer } from '../../start-server.ts';
import { firstOffice } from './set-up-region.ts';
import { percentile } from './steady-load.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `plans` reads documents, `organisation/imports` reads workbooks. */
  readonly to: 'plans' | 'organisation/imports';
  /** May be read, since what is hostile in it is not looked at. */
  readonly harmless?: boolean;
}

export interface Thrown {
  /** One line for each file. */
  readonly lines: readonly string[];
  readonly slowestMs: number;
  /** Most processor time that one file took, of the server and of the processes it read in. */
  readonly cpuMs: number;
  /** Of a small honest file in the same run, median: what the machine takes today. */
  readonly honestMs: number;
  /** Delay of the server's own loop, p99 since its start. */
  readonly loopMs: number;
  /** Most that the server's own process grew while one file was with it, MB. */
  readonly grownMb: number;
  /** Of another person's request while files are read, and when nothing is. */
  readonly p99: number;
  readonly p99Before: number;
  readonly faults: readonly string[];
}

const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Processor time of a process and of its children that have ended, ms; a tick is a hundredth of a second. */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
}

/** Uploads one file after another to a server of its own, and asks it meanwhile for something else. */
export async function throwFiles(data: string, files: readonly HostileFile[]): Promise<Thrown> {
  const server = await startServer('serve', { GANGMU_DATA: data, GANGMU_REQUESTS_PER_ACCOUNT: '0' });
  try {
    const { ask, cookie, at } = await firstOffice(server);
    const send = (file: HostileFile) => {
      const form = new FormData();
      form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name);
      return ask('POST', `${at}/${file.to}`, form, { cookie });
    };
    let over = false;
    let peak = 0;
    const times: number[] = [];
    const others = async () => {
      while (!over) {
        times.push((await ask('GET', `${at}/units`, undefined, { cookie })).ms);
        peak = Math.max(peak, rssMb(server.pid));
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    };
    // Once through, so that nothing is measured that is only done the first time.
    for (const to of ['plans', 'organisation/imports'] as const)
      await send({ name: '先.txt', bytes: Buffer.from('单位\n区科技局'), to });
    let load = others();
    const honest: number[] = [];
    for (let n = 0; n < 6; n++)
      honest.push((await send({ name: `${n}.txt`, bytes: Buffer.from(`单位\n区科技局${n}`), to: 'plans' })).ms);
    over = true;
    await load;
    const p99Before = percentile(times.splice(0), 0.99);
    over = false;
    load = others();
    const lines: string[] = [];
    const faults: string[] = [];
    let [slowestMs, cpuMs, grownMb] = [0, 0, 0];
    for (const file of files) {
      const before = rssMb(server.pid);
      peak = before;
      const worked = cpuOf(server.pid);
      const answer = await send(file);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const cpu = cpuOf(server.pid) - worked;
      cpuMs = Math.max(cpuMs, cpu);
      const { code } = answer.json<{ code?: string }>();
      const grown = Math.max(0, peak - before - file.bytes.byteLength / 1024 / 1024);
      slowestMs = Math.max(slowestMs, Math.round(answer.ms));
      grownMb = Math.max(grownMb, Math.round(grown));
      lines.push(
        `${file.name} ${answer.status} ${code ?? 'read'} ${Math.round(answer.ms)} ms, CPU ${cpu} ms, +${Math.round(grown)} MB`,
      );
      if (answer.status >= 500 || (!file.harmless && answer.status < 400)) faults.push(lines.at(-1) as string);
    }
    over = true;
    await load;
    const still = await ask('GET', `${at}/units`, undefined, { cookie });
    if (still.status !== 200) faults.push(`afterwards ${still.status}`);
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    const loopMs = 1000 * Number(/nodejs_eventloop_delay_p99_seconds ([\d.]+)/u.exec(metrics)?.[1]);
    return {
      lines,
      slowestMs,
      cpuMs,
      honestMs: percentile(honest, 0.5),
      loopMs,
      grownMb,
      p99: percentile(times, 0.99),
      p99Before,
      faults,
    };
  } finally {
    await server.stop();
  }
}

/** As the table shows it. */
export const figureOf = (
  count: number,
  { slowestMs, cpuMs, honestMs, loopMs, grownMb, p99, p99Before, faults }: Thrown,
): string =>
  `${count} uploads, most CPU ${cpuMs} ms, slowest ${slowestMs} ms (an honest one ${honestMs.toFixed(0)}), the server grew by ${grownMb} MB at most, its loop’s delay p99 ${loopMs.toFixed(0)} ms; others’ p99 ${p99.toFixed(0)} ms (before ${p99Before.toFixed(0)}); ${faults.length} faults ${faults.join('; ')}`;
