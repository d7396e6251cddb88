export { chooseQuestions } from './choose-questions.ts';
export { questionWords } from './question-words.ts';
export { sentencesOf } from './text-measures.ts';
