import { Keyboard, Mic, Shuffle, Video } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, Face, SegmentedControl } from '../../../ui/index.ts';
import './answer-now.css';
import { useQuestions } from './use-questions.ts';

type AnswerBy = 'voice' | 'camera' | 'typing';

const ways = [
  { value: 'voice', label: 'Voice', icon: <Mic className="icon-s" aria-hidden="true" /> },
  {
    value: 'camera',
    label: 'Voice and camera',
    short: 'Camera',
    icon: <Video className="icon-s" aria-hidden="true" />,
  },
  { value: 'typing', label: 'Typing', icon: <Keyboard className="icon-s" aria-hidden="true" /> },
] as const;

const whatFollows: Record<AnswerBy, string> = {
  voice: 'First you try your microphone. Nothing is recorded unless you switch recording on there.',
  camera:
    'First you try your camera and microphone. Nothing is recorded unless you switch recording on there.',
  typing:
    'No camera, no microphone, nothing to allow. What you type is kept on this server until you delete it.',
};

/** A real interview of one question, as a guest; the code that starts it is fetched on the press. */
export function AnswerNow() {
  const navigate = useNavigate();
  const questionId = useId();
  const { question, another, isFetching, problem: noOther } = useQuestions();
  const [by, setBy] = useState<AnswerBy>('voice');
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(event: FormEvent) {
    event.preventDefault();
    if (starting) return;
    setStarting(true);
    setProblem(null);
    try {
      const { startQuickInterview } = await import('../../interviews/web/index.ts');
      const id = await startQuickInterview(by, question.id);
      await navigate(by === 'typing' ? `/stage/${id}` : `/green-room/${id}`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The interview could not be started.');
      setStarting(false);
    }
  }

  const said = problem ?? noOther;
  return (
    <form className="answer-now" data-theme="dark" aria-labelledby={questionId} onSubmit={start}>
      <div className="asker">
        <Face variant="maren" px={44} />
        <span>
          <b>Maren, engineering manager</b>
          <span>
            One question<span className="long">, about two minutes, no account</span>
          </span>
        </span>
        <Button
          variant="quiet"
          icon={<Shuffle aria-hidden="true" />}
          busy={isFetching}
          onClick={() => {
            setProblem(null);
            void another();
          }}
        >
          <span>Another question</span>
        </Button>
      </div>
      <h2 className="question ask" id={questionId} aria-live="polite">
        {question.text}
      </h2>
      <div
        className="clock"
        role="img"
        aria-label="Time for the question and its follow-up: about two minutes from your first word, then 15 seconds more to finish your sentence."
      >
        <div className="track">
          <i />
          <i />
        </div>
        <div className="tick first" style={{ left: 0 }}>
          <b>0:00</b>
          <span>starts with the question</span>
        </div>
        <div className="tick" style={{ left: '88.9%' }}>
          <b>2:00</b>
          <span>finish your sentence</span>
        </div>
      </div>
      <div className="answer">
        <SegmentedControl label="Answer by" options={ways} value={by} onChange={setBy} />
        <Button type="submit" variant="primary" size="lg" busy={starting}>
          Answer now
        </Button>
      </div>
      <p className={said ? 'stays problem' : 'stays'} role="status">
        {said ?? whatFollows[by]}
      </p>
    </form>
  );
}
