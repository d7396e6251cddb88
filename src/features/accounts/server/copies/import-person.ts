import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refused } from '../../../../kernel/refusal.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { accountRefusals, type ImportReport, PersonExport } from '../../contract.ts';
import { contributions } from './export-registry.ts';

/**
 * Takes an export into a person's own account, all or nothing. Throws `accounts/import-unreadable` with the
 * section and the issues when it is not one.
 */
export async function importInto(
  platform: Platform,
  personId: string,
  document: PersonExport,
): Promise<ImportReport> {
  const { importers } = contributions(platform);
  const newIds = new Map<string, string>();
  const imported = await platform.db.transaction(async (tx) => {
    const context = {
      tx,
      currentId: (oldId: string) => newIds.get(oldId) ?? oldId,
      reissue(oldId: string) {
        const id = reissuedId(personId, oldId);
        newIds.set(oldId, id);
        return id;
      },
    };
    const counts: ImportReport['imported'] = [];
    for (const [section, importer] of importers) {
      const content = document.sections[section];
      if (content === undefined) continue;
      const count = await importer(personId, content, context).catch((error: unknown) => {
        throw error instanceof z.ZodError ? unreadable(section, error) : error;
      });
      counts.push({ section, count });
    }
    return counts;
  });
  const notImported = Object.keys(document.sections).filter((section) => !importers.has(section));
  return { imported, notImported };
}

/** A UUID (version 8) that is always the same for a person and an old id. */
function reissuedId(personId: string, oldId: string): string {
  const hex = createHash('sha256').update(`${personId}\n${oldId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The text of an export file as a document; throws `accounts/import-unreadable` when it is not one. */
export function readExport(text: string): PersonExport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Refused(accountRefusals.importUnreadable, { reason: (error as Error).message });
  }
  const parsed = PersonExport.safeParse(json);
  if (!parsed.success) throw unreadable('', parsed.error);
  return parsed.data;
}

function unreadable(section: string, error: z.ZodError): Refused {
  const issues = error.issues.slice(0, 20).map((issue) => ({
    path: [section, ...issue.path].filter((step) => step !== '').join('.'),
    message: issue.message,
  }));
  return new Refused(accountRefusals.importUnreadable, { issues });
}
