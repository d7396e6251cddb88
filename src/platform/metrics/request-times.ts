const bounds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const name = 'greenroom_http_request_seconds';

interface Series {
  readonly labels: string;
  /** One for each bound, not cumulative, and one for what is slower than all of them. */
  readonly counts: number[];
  sum: number;
}

export interface RequestTimes {
  observe(method: string, route: string, status: number, seconds: number): void;
  /** In the text format of Prometheus. */
  text(): string;
}

const quoted = (value: string) => `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

function lines({ labels, counts, sum }: Series): string[] {
  let total = 0;
  const buckets = [...bounds, '+Inf'].map((bound, i) => {
    total += counts[i] ?? 0;
    return `${name}_bucket{le="${bound}",${labels}} ${total}`;
  });
  return [...buckets, `${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${total}`];
}

/** A histogram by method, route and status that costs a request next to nothing; prom-client's hashes labels each time. */
export function createRequestTimes(): RequestTimes {
  const all = new Map<string, Series>();
  return {
    observe(method, route, status, seconds) {
      const key = `${method} ${status} ${route}`;
      let series = all.get(key);
      if (!series) {
        const labels = `method=${quoted(method)},route=${quoted(route)},status="${status}"`;
        series = { labels, counts: Array<number>(bounds.length + 1).fill(0), sum: 0 };
        all.set(key, series);
      }
      let i = 0;
      while (i < bounds.length && seconds > (bounds[i] as number)) i += 1;
      series.counts[i] = (series.counts[i] ?? 0) + 1;
      series.sum += seconds;
    },
    text: () =>
      [
        `# HELP ${name} Time to answer a request.`,
        `# TYPE ${name} histogram`,
        ...[...all.values()].flatMap(lines),
        '',
      ].join('\n'),
  };
}
