import type { ChangeTopic } from '../../contract.ts';

/**
 * What a change of each kind is worth. `impact`: how much an interviewer misses it, after the order of the
 * behavioural rubric (an episode, own action and outcome before measure, and these before scene and lesson).
 * `confidence`: how often the rule is right when it says "missing", judged on real typed answers.
 * `teachability`: how surely one retry repairs it. The numbers are this product's own; only their order matters.
 */
export const WORTH: Readonly<
  Record<ChangeTopic, { readonly impact: number; readonly confidence: number; readonly teachability: number }>
> = {
  episode: { impact: 0.95, confidence: 0.75, teachability: 0.8 },
  ownership: { impact: 0.85, confidence: 0.85, teachability: 0.9 },
  result: { impact: 0.95, confidence: 0.75, teachability: 0.85 },
  measure: { impact: 0.8, confidence: 0.9, teachability: 0.95 },
  action: { impact: 0.9, confidence: 0.7, teachability: 0.75 },
  learning: { impact: 0.55, confidence: 0.6, teachability: 0.85 },
  situation: { impact: 0.5, confidence: 0.6, teachability: 0.8 },
  task: { impact: 0.5, confidence: 0.5, teachability: 0.85 },
  tradeOff: { impact: 0.5, confidence: 0.55, teachability: 0.75 },
  length: { impact: 0.45, confidence: 0.95, teachability: 0.6 },
  pace: { impact: 0.4, confidence: 0.9, teachability: 0.7 },
  fillers: { impact: 0.4, confidence: 0.8, teachability: 0.6 },
};

export const TITLES: Readonly<Record<ChangeTopic, string>> = {
  episode: 'Tell one time it happened.',
  ownership: 'Say which part was yours.',
  result: 'Say how it ended.',
  measure: 'Put a number where the result is.',
  action: 'Tell what you did, step by step.',
  learning: 'End on what you took from it.',
  situation: 'Open with where and when.',
  task: 'Say what your own job was.',
  tradeOff: 'Say what the choice cost.',
  length: 'Get to the end sooner.',
  pace: 'Give your words a steadier pace.',
  fillers: 'Let a pause stand where the filler is.',
};
