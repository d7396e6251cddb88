import './review-page.css';
import './print.css';
import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../../ui/api/client.ts';
import { EmptyState, ErrorState, LinkButton, OfflineBanner, Skeleton } from '../../../ui/index.ts';
import { useInterview } from '../../interviews/web/index.ts';
import type { Report } from '../../review/contract.ts';

import { Ledger, Questions, useRetry, useReview, Verdict } from '../../review/web/index.ts';
import { ReviewBar } from './bar/review-bar.tsx';
import { Unfinished } from './bar/unfinished.tsx';
import { GameTape, type GameTapeHandle } from './tape/game-tape.tsx';

export const meta = () => [{ title: 'Review · Greenroom' }];

type InterviewData = NonNullable<ReturnType<typeof useInterview>['data']>;

export default function ReviewPage() {
  const { id = '' } = useParams();
  const review = useReview(id);
  const interview = useInterview(id);
  const error = review.error ?? interview.error;
  const again = () => Promise.all([review.refetch(), interview.refetch()]);
  if (review.data && interview.data) return <Review report={review.data} interview={interview.data} />;
  return (
    <div className="review-page">
      <OfflineBanner />
      <main id="main" className="wrapper" tabIndex={-1}>
        <h1 className="vh" tabIndex={-1}>
          Review
        </h1>
        {!error && <Skeleton label="The review is being made" height={360} />}
        {error && isGone(error) && (
          <EmptyState
            title="There is no such tape"
            action={
              <LinkButton to="/tapes" variant="primary">
                Your tapes
              </LinkButton>
            }
          >
            It was deleted, or it belongs to somebody else. Tapes are seen by the person who made them, and
            nobody else.
          </EmptyState>
        )}
        {error && !isGone(error) && (
          <ErrorState title="The review did not load" error={error} onRetry={again} />
        )}
      </main>
    </div>
  );
}

const isGone = (error: Error) => error instanceof ApiProblem && [401, 404, 422].includes(error.status);

function Review({ report, interview }: { readonly report: Report; readonly interview: InterviewData }) {
  const { plan } = interview;
  const tape = useRef<GameTapeHandle>(null);
  const [search] = useSearchParams();
  const wanted = Number(search.get('at') ?? Number.NaN);
  const { retry, busy } = useRetry();
  const onJump = (ms: number) => tape.current?.jump(ms);
  const onRetry = (questionId: string) =>
    retry({
      interviewId: interview.id,
      questionId,
      roleSlug: plan.role.slug,
      level: plan.level,
      personaId: plan.persona.id,
      mode: plan.mode,
      access: plan.access,
    });
  const actions = { onJump, onRetry, retrying: busy };
  const answered = report.questions.length > 0;
  return (
    <div className="review-page">
      <OfflineBanner>
        You are offline. This review stays as it is; a recording plays again when you are back.
      </OfflineBanner>
      <ReviewBar report={report} interview={interview} />
      <main id="main" className="wrapper" tabIndex={-1}>
        {report.status !== 'ended' && (
          <Unfinished
            interviewId={interview.id}
            started={interview.startedAt !== null}
            answered={answered}
            textOnly={plan.access.textOnly}
          />
        )}
        {answered && (
          <>
            <Verdict report={report} {...actions} />
            <GameTape
              ref={tape}
              report={report}
              interviewer={plan.persona.name}
              startAtMs={
                Number.isFinite(wanted)
                  ? wanted
                  : (report.change?.quotes[0]?.atMs ?? report.questions[0]?.startMs ?? 0)
              }
              retrying={busy}
              onRetry={onRetry}
            />
            <Questions questions={report.questions} openId={report.change?.questionId ?? null} {...actions} />
            <Ledger report={report} />
          </>
        )}
        {!answered && report.status === 'ended' && (
          <EmptyState
            title="Nothing was answered on this tape"
            action={
              <LinkButton to="/setup" variant="primary">
                Practise again
              </LinkButton>
            }
          >
            You left before the first answer, so there is nothing to look at. That happens; nothing is counted
            against you.
          </EmptyState>
        )}
      </main>
    </div>
  );
}
