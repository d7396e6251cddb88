import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Load of the machine over the last minute: above the number of cores, absolute figures mean little. */
export const loadAverage = () => round(loadavg()[0] ?? 0);

/** CPU time a process has used so far, in ms, in steps of 10; Linux only. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function report(result: Readonly<Record<string, unknown>> & { readonly pass: boolean }): void {
  console.log(JSON.stringify(result));
  if (!result.pass) process.exitCode = 1;
}
