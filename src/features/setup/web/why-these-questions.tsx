import type { UseQueryResult } from '@tanstack/react-query';
import { ChevronDown, RefreshCw } from 'lucide-react';
import type { Schemas } from '../../../ui/api/client.ts';
import { Button, ErrorState, Skeleton } from '../../../ui/index.ts';

interface WhyProps {
  readonly preview: UseQueryResult<Schemas['PlanPreview']>;
  readonly onOthers: () => void;
}

/** The topics and the reasons, never the wording: the questions stay new. */
export function WhyTheseQuestions({ preview, onOthers }: WhyProps) {
  return (
    <details className="why">
      <summary>
        <ChevronDown className="icon-s" aria-hidden="true" />
        Why these questions <span>topics only, so the wording stays new</span>
      </summary>
      {preview.data ? (
        <>
          <ol aria-busy={preview.isFetching}>
            {preview.data.questions.map((question) => (
              <li key={question.id}>
                <b>{question.topic}</b>
                <span>{question.because}</span>
              </li>
            ))}
          </ol>
          <Button variant="quiet" icon={<RefreshCw className="icon-s" />} onClick={onOthers}>
            Choose others
          </Button>
        </>
      ) : preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Skeleton label="Choosing questions" lines={4} />
      )}
    </details>
  );
}
