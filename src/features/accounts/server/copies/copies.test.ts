import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Caller, type TestApp, testApp } from '../../../../main/testing/test-app.ts';
import { anEmail, signUp, whoIs } from '../../testing/people.ts';
import { contributeToExport, contributeToImport, exportPerson, importPerson } from '../index.ts';

let t: TestApp;
const Note = z.object({ id: z.string(), text: z.string() });
const Link = z.object({ noteId: z.string() });

/** Two rooms that know of each other, on tables of this test. */
beforeAll(async () => {
  t = await testApp();
  const { db } = t;
  await db.query('CREATE TABLE note (id text PRIMARY KEY, owner_id text, text text)');
  await db.query('CREATE TABLE link (owner_id text, note_id text)');
  contributeToExport(t.platform, 'notes', async function* (personId) {
    yield* await db.query('SELECT id, text FROM note WHERE owner_id = $1 ORDER BY id', [personId]);
  });
  contributeToExport(t.platform, 'links', (personId) =>
    db.query('SELECT note_id AS "noteId" FROM link WHERE owner_id = $1', [personId]),
  );
  contributeToImport(t.platform, 'notes', async (personId, section, { tx, reissue }) => {
    let count = 0;
    for (const note of z.array(Note).parse(section)) {
      const taken = await tx.one<{ owner_id: string }>('SELECT owner_id FROM note WHERE id = $1', [note.id]);
      if (taken?.owner_id === personId) continue;
      const added = await tx.query(
        'INSERT INTO note VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id',
        [taken ? reissue(note.id) : note.id, personId, note.text],
      );
      count += added.length;
    }
    return count;
  });
  contributeToImport(t.platform, 'links', async (personId, section, { tx, currentId }) => {
    const links = z.array(Link).parse(section);
    for (const link of links) {
      await tx.query('INSERT INTO link VALUES ($1, $2)', [personId, currentId(link.noteId)]);
    }
    return links.length;
  });
});
afterAll(() => t.close());

const idOf = async (caller: Caller) => (await whoIs(caller))?.id ?? '';
const download = (caller: Caller) => caller.call('GET', '/api/v1/accounts/export');
const upload = (caller: Caller, document: unknown) =>
  caller.call('POST', '/api/v1/accounts/import', document as object);
const notesOf = async (caller: Caller) =>
  t.db.query<{ id: string; text: string }>('SELECT id, text FROM note WHERE owner_id = $1 ORDER BY text', [
    await idOf(caller),
  ]);

async function withNotes(caller: Caller, ...texts: string[]): Promise<void> {
  const owner = await idOf(caller);
  for (const text of texts) {
    await t.db.query('INSERT INTO note VALUES ($1, $2, $3)', [`${owner}-${text}`, owner, text]);
    await t.db.query('INSERT INTO link VALUES ($1, $2)', [owner, `${owner}-${text}`]);
  }
}

