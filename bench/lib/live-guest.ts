import { type GuestOnWire, guestWithInterview } from './guest.ts';
import { requestBytes } from './wire.ts';

type Entry = readonly [by: string, type: string, data: object];

export interface LiveGuest extends GuestOnWire {
  /** The highest number the server has acknowledged. */
  readonly acknowledged: () => number;
  /** Appends the next one to five events; answers with the latency in ms. Throws unless they are acknowledged. */
  append(): Promise<number>;
}

const words =
  'We had two weeks, and the old importer lost about three percent of the rows, so I measured where they went first.';

/** What one turn of an interview puts on the tape, in the batches a browser sends about once a second. */
function* batches(): Generator<readonly Entry[]> {
  const control = (name: string): Entry => ['candidate', 'control.used', { control: name }];
  for (let turn = 1; ; turn = (turn % 490) + 1) {
    const move = { kind: 'ask', lead: 'Thank you.', text: 'Tell me about a hard problem you solved.' };
    const why = { questionId: 'q', slot: null, quote: null, because: 'It is the next one.' };
    const voice: Entry = ['system', 'voice.heard', { turn, start: 1000, end: 2400 }];
    const answer = { turn, source: 'typed', text: words, words: null, engine: null };
    yield [['interviewer', 'interviewer.moved', { move: { ...move, ...why } }]];
    yield [
      ['system', 'interviewer.finished', { moveSeq: 2, how: 'captions', cut: false }],
      ['candidate', 'answer.started', { turn, questionId: 'q', moveSeq: 2, how: 'voice' }],
    ];
    yield [voice];
    yield [voice, voice, control('hold')];
    yield [control('go-on'), voice];
    yield [
      voice,
      voice,
      control('type'),
      ['candidate', 'answer.words', answer],
      ['candidate', 'answer.ended', { turn, why: 'done' }],
    ];
  }
}

/** A new guest on stage. */
export async function liveGuest(port: number): Promise<LiveGuest> {
  const guest = await guestWithInterview(port);
  const path = `/api/v1/interviews/${guest.interviewId}/tape`;
  const started = performance.now();
  const source = batches();
  let highest = 1;

  async function send(entries: readonly Entry[]): Promise<number> {
    const at = Math.round(performance.now() - started);
    const events = entries.map(([by, type, data], i) => ({ seq: highest + 1 + i, at, by, type, v: 1, data }));
    const request = requestBytes('POST', path, { cookie: guest.cookie, body: { events } });
    const before = performance.now();
    const { status, body } = await guest.wire.ask(request);
    const latency = performance.now() - before;
    const acknowledged = status === 200 ? JSON.parse(body.toString()).highest : null;
    if (acknowledged !== highest + entries.length) throw new Error(`Not acknowledged: ${status} ${body}`);
    highest = acknowledged;
    return latency;
  }

  await send([
    [
      'system',
      'interview.started',
      { epochMs: Date.now(), camera: false, microphone: true, recording: false },
    ],
  ]);
  return {
    ...guest,
    acknowledged: () => highest,
    append: () => send(source.next().value as readonly Entry[]),
  };
}
