import type { ChangeTopic } from '../../contract.ts';
import type { SeenQuestion, SeenTurn } from '../seen.ts';
import { PACE_FAST } from '../thresholds.ts';
import type { Elsewhere } from './anchors.ts';

interface Case {
  readonly topic: ChangeTopic;
  readonly question: SeenQuestion;
  readonly first: SeenTurn;
  readonly elsewhere: Elsewhere | null;
  readonly foundIn: number;
  readonly observable: number;
}

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

function fact({ topic, question, first }: Case): string {
  const { counts } = question.report;
  const observed = first.observed;
  switch (topic) {
    case 'measure':
      return 'the result came without a number';
    case 'result':
      return 'no sentence was found that says how it ended';
    case 'ownership': {
      const i = observed?.agency?.i.length ?? 0;
      const we = observed?.agency?.we.length ?? 0;
      return `“we” acts ${times(we)} and “I” ${i === 0 ? 'never' : times(i)}`;
    }
    case 'episode':
      return observed?.hypothetical.insteadOfEpisode
        ? 'you told what usually happens, and the question asks for one time'
        : 'no single occasion was found';
    case 'action':
      return 'no sentence was found that says what you did';
    case 'learning':
      return 'the answer stops before it says what you learned';
    case 'situation':
      return 'it is not said where and when this was';
    case 'task':
      return 'your own job in it is not said';
    case 'tradeOff':
      return 'no other way, and no price of the choice, was found';
    case 'length':
      return `the first answer took ${Math.round((first.report.timing.answerMs ?? 0) / 6000) / 10} minutes; 1 to 2.5 are usual`;
    case 'pace': {
      const pace = counts.wordsPerMinute ?? 0;
      return `you spoke ${pace} words a minute, ${pace > PACE_FAST ? 'faster' : 'slower'} than the 120 to 165 that are easy to follow`;
    }
    case 'fillers':
      return `${observed?.fillers.length ?? 0} of ${observed?.wordCount ?? 0} words only filled time`;
  }
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} seconds`;
  const whole = Math.round(seconds / 60);
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}

/** Why this change, in at most three short sentences, each of which the tape can show. */
export function whyOf(found: Case): string {
  const { question, first, elsewhere, foundIn, observable } = found;
  const sentences = [`In question ${question.report.number} ${fact(found)}.`];
  if (elsewhere?.question === question) {
    const later = elsewhere.turn.report.startMs - first.report.endMs;
    sentences.push(`You said it ${minutes(Math.max(1000, later))} later, when you were asked.`);
  } else if (elsewhere) {
    sentences.push(`In question ${elsewhere.question.report.number} you did it.`);
  }
  if (foundIn > 1) sentences.push(`The same holds for ${foundIn} of your ${observable} answers.`);
  return sentences.join(' ');
}
