import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextUploadStep, retryDelayMs, type ServerSide } from './next-upload-step.ts';

const known = (offset: number, length: number | null = null): ServerSide => ({
  kind: 'known',
  offset,
  length,
});

describe('nextUploadStep', () => {
  it.each([
    [
      'creates what the server does not know',
      { bytes: 0, finished: false },
      { kind: 'missing' },
      { kind: 'create' },
    ],
    ['waits when all is sent and more comes', { bytes: 50, finished: false }, known(50), { kind: 'wait' }],
    [
      'sends what is new',
      { bytes: 80, finished: false },
      known(50),
      { kind: 'send', from: 50, to: 80, length: null },
    ],
    [
      'sends at most so much at once, without the length while more remains',
      { bytes: 500, finished: true },
      known(50),
      { kind: 'send', from: 50, to: 150, length: null },
    ],
    [
      'tells the length with the last bytes',
      { bytes: 80, finished: true },
      known(50),
      { kind: 'send', from: 50, to: 80, length: 80 },
    ],
    [
      'tells the length alone when the bytes were there already',
      { bytes: 80, finished: true },
      known(80),
      { kind: 'send', from: 80, to: 80, length: 80 },
    ],
    ['is whole when the length is reached', { bytes: 80, finished: true }, known(80, 80), { kind: 'whole' }],
    [
      'does not tell a length twice',
      { bytes: 80, finished: true },
      known(50, 80),
      { kind: 'send', from: 50, to: 80, length: null },
    ],
    ['makes nothing of nothing', { bytes: 0, finished: true }, { kind: 'missing' }, { kind: 'nothing' }],
    ['takes back what was only named', { bytes: 0, finished: true }, known(0), { kind: 'nothing' }],
    [
      'ends at what the server has when the device lost its end',
      { bytes: 60, finished: true },
      known(80),
      { kind: 'send', from: 80, to: 80, length: 80 },
    ],
  ] as const)('%s', (_title, local, server, expected) => {
    expect(nextUploadStep(local, server, 100)).toEqual(expected);
  });

  it('brings every byte over whatever is lost on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.array(fc.nat(100)),
        (bytes, arrived, cuts) => {
          let server: ServerSide = known(Math.min(arrived, bytes));
          for (let round = 0; round < 300; round++) {
            const step = nextUploadStep({ bytes, finished: true }, server, 64);
            if (step.kind === 'whole') return server.kind === 'known' && server.offset === bytes;
            if (step.kind !== 'send') return false;
            const cut = cuts[round] ?? 100;
            const sent = Math.floor(((step.to - step.from) * Math.min(cut, 100)) / 100);
            server = known(step.from + sent, step.length ?? (server as { length: number | null }).length);
          }
          return false;
        },
      ),
    );
  });
});

describe('retryDelayMs', () => {
  it('grows to 15 seconds and no further', () => {
    expect(retryDelayMs(0, 0)).toBe(250);
    expect(retryDelayMs(1, 0.999)).toBeLessThanOrEqual(1000);
    expect(retryDelayMs(40, 0.999)).toBeLessThanOrEqual(15_000);
    expect(retryDelayMs(40, 0)).toBe(7500);
  });
});
