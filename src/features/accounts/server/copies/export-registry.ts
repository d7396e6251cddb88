import type { Queryable } from '../../../../platform/db/database.ts';
import type { Platform } from '../../../../platform/platform.ts';

/** What a room has of a person, as JSON can hold it; an async iterable is streamed as a list. */
export type Exporter = (personId: string) => AsyncIterable<unknown> | Promise<unknown>;

export interface ImportContext {
  /** Commits when every section was imported, and takes all of it back otherwise. */
  readonly tx: Queryable;
  /**
   * Gives something a new id because its own is taken; sections imported later can ask for it. It is the same each
   * time, so insert with ON CONFLICT DO NOTHING: importing a file twice adds nothing twice.
   */
  reissue(oldId: string): string;
  /** The new id of what was re-issued, else the old one. */
  currentId(oldId: string): string;
}

/**
 * Gives a section of an export to its new owner and tells how many things were taken in. What is there already
 * and belongs to the same person is left out. Parse with zod: an error of zod tells the person what is wrong.
 */
export type Importer = (personId: string, section: unknown, context: ImportContext) => Promise<number>;

interface Contributions {
  readonly exporters: Map<string, Exporter>;
  readonly importers: Map<string, Importer>;
}

const registered = new WeakMap<Platform, Contributions>();

export function contributions(platform: Platform): Contributions {
  const found = registered.get(platform) ?? { exporters: new Map(), importers: new Map() };
  registered.set(platform, found);
  return found;
}

/** Adds a section, named for the room, to everybody's export. Sections keep the order of registration. */
export function contributeToExport(platform: Platform, section: string, exporter: Exporter): void {
  contributions(platform).exporters.set(section, exporter);
}

/** Takes the same section in again. Sections are imported in the order of registration. */
export function contributeToImport(platform: Platform, section: string, importer: Importer): void {
  contributions(platform).importers.set(section, importer);
}
