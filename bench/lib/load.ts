import type { Load } from './children.ts';
import { quantile, round } from './measure.ts';
import { connect, requestBytes, type Wire } from './wire.ts';

const { port, request, connections, seconds } = JSON.parse(process.argv[2] ?? '') as Load;
const latencies: number[] = [];
let errors = 0;

async function loop(wire: Wire, bytes: Buffer, until: number): Promise<void> {
  for (let before = performance.now(); before < until; ) {
    const { status } = await wire.ask(bytes);
    const after = performance.now();
    if (status === 200) latencies.push(after - before);
    else errors += 1;
    before = after;
  }
}

const wires = await Promise.all(Array.from({ length: connections }, () => connect(port)));
const started = performance.now();
const bytes = Buffer.from(request || requestBytes('GET', '/'));
await Promise.all(wires.map((wire) => loop(wire, bytes, started + seconds * 1000)));
const took = (performance.now() - started) / 1000;
for (const wire of wires) wire.close();
console.log(
  JSON.stringify({
    requests: latencies.length,
    seconds: took,
    errors,
    p50Ms: round(quantile(latencies, 0.5), 3),
    p99Ms: round(quantile(latencies, 0.99), 3),
  }),
);
