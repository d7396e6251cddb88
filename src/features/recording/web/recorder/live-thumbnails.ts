import { THUMBNAIL_EVERY_MS, THUMBNAIL_MAX_BYTES } from '../../contract.ts';
import { tus, UploadRefused } from './tus-client.ts';

const width = 192;

/**
 * Takes one small picture of a live stream every `THUMBNAIL_EVERY_MS`. They wait in memory until `send` gets
 * them through; a picture lost with its tab is only a missing preview.
 */
export function takeThumbnails(stream: MediaStream, recordingId: string) {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream(stream.getVideoTracks());
  void video.play().catch(() => {}); // a stream without pictures gives no thumbnails
  const waiting: { index: number; image: Blob }[] = [];
  let index = 0;
  let sending = false;

  async function take() {
    const now = index++;
    if (video.videoWidth === 0) return;
    const canvas = new OffscreenCanvas(width, Math.round((width * video.videoHeight) / video.videoWidth));
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 });
    const asked = image.type === 'image/webp' ? image : await canvas.convertToBlob({ type: 'image/jpeg' });
    if (asked.size <= THUMBNAIL_MAX_BYTES) waiting.push({ index: now, image: asked });
  }

  const timers = [
    setTimeout(take, 800), // the first frame of a camera is often dark
    setInterval(take, THUMBNAIL_EVERY_MS),
  ];
  return {
    /** Sends what waits; stops at the first failure and goes on at the next call. */
    async send() {
      if (sending) return;
      sending = true;
      try {
        for (let next = waiting[0]; next; next = waiting[0]) {
          await tus.putThumbnail(recordingId, next.index, next.image);
          waiting.shift();
        }
      } catch (error) {
        // Anything else waits for the next call; the upload itself tells the person of a bad line.
        if (error instanceof UploadRefused && [413, 415, 422].includes(error.status)) waiting.shift();
      } finally {
        sending = false;
      }
    },
    stop() {
      clearTimeout(timers[0]);
      clearInterval(timers[1]);
      video.srcObject = null;
    },
  };
}
