import { Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../ui/index.ts';

const longestMs = 5000;

type State = 'idle' | 'recording' | 'ready' | 'playing';

/** Five seconds of the microphone, played back and kept nowhere. */
export function HearYourself({ stream }: { readonly stream: MediaStream | null }) {
  const [state, setState] = useState<State>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  const url = useRef<string | null>(null);

  useEffect(
    () => () => {
      if (recorder.current?.state === 'recording') recorder.current.stop();
      audio.current?.pause();
      if (url.current) URL.revokeObjectURL(url.current);
    },
    [],
  );

  function record() {
    if (!stream || typeof MediaRecorder === 'undefined') {
      setProblem('This browser cannot record sound.');
      return;
    }
    audio.current?.pause();
    const parts: Blob[] = [];
    const made = new MediaRecorder(stream);
    recorder.current = made;
    made.ondataavailable = ({ data }) => parts.push(data);
    made.onstop = () => {
      if (url.current) URL.revokeObjectURL(url.current);
      url.current = URL.createObjectURL(new Blob(parts, { type: made.mimeType }));
      setState('ready');
    };
    made.start();
    setState('recording');
    setTimeout(() => made.state === 'recording' && made.stop(), longestMs);
  }

  async function play() {
    if (!url.current) return;
    const player = new Audio(url.current);
    audio.current = player;
    player.onended = () => setState('ready');
    setState('playing');
    try {
      await player.play();
    } catch {
      setProblem('The browser did not play it back.');
      setState('ready');
    }
  }

  const said: Record<State, string> = {
    idle: stream ? '5 seconds, not kept' : 'Needs a microphone',
    recording: 'Listening. Say a sentence.',
    ready: 'Heard. Play it back.',
    playing: 'Playing.',
  };
  return (
    <section className="tests test" aria-label="Hear yourself">
      <div className="what">
        <h2>Hear yourself</h2>
        <p role="status">{problem ?? said[state]}</p>
      </div>
      <div className="how">
        {(state === 'ready' || state === 'playing') && (
          <Button
            icon={state === 'playing' ? <Square className="icon-s" /> : <Play className="icon-s" />}
            onClick={() => {
              if (state === 'ready') void play();
              else {
                audio.current?.pause();
                setState('ready');
              }
            }}
          >
            {state === 'playing' ? 'Stop' : 'Play'}
          </Button>
        )}
        <i className="bar" data-state={state} aria-hidden="true" />
      </div>
      <Button
        disabled={!stream}
        onClick={() => (state === 'recording' ? recorder.current?.stop() : record())}
      >
        {state === 'recording' ? 'Stop' : state === 'idle' ? 'Record' : 'Record again'}
      </Button>
    </section>
  );
}
