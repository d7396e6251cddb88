import { AudioLines, CloudUpload, TriangleAlert, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths, type Recording } from '../../contract.ts';
import { isPlayable } from '../../domain/segments.ts';
import type { Playback } from './use-playback.ts';

interface Notice {
  readonly icon: ReactNode;
  readonly text: string;
  readonly more?: ReactNode;
}

function download(recording: Recording) {
  return <a href={`${paths.media(recording.id)}?download=true`}>Download what arrived</a>;
}

function noticeFor({ segment, segments, broken }: Playback): Notice | null {
  const recording = segment?.recording;
  if (segments.length === 0) return { icon: <VideoOff />, text: 'Nothing was recorded.' };
  if (!recording) return { icon: <VideoOff />, text: 'Nothing was recorded here.' };
  if (isPlayable(recording)) {
    if (broken) {
      return { icon: <TriangleAlert />, text: 'The recording did not load. Press play to try again.' };
    }
    return recording.kind === 'audio' ? { icon: <AudioLines />, text: 'Sound only.' } : null;
  }
  switch (recording.status) {
    case 'uploading':
      return {
        icon: <CloudUpload />,
        text: 'Still arriving from the device that recorded it. Open Greenroom there to send the rest.',
        more: recording.bytes > 0 && download(recording),
      };
    case 'processing':
      return { icon: <CloudUpload />, text: 'The recording is being prepared.' };
    case 'failed':
      return {
        icon: <TriangleAlert />,
        text: recording.problem ?? 'The recording could not be prepared for playing.',
        more: download(recording),
      };
    case 'ready':
      return null;
  }
}

/** Lies over the picture when there is none, and says why. */
export function PlayerNotice({ playback }: { readonly playback: Playback }) {
  const notice = noticeFor(playback);
  if (!notice) return null;
  return (
    <div className="notice">
      {notice.icon}
      <p>{notice.text}</p>
      {notice.more}
    </div>
  );
}
