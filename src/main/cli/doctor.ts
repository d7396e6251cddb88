import type { Finding } from './checks/finding.ts';
import type { Command } from './command.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Says what is configured, what is missing, and how to fix it.',
  takes: [],
  options: { json: { type: 'boolean', describes: 'Print the findings as JSON.' } },
  examples: ['doctor', 'doctor --json'],
  notes: 'Changes nothing, starts nothing and prints no secret. Exits with 1 when there is a problem.',
  async run(given) {
    const { examine } = await import('./checks/examine.ts');
    const findings = await examine();
    const healthy = findings.every(({ state }) => state !== 'problem');
    process.stdout.write(given.flag('json') ? `${JSON.stringify({ healthy, findings })}\n` : sheet(findings));
    return healthy ? 0 : 1;
  },
};

const marks = { good: 'ok     ', hint: 'hint   ', problem: 'PROBLEM' };

function sheet(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.flatMap(({ what, state, found, fix }) => [
    `${marks[state]}  ${what.padEnd(width)}  ${found}`,
    ...(fix ? [`${' '.repeat(9 + width + 2)}-> ${fix}`] : []),
  ]);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  const verdict = problems === 0 ? 'No problem was found.' : `${problems} to be solved.`;
  return `${lines.join('\n')}\n\n${verdict}\n`;
}
