import { Ellipsis, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';

export type SpeakerState = 'listening' | 'speaking' | 'thinking' | 'quiet';

const words: Record<SpeakerState, string> = {
  listening: 'Listening',
  speaking: 'Speaking',
  thinking: 'Thinking',
  quiet: '',
};

const icons: Record<SpeakerState, ReactNode> = {
  listening: (
    <svg
      width="18"
      height="14"
      viewBox="0 0 18 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M1 5v4M5 2v10M9 4v6M13 1v12M17 5v4" />
    </svg>
  ),
  speaking: <Volume2 className="icon-s" aria-hidden="true" />,
  thinking: <Ellipsis className="icon-s" aria-hidden="true" />,
  quiet: null,
};

/** The speaker's state as a word and an icon, announced when it changes. */
export function SpeakerStatus({ state }: { readonly state: SpeakerState }) {
  return (
    <p className={`speaker-status ${state}`} role="status">
      {icons[state]}
      {words[state]}
    </p>
  );
}
