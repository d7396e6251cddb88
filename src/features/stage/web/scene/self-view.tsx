import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../ui/index.ts';

/** The person's own picture, mirrored; it can be hidden without switching the camera off. */
export function SelfView({ stream, on }: { readonly stream: MediaStream; readonly on: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    if (video.current && video.current.srcObject !== stream) video.current.srcObject = stream;
  });
  return (
    <figure className={shown ? 'self' : 'self away'} aria-label="Your video, mirrored">
      {shown && (
        <div className="frame">
          {on ? (
            <video ref={video} className="you" autoPlay playsInline muted />
          ) : (
            <p className="off">Camera off</p>
          )}
        </div>
      )}
      <Button
        icon={shown ? <EyeOff className="icon-s" /> : <Eye className="icon-s" />}
        onClick={() => setShown(!shown)}
      >
        <span>{shown ? 'Hide me' : 'Show me'}</span>
      </Button>
    </figure>
  );
}
