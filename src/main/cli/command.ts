import { parseArgs } from 'node:util';

interface Option {
  readonly type: 'boolean' | 'string';
  readonly describes: string;
  /** How the value is called in the help. */
  readonly value?: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments, in order; all are needed unless in brackets. */
  readonly takes: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** More that the help should say. */
  readonly notes?: string;
  /** Resolves to the exit code. */
  run(given: Arguments): Promise<number>;
}

export interface Arguments {
  readonly values: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
}

/** Somebody typed something else than the help says: exit code 2. */
export class WrongUsage extends Error {}

const invocation = 'npm run -s greenroom --';

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  const { values, positionals } = parse(words, options);
  const needed = command.takes.filter((name) => !name.startsWith('['));
  if (positionals.length < needed.length) throw new WrongUsage(`${needed[positionals.length]} is missing.`);
  const tooMany = positionals[command.takes.length];
  if (tooMany !== undefined) throw new WrongUsage(`${JSON.stringify(tooMany)} is one argument too many.`);
  return {
    values: positionals,
    flag: (name) => values[name] === true,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
  };
}

function parse(words: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message.split('. ')[0]?.replace(/\.?$/, '.'));
  }
}

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Looks after a Greenroom installation.',
    '',
    `  ${invocation} <command>`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${invocation} <command> --help tells more. Settings come from the environment, as for npm start; see`,
    'docs/configuration.md. Exit codes: 0 all is well, 1 a problem, 2 wrong usage.',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const takes = command.takes.map((name) => (name.startsWith('[') ? name : `<${name}>`));
  const rows = Object.entries(command.options).map(([name, option]) => [
    `--${name}${option.value ? ` <${option.value}>` : ''}`,
    option.describes,
  ]);
  const width = Math.max(0, ...rows.map(([left]) => left?.length ?? 0));
  return [
    command.summary,
    '',
    `  ${invocation} ${[command.name, ...takes].join(' ')}${rows.length > 0 ? ' [options]' : ''}`,
    ...(rows.length > 0 ? ['', ...rows.map(([left, right]) => `  ${left?.padEnd(width)}  ${right}`)] : []),
    ...(command.notes ? ['', command.notes] : []),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${invocation} ${example}`),
    '',
  ].join('\n');
}
