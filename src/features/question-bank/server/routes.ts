import { Refused } from '../../../kernel/refusal.ts';
import type { App } from '../../../platform/platform.ts';
import {
  CompetencyList,
  Question,
  type QuestionBank,
  QuestionParams,
  questionBankRefusals,
  RoleList,
  WarmUpList,
} from '../contract.ts';

const tags = ['question-bank'];

/** No list but that of the warm-ups: the wording of the others stays unknown until it is asked. */
export function routes(app: App, bank: QuestionBank): void {
  const byId = new Map(bank.questions.map((question) => [question.id, question]));

  app.get(
    '/api/v1/question-bank/roles',
    { schema: { operationId: 'listRoles', tags, response: { 200: RoleList } } },
    async () => ({ roles: bank.roles.map(({ slug, label }) => ({ slug, label })) }),
  );

  app.get(
    '/api/v1/question-bank/competencies',
    { schema: { operationId: 'listCompetencies', tags, response: { 200: CompetencyList } } },
    async () => ({ competencies: bank.competencies }),
  );

  app.get(
    '/api/v1/question-bank/warm-ups',
    { schema: { operationId: 'listWarmUps', tags, response: { 200: WarmUpList } } },
    async () => ({
      questions: bank.questions
        .filter((question) => question.warmUp)
        .map(({ id, topic, text }) => ({ id, topic, text })),
    }),
  );

  app.get(
    '/api/v1/question-bank/questions/:id',
    { schema: { operationId: 'getQuestion', tags, params: QuestionParams, response: { 200: Question } } },
    async (request) => {
      const question = byId.get(request.params.id);
      if (question === undefined) throw new Refused(questionBankRefusals.unknownQuestion);
      return question;
    },
  );
}
