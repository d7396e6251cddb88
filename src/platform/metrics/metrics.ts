import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  counter(name: string, help: string): Counter;
  gauge(name: string, help: string): Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'greenroom_' });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'greenroom_http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    }),
    counter: (name, help) => new Counter({ name: `greenroom_${name}`, help, registers: [registry] }),
    gauge: (name, help) => new Gauge({ name: `greenroom_${name}`, help, registers: [registry] }),
  };
}