it('gives one JSON file with what every room has of the person, and of nobody else', async () => {
  const email = anEmail();
  const ada = await signUp(t, t.stranger, { email });
  await withNotes(ada, 'one', 'two "quoted"');
  await withNotes(await signUp(t, t.stranger), 'not hers');
  const reply = await download(ada);
  expect(reply.headers['content-disposition']).toMatch(
    /^attachment; filename="greenroom-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(reply.headers['cache-control']).toBe('no-store');
  const document = reply.json();
  expect(document).toMatchObject({ format: 'greenroom-export', version: 1, person: { name: 'Ada', email } });
  expect(document.sections.accounts.sessions).toHaveLength(1);
  expect(document.sections.notes.map((note: { text: string }) => note.text)).toEqual(['one', 'two "quoted"']);
  expect(document.sections.links).toHaveLength(2);
  expect(reply.body).not.toContain('not hers');
});

it('puts no secret into an export: no token, no hash', async () => {
  const ada = await signUp(t, t.stranger);
  const id = await idOf(ada);
  const secrets = await t.db.query<{ secret: string }>(
    `SELECT token AS secret FROM accounts_session WHERE user_id = $1
     UNION ALL SELECT password FROM accounts_account WHERE user_id = $1`,
    [id],
  );
  const { body } = await download(ada);
  expect(secrets).toHaveLength(2);
  for (const { secret } of secrets) expect(body).not.toContain(secret);
});

it('takes an export in again, on another server or after a loss', async () => {
  const ada = await signUp(t, t.stranger);
  await withNotes(ada, 'a', 'b');
  const document = (await download(ada)).json();
  await t.db.query('DELETE FROM note WHERE owner_id = $1', [await idOf(ada)]);
  const reply = await upload(ada, document);
  expect(reply.json().imported).toEqual(
    expect.arrayContaining([
      { section: 'notes', count: 2 },
      { section: 'links', count: 2 },
    ]),
  );
  expect(reply.json().notImported).toContain('accounts');
  expect((await notesOf(ada)).map((note) => note.text)).toEqual(['a', 'b']);
});

it('adds nothing twice for the same person', async () => {
  const ada = await signUp(t, t.stranger);
  await withNotes(ada, 'a');
  const document = (await download(ada)).json();
  await upload(ada, document);
  expect(await notesOf(ada)).toHaveLength(1);
});

it('gives new ids to what somebody else has under the same, and follows them', async () => {
  const ada = await signUp(t, t.stranger);
  await withNotes(ada, 'shared');
  const document = (await download(ada)).json();
  const eve = await signUp(t, t.stranger);
  await upload(eve, document);
  const [hers] = await notesOf(ada);
  const [copy] = await notesOf(eve);
  expect(copy?.text).toBe('shared');
  expect(copy?.id).not.toBe(hers?.id);
  const links = await t.db.query('SELECT note_id FROM link WHERE owner_id = $1', [await idOf(eve)]);
  expect(links).toEqual([{ note_id: copy?.id }]);
  expect(z.uuid().safeParse(copy?.id).success).toBe(true);
  const again = await upload(eve, document);
  expect(again.json().imported).toContainEqual({ section: 'notes', count: 0 });
  expect(await notesOf(eve)).toEqual([copy]);
});

it('takes in all or nothing, and says what is wrong where', async () => {
  const ada = await signUp(t, t.stranger);
  const document = {
    format: 'greenroom-export',
    version: 1,
    sections: { notes: [{ id: 'n1', text: 'fine' }], links: [{ noteId: 7 }] },
  };
  const reply = await upload(ada, document);
  expect([reply.statusCode, reply.json().code]).toEqual([422, 'accounts/import-unreadable']);
  expect(reply.json().details.issues[0].path).toBe('links.0.noteId');
  expect(await notesOf(ada)).toEqual([]);
});

it.each([
  [{ format: 'something', version: 1, sections: {} }, 'format'],
  [{ format: 'greenroom-export', version: 2, sections: {} }, 'version'],
  [{ format: 'greenroom-export', version: 1, sections: [] }, 'sections'],
])('refuses %j', async (document, where) => {
  const reply = await upload(await t.aGuest(), document);
  expect(reply.statusCode).toBe(422);
  expect(reply.json().issues[0].path).toContain(where);
});

it('refuses a file that is too large, before reading it', async () => {
  const guest = await t.aGuest();
  const reply = await upload(guest, {
    format: 'greenroom-export',
    version: 1,
    sections: { notes: 'x'.repeat(33 * 1024 * 1024) },
  });
  expect([reply.statusCode, reply.json().code]).toEqual([413, 'http/too-large']);
});

it('exports and imports by e-mail for the command line', async () => {
  const [from, to] = [anEmail(), anEmail()];
  await withNotes(await signUp(t, t.stranger, { email: from }), 'a');
  const grace = await signUp(t, t.stranger, { email: to });
  let text = '';
  for await (const piece of await exportPerson(t.platform, from)) text += piece;
  await importPerson(t.platform, to, text);
  expect((await notesOf(grace)).map((note) => note.text)).toEqual(['a']);
  await expect(importPerson(t.platform, to, '{"format":')).rejects.toThrow('not an export');
  await expect(importPerson(t.platform, to, '{"format":"x"}')).rejects.toThrow('not an export');
  await expect(exportPerson(t.platform, 'nobody@example.org')).rejects.toThrow('no account');
});

it('gives and takes nothing without a session', async () => {
  expect((await download(t.stranger)).statusCode).toBe(401);
  expect(
    (await upload(t.stranger, { format: 'greenroom-export', version: 1, sections: {} })).statusCode,
  ).toBe(401);
});
