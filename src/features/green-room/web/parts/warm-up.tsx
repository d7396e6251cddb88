import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { clockTime } from '../../../../kernel/time.ts';
import { api, unwrap } from '../../../../ui/api/client.ts';
import { Button, Dialog } from '../../../../ui/index.ts';
import type { Hearing } from './use-hearing.ts';

/** One easy question, unscored and not kept; the lengths of its pauses teach how long this person thinks. */
export function WarmUp({ hearing }: { readonly hearing: Hearing }) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  return (
    <section className="part warm">
      <div>
        <h2>Warm up first?</h2>
        <p className="note" role="status">
          {done === null
            ? 'One easy question. Unscored, not kept.'
            : done === 0
              ? 'Done. No pause was heard, so the usual patience applies.'
              : `Done. ${done} ${done === 1 ? 'pause was' : 'pauses were'} heard; the interviewer will wait accordingly.`}
        </p>
      </div>
      <Button
        onClick={() => {
          hearing.forgetPauses();
          setOpen(true);
        }}
      >
        {done === null ? 'Warm up' : 'Again'}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Warm up"
        footer={
          <Button
            variant="primary"
            onClick={() => {
              setOpen(false);
              setDone(hearing.pausesMs().length);
            }}
          >
            That will do
          </Button>
        }
      >
        <Question speaking={hearing.heard.speaking} />
      </Dialog>
    </section>
  );
}

function Question({ speaking }: { readonly speaking: boolean }) {
  const [since] = useState(() => performance.now());
  const [elapsed, setElapsed] = useState(0);
  const list = useQuery({
    queryKey: ['question-bank', 'warm-ups'],
    queryFn: () => unwrap(api.GET('/api/v1/question-bank/warm-ups')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - since), 250);
    return () => clearInterval(timer);
  }, [since]);
  const questions = list.data?.questions ?? [];
  const text = questions[Math.floor(since) % Math.max(1, questions.length)]?.text;
  return (
    <>
      <p className="question">
        {text ?? 'Tell me about a good moment in the last few weeks. What made it good?'}
      </p>
      <p className="muted" role="status">
        {speaking ? 'Listening' : 'Pauses are fine.'} <span className="num">{clockTime(elapsed)}</span>
      </p>
    </>
  );
}
