import type { Database } from '../../platform/db/database.ts';
import { type Command, WrongUsage } from './command.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

export const operator: Command = {
  name: 'operator',
  summary: 'Says who may see the operator page: grant, revoke or list.',
  takes: ['grant|revoke|list', '[email]'],
  options: { json: { type: 'boolean', describes: 'Print the list as JSON.' } },
  examples: ['operator grant ada@example.org', 'operator revoke ada@example.org', 'operator list --json'],
  async run(given) {
    const [action, email] = given.values;
    if (action !== 'grant' && action !== 'revoke' && action !== 'list') {
      throw new WrongUsage(`operator takes grant, revoke or list, not ${JSON.stringify(action)}.`);
    }
    if (action !== 'list' && email === undefined)
      throw new WrongUsage(`Whom? operator ${action} needs an e-mail.`);
    const { openForCommand } = await import('./open.ts');
    const opened = await openForCommand(say);
    try {
      if (email !== undefined && action !== 'list') {
        const { setOperator } = await import('../../features/accounts/server/index.ts');
        await setOperator(opened.db, email, action === 'grant');
        say(action === 'grant' ? `${email} is an operator now.` : `${email} is no operator any more.`);
        return 0;
      }
      const found = await operators(opened.db);
      if (given.flag('json')) process.stdout.write(`${JSON.stringify(found)}\n`);
      else if (found.length === 0) say('Nobody is an operator. operator grant <email> makes somebody one.');
      else for (const person of found) process.stdout.write(`${person.email}  ${person.name}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

function operators(db: Database): Promise<{ email: string; name: string }[]> {
  return db.query('SELECT email, name FROM accounts_user WHERE is_operator ORDER BY email');
}
