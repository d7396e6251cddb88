import { CompetencySlug, type Question, type QuestionBank, type Role } from '../contract.ts';

export function aQuestion(part: Partial<Question> = {}): Question {
  return {
    id: 'lost-parcel',
    competency: 'ownership',
    levels: ['intern', 'mid', 'senior', 'lead'],
    topic: 'Care for something lost',
    text: 'Tell me about a parcel that went astray. How did you find it?',
    intent: 'Whether the person stays with it until it is found.',
    followUps: {
      situation: ['Where was the parcel last seen?'],
      action: ['What did you do first?', 'You mentioned "{quote}". What did you do about that?'],
      result: ['Where did it turn up?'],
      learning: ['What do you do differently now?'],
    },
    strong: ['Asks along the route', 'Tells the customer early', 'Fixes the label'],
    traps: ['Waits for it to come back'],
    difficulty: 2,
    roles: ['any'],
    warmUp: false,
    ...part,
  };
}

export function aRole(part: Partial<Role> = {}): Role {
  return {
    slug: 'any',
    label: 'Any role',
    weights: Object.fromEntries(CompetencySlug.options.map((slug) => [slug, 2])) as Role['weights'],
    ...part,
  };
}

export function aBank(part: Partial<QuestionBank> = {}): QuestionBank {
  return {
    competencies: CompetencySlug.options.map((slug) => ({
      slug,
      label: slug,
      description: `About ${slug}.`,
    })),
    roles: [aRole()],
    questions: [aQuestion()],
    ...part,
  };
}
