import { ArrowLeft, Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { clock, IconButton, LinkButton, toast } from '../../../../ui/index.ts';
import { useDeleteInterview, type useInterview } from '../../../interviews/web/index.ts';
import { forgetLocalRecordings } from '../../../recording/web/index.ts';
import type { Report } from '../../../review/contract.ts';
import { DeleteTapeDialog } from '../../../review/web/index.ts';
import { ExportMenu } from './export-menu.tsx';
import { dayAndTime } from './when.ts';

type InterviewData = NonNullable<ReturnType<typeof useInterview>['data']>;

interface ReviewBarProps {
  readonly report: Report;
  readonly interview: InterviewData;
}

export function ReviewBar({ report, interview }: ReviewBarProps) {
  const { plan } = interview;
  const [asking, setAsking] = useState(false);
  const remove = useDeleteInterview();
  const navigate = useNavigate();
  const recorded = report.recordings.length > 0;
  const count = report.plannedQuestions;

  function onDelete() {
    remove.mutate(interview.id, {
      onSuccess: async () => {
        await forgetLocalRecordings(interview.id);
        toast('The tape is deleted.');
        navigate('/tapes');
      },
      onError: (error) => toast(`It is not deleted. ${error.message}`, 'bad'),
    });
  }

  return (
    <header className="review-bar">
      <LinkButton to="/tapes" variant="quiet" icon={<ArrowLeft />}>
        Tapes
      </LinkButton>
      <div className="what">
        <h1 tabIndex={-1}>
          {plan.retryOf ? 'Retry' : 'Behavioral'} with {plan.persona.name}, {plan.persona.title}
        </h1>
        <p className="xs muted num">
          <span>{dayAndTime(interview.startedAt ?? interview.createdAt)}</span>
          <span>{clock(report.lengthMs)}</span>
          <span>{count === 1 ? '1 question' : `${count} questions`}</span>
          <span>{plan.mode === 'real' ? 'real mode' : 'coached'}</span>
          <span>{plan.role.label}</span>
        </p>
      </div>
      <p className="private xs muted">
        <Lock aria-hidden="true" />
        Only you can see this. {recorded ? 'The recording is on this server.' : 'Nothing was recorded.'}
      </p>
      <div className="acts">
        <ExportMenu interviewId={interview.id} />
        <IconButton label="Delete this tape" icon={<Trash2 />} onClick={() => setAsking(true)} />
      </div>
      <DeleteTapeDialog
        open={asking}
        what="this tape"
        recorded={recorded}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onDelete={onDelete}
      />
    </header>
  );
}
