import { InterviewPlanned } from '../../../kernel/interview-events.ts';
import type { Plan, PlannedQuestion } from '../../../kernel/interview-plan.ts';
import { seededRandom, seedFrom } from '../../../kernel/random.ts';
import { Refused } from '../../../kernel/refusal.ts';
import type { TapeEvent } from '../../../kernel/tape/event.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Person } from '../../accounts/server/index.ts';
import { personas } from '../../interviewer/server/index.ts';
import type { Question } from '../../question-bank/contract.ts';
import { chooseQuestions } from '../../question-bank/domain/index.ts';
import { questionBank } from '../../question-bank/server/index.ts';
import { interviewRefusals, type NewInterview, type PlanPreview } from '../contract.ts';
import { questionCount } from '../domain/question-count.ts';
import { insertInterview, interviewById, type OwnedInterview, recentQuestionIds } from './interview-store.ts';

function planned(question: Question, because: string): PlannedQuestion {
  const { id, competency, topic, text, followUps, strong } = question;
  return { id, competency, topic, text, because, followUps, strong };
}

function fixedQuestions(wish: NewInterview): PlannedQuestion[] | null {
  if (!wish.questionIds) return null;
  const bank = questionBank();
  return wish.questionIds.map((id) => {
    const question = bank.questions.find((q) => q.id === id);
    if (!question) throw new Refused(interviewRefusals.unknownQuestion, { questionId: id });
    return planned(
      question,
      wish.retryOf ? 'You chose to answer this one again.' : 'You chose this question.',
    );
  });
}

async function makePlan(platform: Platform, person: Person | null, wish: NewInterview): Promise<Plan> {
  const bank = questionBank();
  const role = bank.roles.find((r) => r.slug === wish.roleSlug);
  if (!role) throw new Refused(interviewRefusals.unknownRole);
  const persona = personas().find((p) => p.id === wish.personaId);
  if (!persona) throw new Refused(interviewRefusals.unknownPersona);
  const questions =
    fixedQuestions(wish) ??
    chooseQuestions(bank, {
      role: role.slug,
      level: wish.level,
      count: questionCount(wish.lengthMinutes),
      random: seededRandom(seedFrom(wish.id)),
      recentQuestionIds: person ? await recentQuestionIds(platform.db, person.id) : [],
    }).map(({ question, because }) => planned(question, because));
  return {
    type: 'behavioral',
    role: { slug: role.slug, label: role.label },
    level: wish.level,
    lengthMinutes: wish.lengthMinutes,
    persona,
    mode: wish.mode,
    access: wish.access,
    questions,
    retryOf: wish.retryOf,
  };
}

/** Makes an interview and the first event of its tape. Asking again with the same id gives the same one. */
export async function createInterview(
  platform: Platform,
  person: Person,
  wish: NewInterview,
): Promise<OwnedInterview> {
  const plan = await makePlan(platform, person, wish);
  const first: TapeEvent = {
    seq: 1,
    at: 0,
    by: 'system',
    type: InterviewPlanned.type,
    v: InterviewPlanned.v,
    data: { plan, forkedFrom: null },
  };
  await insertInterview(platform.db, { id: wish.id, ownerId: person.id, plan, createdAt: platform.now() }, [
    first,
  ]);
  const interview = await interviewById(platform.db, wish.id);
  if (!interview || interview.ownerId !== person.id) throw new Refused(interviewRefusals.notFound);
  return interview;
}

/** What `createInterview` would ask, by topic. The same wish gives the same questions. */
export async function previewPlan(
  platform: Platform,
  person: Person | null,
  wish: NewInterview,
): Promise<PlanPreview> {
  const { questions } = await makePlan(platform, person, wish);
  return {
    questions: questions.map(({ id, topic, competency, because }) => ({ id, topic, competency, because })),
  };
}
