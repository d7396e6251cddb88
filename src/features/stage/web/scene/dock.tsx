import { Keyboard, LogOut, Mic, MicOff, Pause, RotateCcw, SkipForward, Video, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../../../../ui/index.ts';
import type { Conductor, StageNow } from '../conduct/conductor.ts';
import { typedAnswerId } from './typed-answer.tsx';

interface DockProps {
  readonly conductor: Conductor;
  readonly now: StageNow;
  readonly held: boolean;
  readonly muted: boolean;
  readonly hasMicrophone: boolean;
  readonly camera: { readonly on: boolean; toggle(): void } | null;
  readonly onEnd: () => void;
}

interface ControlProps extends ButtonProps {
  readonly letter?: string;
  readonly long: string;
  readonly short?: string;
  readonly icon: ReactNode;
}

function Control({ letter, long, short, icon, ...rest }: ControlProps) {
  return (
    <Button variant="quiet" icon={icon} aria-keyshortcuts={letter} aria-label={long} {...rest}>
      {short ? (
        <>
          <span className="long">{long}</span>
          <span className="short">{short}</span>
        </>
      ) : (
        long
      )}
    </Button>
  );
}

export function Dock({ conductor, now, held, muted, hasMicrophone, camera, onEnd }: DockProps) {
  const { doing, typing } = now;
  const answering = doing === 'listening';
  return (
    <nav className="controls" aria-label="Interview controls">
      <div className="g first">
        {hasMicrophone && (
          <Control
            letter="m"
            long={muted ? 'Unmute' : 'Mute'}
            icon={muted ? <MicOff className="icon-m" /> : <Mic className="icon-m" />}
            aria-pressed={muted}
            onClick={() => conductor.mute(!muted)}
          />
        )}
        {camera && (
          <Control
            letter="v"
            long="Camera"
            icon={camera.on ? <Video className="icon-m" /> : <VideoOff className="icon-m" />}
            aria-pressed={!camera.on}
            onClick={camera.toggle}
          />
        )}
      </div>
      <div className="g mid">
        {answering && typing ? (
          <Button variant="primary" type="submit" form={typedAnswerId} aria-keyshortcuts="Control+Enter">
            Send answer
          </Button>
        ) : (
          <Button
            variant="primary"
            aria-keyshortcuts="Enter"
            disabled={doing !== 'speaking' && !answering}
            onClick={() => conductor.done()}
          >
            {doing === 'speaking' ? 'Answer now' : 'Done answering'}
          </Button>
        )}
        <Control
          letter="h"
          className="moment"
          long={held ? 'I am ready' : 'I need a moment'}
          short={held ? 'Ready' : 'Moment'}
          icon={<Pause className="icon-m" />}
          aria-pressed={held}
          disabled={!answering}
          onClick={() => conductor.hold(!held)}
        />
        <Control
          letter="r"
          long="Repeat"
          icon={<RotateCcw className="icon-m" />}
          disabled={!answering}
          onClick={() => conductor.repeat()}
        />
        {hasMicrophone && (
          <Control
            letter="t"
            long={typing ? 'Speak instead' : 'Type instead'}
            short={typing ? 'Speak' : 'Type'}
            icon={typing ? <Mic className="icon-m" /> : <Keyboard className="icon-m" />}
            onClick={() => conductor.type(!typing)}
          />
        )}
        <Control
          letter="s"
          long="Skip"
          icon={<SkipForward className="icon-m" />}
          disabled={doing === 'thinking' || doing === 'over'}
          onClick={() => conductor.skip()}
        />
      </div>
      <div className="g last">
        <Control
          className="end"
          long="End interview"
          short="End"
          icon={<LogOut className="icon-m" />}
          onClick={onEnd}
        />
      </div>
    </nav>
  );
}
