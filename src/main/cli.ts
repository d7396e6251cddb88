import { Refused } from '../kernel/refusal.ts';
import { StartupProblem } from '../platform/startup-problem.ts';
import { commandHelp, generalHelp, readArguments, WrongUsage } from './cli/command.ts';
import { commands } from './cli/commands.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Exit codes: 0 all is well, 1 a problem, 2 wrong usage. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(generalHelp(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    say(`There is no command ${JSON.stringify(name)}.\n\n${generalHelp(commands)}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  try {
    return await command.run(readArguments(command, rest));
  } catch (error) {
    if (error instanceof WrongUsage) {
      say(`${error.message}\n\n${commandHelp(command)}`);
      return 2;
    }
    if (error instanceof StartupProblem) say(error.message);
    else if (error instanceof Refused) {
      say([error.message, error.details === undefined ? '' : JSON.stringify(error.details)].join(' ').trim());
    } else say(`This should not happen:\n${error instanceof Error ? error.stack : error}`);
    return 1;
  }
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  say(`This needs Node.js 24 and this is ${process.versions.node}. Run it with npm run -s greenroom -- ...`);
  process.exit(1);
}
process.stdout.on('error', () => process.exit(1)); // the reader of a pipe left
const code = await main(process.argv.slice(2));
process.stdout.write('', () => process.exit(code));
