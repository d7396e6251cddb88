import type { Platform } from '../../../../platform/platform.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type Person } from '../../contract.ts';
import { sessionsOf } from '../session-store.ts';
import { contributions } from './export-registry.ts';

/** Everything every room has of a person, as the text of one JSON document, in pieces. */
export async function* exportOf(platform: Platform, person: Person): AsyncGenerator<string> {
  const head = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: platform.now().toISOString(),
    person: { id: person.id, name: person.name, email: person.email },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"sections":{`;
  yield `"accounts":${JSON.stringify({ sessions: await sessionsOf(platform.db, person.id, null, platform.now()) })}`;
  for (const [section, exporter] of contributions(platform).exporters) {
    yield `,\n${JSON.stringify(section)}:`;
    const content = exporter(person.id);
    if (!(Symbol.asyncIterator in content)) {
      yield JSON.stringify((await content) ?? null);
      continue;
    }
    let between = '[';
    for await (const item of content) {
      yield `${between}${JSON.stringify(item)}`;
      between = ',\n';
    }
    yield between === '[' ? '[]' : ']';
  }
  yield '}}\n';
}
