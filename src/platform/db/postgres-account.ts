import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { StartupProblem } from '../startup-problem.ts';

/** As whom PostgreSQL runs. It refuses root, so root either maps itself to another user or becomes `nobody`. */
export interface PostgresAccount {
  /** Words to put before a command. */
  prefix: readonly string[];
  /** The user and group to become, when a prefix is not enough. */
  ids: { uid: number; gid: number } | Record<string, never>;
  /** Who must own its files on disk. */
  owner: number;
}

const mapped = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
const nobody = 65534;

export function choosePostgresAccount(userNamespaces = canMapUsers()): PostgresAccount {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { prefix: [], ids: {}, owner: uid };
  if (userNamespaces) return { prefix: mapped, ids: {}, owner: 0 };
  if (process.platform === 'linux') return { prefix: [], ids: { uid: nobody, gid: nobody }, owner: nobody };
  throw new StartupProblem(
    'PostgreSQL refuses to run as root: start Greenroom as an ordinary user, or set DATABASE_URL.',
  );
}

function canMapUsers(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', [...mapped.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // forbidden in many containers
  }
}

/** Gives a directory tree to the account; only root ever needs to. */
export function handOver(directory: string, account: PostgresAccount): void {
  if (process.getuid?.() !== 0 || lstatSync(directory).uid === account.owner) return;
  execFileSync('chown', ['-R', `${account.owner}:${account.owner}`, directory]);
}

/** Lets `nobody` walk through the directory above its files; reading that directory stays ours alone. */
export function letThrough(directory: string, account: PostgresAccount): void {
  if (account.ids.uid === undefined) return;
  chmodSync(directory, (lstatSync(directory).mode & 0o777) | 0o001);
}

/** Makes a directory that nobody else can look into, or refuses one that somebody else prepared. */
export function makePrivate(directory: string, account: PostgresAccount): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const before = lstatSync(directory);
  const me = process.getuid?.() ?? 0;
  const ours = before.uid === me || (me === 0 && before.uid === nobody);
  if (!before.isDirectory() || !ours) {
    throw new StartupProblem(
      `${directory} belongs to somebody else: remove it, or set TMPDIR to another place.`,
    );
  }
  chmodSync(directory, 0o700);
  handOver(directory, account);
}
