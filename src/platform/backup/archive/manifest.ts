import { z } from 'zod';

export const backupFormat = 'greenroom-backup';
export const backupFormatVersion = 1;

/** The first entry of a backup: says what the file is before anything else is read. */
export const headerName = 'greenroom-backup.json';
/** The last one: without it the backup is incomplete. */
export const manifestName = 'manifest.json';
export const secretName = 'secret';

const plainName = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}';
/** Names that need no quoting and cannot leave the directory they are put into. */
export const mediaPath = new RegExp(`^media(/${plainName}){1,8}$`);
export const rowsPath = /^database\/([a-z][a-z0-9_]{0,62})\/([0-9]{5,})\.copy$/;

export const BackupHeader = z.object({
  format: z.literal(backupFormat),
  formatVersion: z.number().int().positive(),
  greenroom: z.string().max(40),
  createdAt: z.iso.datetime(),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const sqlName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const Manifest = BackupHeader.extend({
  postgres: z.string().max(100),
  migrations: z.array(z.object({ name: z.string().max(200), sha256 })).min(1),
  tables: z.array(
    z.object({ name: sqlName, columns: z.array(sqlName).min(1), rows: z.number().int().nonnegative() }),
  ),
  sequences: z.array(
    z.object({ name: sqlName, lastValue: z.string().regex(/^-?\d{1,19}$/), isCalled: z.boolean() }),
  ),
  /** Every entry between the first and this one, in order. */
  entries: z.array(z.object({ name: z.string().max(255), bytes: z.number().int().nonnegative(), sha256 })),
  /** Media that was deleted while the backup was being made. */
  vanished: z.array(z.string().max(255)),
});
export type Manifest = z.infer<typeof Manifest>;
