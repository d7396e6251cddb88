import { ensurePerson } from '../../accounts/web/index.ts';
import { createInterview } from './interview-queries.ts';

export type AnswerBy = 'voice' | 'camera' | 'typing';

/** One question, about ninety seconds, as whoever is here or a new guest. Returns the interview's id. */
export async function startQuickInterview(how: AnswerBy, questionId: string): Promise<string> {
  await ensurePerson();
  const interview = await createInterview({
    id: crypto.randomUUID(),
    roleSlug: 'any',
    level: 'mid',
    lengthMinutes: 2,
    personaId: 'maren',
    mode: 'coached',
    access: { captions: true, textOnly: how === 'typing', extraTime: false, noCamera: how !== 'camera' },
    questionIds: [questionId],
    retryOf: null,
  });
  return interview.id;
}
