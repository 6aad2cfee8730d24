import { monitorEventLoopDelay } from 'node:perf_hooks';

const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Timed {
  count: number;
  sum: number;
  readonly buckets: number[];
}

/** Counts of requests by route and status, their times, memory, loop delay: as Prometheus reads them. */
export function metrics() {
  const answered = new Map<string, number>();
  const timed = new Map<string, Timed>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const plain = (value: string) => value.replaceAll('\\', '').replaceAll('"', '').replaceAll('\n', '');

  return {
    answered(method: string, route: string, status: number, seconds: number): void {
      const of = `method="${method}",route="${plain(route)}"`;
      const counted = `${of},status="${status}"`;
      answered.set(counted, (answered.get(counted) ?? 0) + 1);
      const time = timed.get(of) ?? { count: 0, sum: 0, buckets: BUCKETS.map(() => 0) };
      time.count += 1;
      time.sum += seconds;
      BUCKETS.forEach((most, index) => {
        if (seconds <= most) time.buckets[index] = (time.buckets[index] ?? 0) + 1;
      });
      timed.set(of, time);
    },
    /** `more`: what others count, by its name for Prometheus; a name that ends in `_total` only grows. */
    text(watchers: number, more: Readonly<Record<string, number>> = {}): string {
      const { rss, heapUsed } = process.memoryUsage();
      const lines = ['# TYPE gangmu_http_requests_total counter'];
      for (const [of, count] of answered) lines.push(`gangmu_http_requests_total{${of}} ${count}`);
      lines.push('# TYPE gangmu_http_request_seconds histogram');
      for (const [of, { count, sum, buckets }] of timed) {
        BUCKETS.forEach(
          (most, index) => void lines.push(`gangmu_http_request_seconds_bucket{${of},le="${most}"} ${buckets[index]}`),
        );
        lines.push(
          `gangmu_http_request_seconds_bucket{${of},le="+Inf"} ${count}`,
          `gangmu_http_request_seconds_sum{${of}} ${sum.toFixed(6)}`,
          `gangmu_http_request_seconds_count{${of}} ${count}`,
        );
      }
      const gauge = (name: string, value: number) => lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
      gauge('process_resident_memory_bytes', rss);
      gauge('nodejs_heap_used_bytes', heapUsed);
      gauge('nodejs_eventloop_delay_p99_seconds', delay.percentile(99) / 1e9);
      gauge('gangmu_live_watchers', watchers);
      gauge('process_uptime_seconds', Math.round(process.uptime()));
      for (const [name, value] of Object.entries(more))
        lines.push(`# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`, `${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
    stop: () => delay.disable(),
  };
}

/** The same figures with the process that they are of, where several answer for one another. */
export const labelled = (text: string, process: string): string =>
  text.replace(
    /^([a-z_0-9]+)(?:\{(.*)\})? /gmu,
    (_, name: string, labels?: string) => `${name}{${labels ? `${labels},` : ''}process="${process}"} `,
  );

/** Several texts as one: Prometheus wants all lines of a name together. */
export function joined(texts: readonly string[]): string {
  const byName = new Map<string, string[]>();
  for (const text of texts)
    for (const block of text.split(/^(?=# TYPE )/mu)) {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      byName.set(head, [...(byName.get(head) ?? []), ...lines]);
    }
  return [...byName].map(([head, lines]) => `${[head, ...lines].join('\n')}\n`).join('');
}
