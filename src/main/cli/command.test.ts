import { expect, test } from 'vitest';
import { commandHelp, generalHelp, readArguments, WrongUsage } from './command.ts';
import { commands } from './commands.ts';

const command = (name: string) => {
  const found = commands.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
};

test.each(commands.map(({ name }) => name))('the help of %s shows how to call it, with examples', (name) => {
  const help = commandHelp(command(name));
  expect(help).toContain(`npm run -s greenroom -- ${name}`);
  expect(help).toContain('Examples:');
  for (const option of Object.keys(command(name).options)) expect(help).toContain(`--${option}`);
  expect(generalHelp(commands)).toContain(command(name).summary);
});

test.each([
  ['backup', [], 'file is missing.'],
  ['backup', ['a', 'b'], '"b" is one argument too many.'],
  ['doctor', ['--loud'], "Unknown option '--loud'."],
  ['import', ['--to'], 'argument missing'],
  ['doctor', ['--json=yes'], 'does not take an argument'],
])('%s %j is wrong usage, and says why', (name, words, sentence) => {
  expect(() => readArguments(command(name), words)).toThrow(WrongUsage);
  expect(() => readArguments(command(name), words)).toThrow(sentence);
});

test('options may stand anywhere', () => {
  const given = readArguments(command('import'), ['--json', 'ada.json', '--to', 'ada@example.org']);
  expect([given.values, given.flag('json'), given.text('to')]).toEqual([
    ['ada.json'],
    true,
    'ada@example.org',
  ]);
});

test.each([
  ['operator', ['promote'], 'not "promote"'],
  ['operator', ['grant'], 'needs an e-mail'],
  ['import', ['x.json'], '--to is missing'],
])('%s %j is wrong usage', async (name, words, sentence) => {
  await expect(command(name).run(readArguments(command(name), words))).rejects.toThrow(sentence);
});
