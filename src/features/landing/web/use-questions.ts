import { useState } from 'react';

interface Question {
  readonly id: string;
  readonly text: string;
}

/** In the page before anything is fetched; a warm-up of the question bank, word for word. */
export const firstQuestion: Question = {
  id: 'warm-up-good-moment',
  text: 'Tell me about a good moment in the last few weeks. What made it good?',
};

const isQuestion = (value: unknown): value is Question =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

async function fetchQuestions(): Promise<readonly Question[]> {
  const response = await fetch('/api/v1/question-bank/warm-ups');
  const { questions }: { questions?: unknown } = response.ok ? await response.json() : {};
  if (!Array.isArray(questions) || !questions.every(isQuestion) || questions.length === 0)
    throw new Error('no questions');
  return questions;
}

/** One question at a time; the others are fetched when first asked for, and then taken in turn. */
export function useQuestions() {
  const [question, setQuestion] = useState(firstQuestion);
  const [others, setOthers] = useState<readonly Question[] | null>(null);
  const [isFetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function another() {
    setFetching(true);
    try {
      const all = others ?? (await fetchQuestions());
      const at = all.findIndex(({ id }) => id === question.id);
      setOthers(all);
      setQuestion(all[(at + 1) % all.length] ?? question);
      setProblem(null);
    } catch {
      setProblem('Another question cannot be fetched right now. This one still works.');
    } finally {
      setFetching(false);
    }
  }

  return { question, another, isFetching, problem };
}
