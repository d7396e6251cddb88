import { type Config, readConfig } from '../../../platform/config/config.ts';
import { StartupProblem } from '../../../platform/startup-problem.ts';
import { database } from './database.ts';
import { type Finding, problem } from './finding.ts';
import { dataDirectory, nodeVersion, port, secret, webBuild } from './machine.ts';
import { address, backups, mail, speech } from './services.ts';

/** Everything the doctor looks at, all at once. */
export async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error;
    return [nodeVersion(), problem('settings', error.message, 'Correct them; nothing else was looked at.')];
  }
  const checks = [
    nodeVersion(),
    dataDirectory(config),
    secret(config),
    database(config),
    webBuild(),
    port(config),
    address(config),
    mail(config),
    speech(config),
    backups(),
  ];
  return (await Promise.all(checks)).flat();
}
