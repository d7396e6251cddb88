import { randomUUID } from 'node:crypto';
import { connect, cookiesOf, requestBytes, type Wire } from './wire.ts';

export interface GuestOnWire {
  readonly wire: Wire;
  readonly cookie: string;
  readonly interviewId: string;
}

/** A new guest with an interview of half an hour, on a connection of their own. */
export async function guestWithInterview(port: number): Promise<GuestOnWire> {
  const wire = await connect(port);
  const entered = await wire.ask(requestBytes('POST', '/api/auth/sign-in/anonymous', { body: {} }));
  if (entered.status !== 200) throw new Error(`A guest was refused: ${entered.status} ${entered.body}`);
  const cookie = cookiesOf(entered);
  const id = randomUUID();
  const made = await wire.ask(
    requestBytes('POST', '/api/v1/interviews', {
      cookie,
      body: {
        id,
        roleSlug: 'any',
        level: 'mid',
        lengthMinutes: 30,
        personaId: 'maren',
        mode: 'coached',
        access: { captions: true, textOnly: false, extraTime: false, noCamera: false },
        questionIds: null,
        retryOf: null,
      },
    }),
  );
  if (made.status !== 201) throw new Error(`An interview was refused: ${made.status} ${made.body}`);
  return { wire, cookie, interviewId: id };
}
