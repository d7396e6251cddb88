import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createRequestTimes, type RequestTimes } from './request-times.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly requestTimes: RequestTimes;
  counter(name: string, help: string): Counter;
  gauge(name: string, help: string): Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'greenroom_' });
  return {
    registry,
    requestTimes: createRequestTimes(),
    counter: (name, help) => new Counter({ name: `greenroom_${name}`, help, registers: [registry] }),
    gauge: (name, help) => new Gauge({ name: `greenroom_${name}`, help, registers: [registry] }),
  };
}
