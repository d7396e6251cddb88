import { RotateCcw } from 'lucide-react';
import type { Schemas } from '../../../ui/api/client.ts';
import { Button } from '../../../ui/index.ts';
import { questionWords } from '../../question-bank/domain/index.ts';
import { planSentence } from '../domain/plan-words.ts';
import type { Choices, LastTime } from './choices.ts';

interface PlanCardProps {
  readonly choices: Choices;
  readonly roleLabel: string | null;
  readonly personaName: string;
  readonly questionCount: number | null;
  readonly speech: Schemas['SpeechCapabilities'] | null;
  readonly last: LastTime | null;
  readonly busy: boolean;
  readonly onAgain: (choices: Choices) => void;
}

const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'short' });

function whatLeaves(textOnly: boolean, speech: PlanCardProps['speech']): string {
  const words = 'Your words and choices go to this server.';
  if (textOnly) return `${words} There is no sound and no picture.`;
  if (speech?.transcription.available) {
    return `${words} Sound is turned into words by ${speech.transcription.engine ?? 'the speech service of this server'}, if you allow it in the green room.`;
  }
  return `${words} Sound and picture stay here, unless you ask to record.`;
}

export function PlanCard(props: PlanCardProps) {
  const { choices, roleLabel, personaName, questionCount, speech, last, busy, onAgain } = props;
  const textOnly = choices.access.textOnly;
  return (
    <aside className="plan" aria-label="Your plan">
      <h2>Your plan</h2>
      <p className="plan-say">
        {planSentence({ ...choices, personaName, roleLabel: choices.roleSlug === 'any' ? null : roleLabel })}
      </p>
      <p className="plan-short">
        <b>Behavioral, {choices.lengthMinutes} min</b>
        {personaName}, {choices.mode}
      </p>
      <dl>
        <div>
          <dt>{questionCount === null ? 'Questions' : questionWords(questionCount)}</dt>
          <dd>Different topics, each followed up on your own words</dd>
        </div>
        <div>
          <dt>{textOnly ? 'Next, the stage' : 'Next, the green room'}</dt>
          <dd>
            {textOnly
              ? 'No camera or microphone is asked for. The review is as complete.'
              : 'Try your camera and microphone. Nothing there is scored.'}
          </dd>
        </div>
        <div>
          <dt>What leaves this device</dt>
          <dd>{whatLeaves(textOnly, speech)}</dd>
        </div>
      </dl>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {textOnly ? 'Step on stage' : 'Enter the green room'}
      </Button>
      {last && (
        <button type="button" className="again" disabled={busy} onClick={() => onAgain(last.choices)}>
          <RotateCcw className="icon-s" aria-hidden="true" />
          <span>
            <b>Same as last time</b>
            {day.format(last.at)}: {last.choices.lengthMinutes} minutes, {last.choices.mode}
          </span>
        </button>
      )}
    </aside>
  );
}
