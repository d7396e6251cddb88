import { Refused } from '../../../../kernel/refusal.ts';
import type { Database } from '../../../../platform/db/database.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { accountRefusals, type ImportReport, type Person } from '../../contract.ts';
import { markOperator, personByEmail } from '../account-store.ts';
import { exportOf } from './export-person.ts';
import { importInto, readExport } from './import-person.ts';

/** Makes somebody an operator, or no longer one. Throws `accounts/no-such-account`. */
export async function setOperator(db: Database, email: string, isOperator: boolean): Promise<void> {
  if (!(await markOperator(db, email, isOperator))) throw new Refused(accountRefusals.noSuchAccount);
}

/** The text of the person's export, in pieces. Throws `accounts/no-such-account`. */
export async function exportPerson(platform: Platform, email: string): Promise<AsyncIterable<string>> {
  return exportOf(platform, await accountOf(platform, email));
}

/**
 * Takes the text of an export into the account with this e-mail. Throws `accounts/no-such-account` and
 * `accounts/import-unreadable`.
 */
export async function importPerson(platform: Platform, email: string, text: string): Promise<ImportReport> {
  return importInto(platform, (await accountOf(platform, email)).id, readExport(text));
}

async function accountOf(platform: Platform, email: string): Promise<Person> {
  const person = await personByEmail(platform.db, email);
  if (!person) throw new Refused(accountRefusals.noSuchAccount);
  return person;
}
