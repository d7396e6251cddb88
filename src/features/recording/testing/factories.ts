import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  StreamTarget,
  WebMOutputFormat,
} from 'mediabunny';

/** A VP8 key frame of one colour, 64 x 48, and a frame that repeats it. */
const keyFrame = Buffer.from('sAIAnQEqQAAwAABHCIWFiIWEiAICAAaOT8zHm/FYAP78Xk///qcf/9Tj//qcf1lA', 'base64');
const sameFrame = Buffer.from('0QEABRCsABgAGFgv9AAIjAAA', 'base64');
/** 20 ms of silence. */
const silence = Buffer.from([0xf8, 0xff, 0xfe]);
const framesPerSecond = 30;

const opusConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 } as const;
const vp8Config = { codec: 'vp8', codedWidth: 64, codedHeight: 48 } as const;

/** Browsers do not go back to write how long a cluster became; this takes the lengths away again. */
function withOpenClusters(webm: Buffer): Buffer {
  const id = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);
  for (let at = webm.indexOf(id); at !== -1; at = webm.indexOf(id, at + 1)) {
    const first = webm.readUInt8(at + 4);
    const width = Math.clz32(first) - 23;
    webm.fill(0xff, at + 4, at + 4 + width);
    webm.writeUInt8(0xff >> (width - 1), at + 4);
  }
  return webm;
}

/**
 * A WebM as a browser's MediaRecorder leaves it: appended only, without duration, cues and lengths of
 * clusters; a cluster and a key frame every second. Real VP8 and Opus packets, made without a browser.
 */
export async function aLiveWebm({ seconds = 7, video = true } = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const target = new StreamTarget(
    new WritableStream({
      write: (chunk) => {
        pieces.push(chunk.data);
      },
    }),
  );
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target });
  const pictures = new EncodedVideoPacketSource('vp8');
  const sound = new EncodedAudioPacketSource('opus');
  if (video) output.addVideoTrack(pictures, { frameRate: framesPerSecond });
  output.addAudioTrack(sound);
  await output.start();
  for (let i = 0; i < seconds * 50; i++) {
    await sound.add(new EncodedPacket(silence, 'key', i / 50, 1 / 50), { decoderConfig: opusConfig });
    if (!video || (i * framesPerSecond) % 50 >= framesPerSecond) continue;
    const frame = Math.floor((i * framesPerSecond) / 50);
    const isKey = frame % framesPerSecond === 0;
    const packet = new EncodedPacket(
      isKey ? keyFrame : sameFrame,
      isKey ? 'key' : 'delta',
      frame / framesPerSecond,
      1 / framesPerSecond,
    );
    await pictures.add(packet, { decoderConfig: vp8Config });
  }
  await output.finalize();
  return withOpenClusters(Buffer.concat(pieces));
}

/** The smallest of pictures: a WebP around the same VP8 key frame. */
export function aWebp(): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(keyFrame.length);
  const body = Buffer.concat([Buffer.from('WEBPVP8 '), size, keyFrame]);
  const whole = Buffer.alloc(4);
  whole.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), whole, body]);
}
