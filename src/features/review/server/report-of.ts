import type { Platform } from '../../../platform/platform.ts';
import { eventsOf, type OwnedInterview } from '../../interviews/server/index.ts';
import type { Report } from '../contract.ts';
import { readReport } from '../domain/read-report.ts';

const mostKept = 200;
const kept = new Map<
  string,
  { readonly highest: number; readonly status: string; readonly report: Report }
>();

/**
 * The report of an interview, made from its tape. One that the tape has not outgrown is not made again; the
 * newest 200 are kept in memory.
 */
export async function reportOf(
  platform: Pick<Platform, 'db'>,
  interview: Pick<OwnedInterview, 'id' | 'highest' | 'status'>,
): Promise<Report> {
  const { id, highest, status } = interview;
  const before = kept.get(id);
  if (before && before.highest === highest && before.status === status) return before.report;
  const report = readReport(await eventsOf(platform.db, id), id, status);
  kept.delete(id);
  kept.set(id, { highest: report.highest, status, report });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return report;
}

/** A deleted interview leaves nothing behind in memory either. */
export function forgetReport(interviewId: string): void {
  kept.delete(interviewId);
}
