import { type Loaded, PAST_DAY, turn } from './load.ts';
import { type Latencies, openLoop } from './open-loop.ts';
import { PAGE, QUESTIONS } from './questions.ts';
import { rawAsker } from './raw.ts';
import { startRunning } from './running.ts';
import { type Served, startServed } from './served.ts';
import { type Figure, ms } from './table.ts';

interface Pace {
  readonly rate: number;
  readonly seconds: number;
  /** Absolute goal for p95 in milliseconds; without it the goal is raw SQL + 15 ms. */
  readonly most?: number;
}

/** Pages, filters and search under load; then what a deep page and a past day cost. */
export async function pageFigures(
  engine: string,
  database: { readonly url?: string; readonly data: string },
  loaded: Loaded,
  pace: Pace,
): Promise<readonly Figure[]> {
  const served = database.url
    ? await startRunning(database.url, database.data, loaded.regions)
    : await startServed({ ...database, regions: loaded.regions });
  const raw = database.url ? rawAsker(database.url) : null;
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(QUESTIONS).map(([key, of]) => [key, of(loaded)] as const)) {
    const asked = (n: number) => served.ask('GET', regionOf(loaded, n), ask(regionOf(loaded, n), n).path);
    const rawAsked = (n: number) => raw?.ask(regionOf(loaded, n), ask(regionOf(loaded, n), n));
    await warm(loaded, asked);
    await warm(loaded, async (n) => rawAsked(n));
    const rounds: { ours: Latencies; theirs: Latencies | null }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        ours: await openLoop(pace.rate, pace.seconds / ROUNDS, asked),
        theirs: raw ? await openLoop(pace.rate, pace.seconds / ROUNDS, async (n) => rawAsked(n)) : null,
      });
    console.error(`${engine}: ${name}`);
    const theirs = rounds.flatMap((one) => one.theirs ?? []);
    const both = [middle(rounds.map((one) => one.ours)), theirs.length ? middle(theirs) : null] as const;
    figures.push(under(`${engine}: ${name}, ${pace.rate}/s`, ...both, pace.most));
  }
  figures.push(await deepPage(engine, served, loaded));
  figures.push(await pastDay(engine, served, loaded));
  await served.stop();
  await raw?.end();
  return figures;
}

/** Ours and raw SQL in turns, the median of each figure counts: a stall of this machine spoils a round, not the whole. */
const ROUNDS = 5;

function middle(rounds: readonly Latencies[]): Latencies {
  const median = (of: (one: Latencies) => number) =>
    rounds.map(of).sort((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN;
  return {
    p50: median((one) => one.p50),
    p95: median((one) => one.p95),
    p99: median((one) => one.p99),
    failed: rounds.reduce((sum, one) => sum + one.failed, 0),
  };
}

/** People who ask at once; each has a connection of its own, so that every process gets some of them. */
const CLIENTS = 12;

const regionOf = (loaded: Loaded, n: number): string => loaded.regions[turn(n * 13 + 5, loaded.regions.length)] ?? '';

/** Often through the regions, many at a time and uncounted: all processes are measured as they run all day, not as they start. */
async function warm({ regions }: Loaded, ask: (n: number) => Promise<unknown>): Promise<void> {
  const times = Math.max(regions.length * 8, 300);
  let n = 0;
  const some = async () => {
    while (n < times) await ask(n++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, some));
}

function under(figure: string, ours: Latencies, theirs: Latencies | null, most?: number): Figure {
  const goal = most ?? (theirs?.p95 ?? 0) + 15;
  const three = ({ p50, p95, p99 }: Latencies) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;
  return {
    figure,
    goal: most ? `p95 ≤ ${most} ms` : 'p95 ≤ raw + 15 ms',
    measured: `${three(ours)}${ours.failed ? `, ${ours.failed} failed` : ''}`,
    baseline: theirs ? `raw SQL ${three(theirs)}` : '',
    ratio: theirs ? (ours.p95 / theirs.p95).toFixed(1) : '',
    met: ours.failed === 0 && ours.p95 <= goal,
  };
}

/** The median of single requests, taken in turns so that both see the same machine. */
async function medians(turns: number, works: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let n = 0; n < turns; n++)
    for (const [index, work] of works.entries()) {
      const since = performance.now();
      await work();
      times[index]?.push(performance.now() - since);
    }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN);
}

/** As many pages deep as the region has; pages of five rows reach the thousandth in 5,000 rows. */
async function deepPage(
  engine: string,
  served: Pick<Served, 'ask'>,
  { regions, planId, items }: Loaded,
): Promise<Figure> {
  const region = regions[regions.length - 1] ?? '';
  const size = Math.max(1, Math.min(PAGE, Math.floor((items * 0.75) / 1000)));
  const path = `/plans/${planId}/ledgers/tasks?sort=position&limit=${size}`;
  const read = (after: string) =>
    served.ask('GET', region, after ? `${path}&after=${encodeURIComponent(after)}` : path);
  let after = '';
  let number = 1;
  const big = size * 20;
  for (; number < 1000 && big <= 500; number += 20) {
    const next = (
      JSON.parse(
        await served.ask(
          'GET',
          region,
          `${path.replace(/\d+$/u, String(big))}${after ? `&after=${encodeURIComponent(after)}` : ''}`,
        ),
      ) as { next: string | null }
    ).next;
    if (!next) break;
    after = next;
  }
  for (; number < 1000; number++) {
    const { next } = JSON.parse(await read(after)) as { next: string | null };
    if (!next) break;
    after = next;
  }
  const [first = 0, deep = 0] = await medians(31, [() => read(''), () => read(after)]);
  return {
    figure: `${engine}: page ${number} of ${size} rows`,
    goal: '≤ 1.5 × page 1',
    measured: ms(deep),
    baseline: `page 1: ${ms(first)}`,
    ratio: (deep / first).toFixed(2),
    met: deep <= first * 1.5,
  }; // prettier-ignore
}

async function pastDay(engine: string, served: Pick<Served, 'ask'>, { regions, planId }: Loaded): Promise<Figure> {
  const path = `/plans/${planId}/ledgers/tasks?sort=position&limit=${PAGE}`;
  let n = 0;
  const region = () => regions[n % regions.length] ?? '';
  const [today = 0, past = 0] = await medians(41, [
    () => served.ask('GET', region(), path),
    () => served.ask('GET', regions[n++ % regions.length] ?? '', `${path}&asOf=${PAST_DAY}`),
  ]);
  return {
    figure: `${engine}: ledger as of a past day`,
    goal: '≤ 2 × today',
    measured: ms(past),
    baseline: `today: ${ms(today)}`,
    ratio: (past / today).toFixed(2),
    met: past <= today * 2,
  }; // prettier-ignore
}
