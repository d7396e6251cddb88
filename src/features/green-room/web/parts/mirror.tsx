import { VideoOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Device } from '../devices/use-device.ts';

/** The person's own picture, as a mirror shows it. */
export function Mirror({ camera, off }: { readonly camera: Device; readonly off: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  const stream = camera.status === 'on' ? camera.stream : null;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <figure className="preview" data-theme="dark">
      <video ref={video} autoPlay playsInline muted hidden={!stream} aria-label="Your picture, mirrored" />
      {!stream && (
        <div className="no-picture">
          <VideoOff aria-hidden="true" />
          <p role="status">
            {camera.status === 'failed'
              ? camera.problem.message
              : camera.status === 'opening'
                ? 'Opening the camera. Your browser may ask you first.'
                : off
                  ? 'The camera is off. That is fine: nothing depends on it.'
                  : 'The camera stopped. Choose one below, or go on without.'}
          </p>
        </div>
      )}
      {stream && <figcaption>Mirrored. Only you see this, nothing is recorded.</figcaption>}
    </figure>
  );
}
