export { type ChosenQuestion, chooseQuestions, chooseWarmUp, type Wish } from './choose-questions.ts';
export { sentencesOf } from './text-measures.ts';
