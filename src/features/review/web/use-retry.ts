import { useNavigate } from 'react-router';
import { toast } from '../../../ui/index.ts';
import { useCreateInterview } from '../../interviews/web/index.ts';

/** What of the first interview a retry takes over. */
export interface RetryOf {
  readonly interviewId: string;
  readonly questionId: string;
  readonly roleSlug: string;
  readonly level: 'intern' | 'mid' | 'senior' | 'lead';
  readonly personaId: string;
  readonly mode: 'coached' | 'real';
  readonly access: {
    readonly captions: boolean;
    readonly textOnly: boolean;
    readonly extraTime: boolean;
    readonly noCamera: boolean;
  };
}

/** One question with a follow-up or two takes about so long. */
const retryMinutes = 4;

/** Makes an interview of that one question and goes there: to the stage when text only, else to the green room. */
export function useRetry() {
  const create = useCreateInterview();
  const navigate = useNavigate();
  const retry = (of: RetryOf) => {
    const { interviewId, questionId, ...same } = of;
    create.mutate(
      {
        ...same,
        id: crypto.randomUUID(),
        lengthMinutes: retryMinutes,
        questionIds: [questionId],
        retryOf: { interviewId, questionId },
      },
      {
        onSuccess: ({ id }) => navigate(of.access.textOnly ? `/stage/${id}` : `/green-room/${id}`),
        onError: (error) => toast(`The retry could not be set up. ${error.message}`, 'bad'),
      },
    );
  };
  return { retry, busy: create.isPending };
}
