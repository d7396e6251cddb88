import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EncodedPacketSink, FilePathSource, Input, WEBM } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLiveWebm } from '../../testing/factories.ts';
import { type RemuxReply, remux } from './remux.ts';

let dir: string;
let video: Buffer;
let audio: Buffer;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'greenroom-remux-'));
  video = await aLiveWebm({ seconds: 7 });
  audio = await aLiveWebm({ seconds: 4, video: false });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function remuxed(bytes: Uint8Array, limitMs?: number) {
  const [from, to] = [path.join(dir, 'raw.webm'), path.join(dir, 'out.webm')];
  await writeFile(from, bytes);
  await rm(to, { force: true });
  return { reply: await remux({ from, to }, limitMs), to };
}

function durationOf(reply: RemuxReply): number {
  if (reply.kind !== 'made') throw new Error(`not made: ${JSON.stringify(reply)}`);
  return reply.durationMs / 1000;
}

/** The duration that stands in the header, which players read first; null when none stands there. */
async function declaredSeconds(file: string) {
  return new Input({ source: new FilePathSource(file), formats: [WEBM] }).getDurationFromMetadata();
}

describe('remux', () => {
  it('gives a video its duration, its cues and every packet', async () => {
    const { reply, to } = await remuxed(video);
    expect(durationOf(reply)).toBeCloseTo(7, 1);
    expect(await declaredSeconds(to)).toBeCloseTo(7, 1);
    expect(await declaredSeconds(path.join(dir, 'raw.webm'))).toBeNull();
    const track = await new Input({
      source: new FilePathSource(to),
      formats: [WEBM],
    }).getPrimaryVideoTrack();
    if (!track) throw new Error('no video track');
    const sink = new EncodedPacketSink(track);
    expect((await sink.getKeyPacket(4.5))?.timestamp).toBe(4);
    const { packetCount } = await track.computePacketStats();
    expect(packetCount).toBe(210);
  });

  it('gives sound alone its duration', async () => {
    const { reply, to } = await remuxed(audio);
    expect(durationOf(reply)).toBeCloseTo(4, 1);
    expect(await declaredSeconds(to)).toBeCloseTo(4, 1);
  });

  it.each([0.2, 0.33, 0.5, 0.71, 0.999])(
    'makes what is there of a file cut at %f of its bytes',
    async (part) => {
      const cut = video.subarray(0, Math.floor(video.length * part));
      const { reply } = await remuxed(cut);
      expect(reply.kind).toBe('made');
      const seconds = reply.kind === 'made' ? reply.durationMs / 1000 : 0;
      expect(seconds).toBeGreaterThan(7 * part - 1.2);
      expect(seconds).toBeLessThanOrEqual(7);
    },
  );

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a head without media', 'head'],
  ])('says that %s cannot be read, and leaves the raw file alone', async (_name, content) => {
    const bytes = typeof content === 'string' ? video.subarray(0, 60) : content;
    const { reply } = await remuxed(bytes);
    expect(reply.kind).toBe('unreadable');
    expect((await stat(path.join(dir, 'raw.webm'))).size).toBe(bytes.length);
  });

  it('survives a file whose middle was overwritten', async () => {
    const hurt = Buffer.from(video);
    hurt.fill(0xff, Math.floor(hurt.length * 0.4), Math.floor(hurt.length * 0.6));
    const { reply } = await remuxed(hurt);
    expect(['made', 'unreadable']).toContain(reply.kind);
  });

  it('gives up when the time is over', async () => {
    const { reply } = await remuxed(video, 1);
    expect(reply).toEqual({ kind: 'unreadable', why: 'reading it took too long' });
  });

  it('blames the machine when the raw file is missing', async () => {
    const reply = await remux({ from: path.join(dir, 'absent.webm'), to: path.join(dir, 'out.webm') });
    expect(reply.kind).toBe('trouble');
  });
});
