import type { Plan } from '../../../kernel/interview-plan.ts';
import { clockTime } from '../../../kernel/time.ts';
import type { Report, TurnReport } from '../contract.ts';

const SOURCES = {
  typed: 'typed',
  speech: 'heard',
  gist: 'gist, typed after speaking',
  corrected: 'corrected by you',
} as const;

function answerOf(turn: TurnReport): string {
  if (turn.text === null) return turn.why === 'skipped' ? '(skipped)' : '(spoken; the words are not known)';
  return turn.text;
}

/** The interview as plain text: every question, follow-up and answer with its time. */
export function transcriptText(report: Report, plan: Plan): string {
  const lines = [
    `Behavioral interview with ${plan.persona.name}, ${plan.persona.title}`,
    `${plan.role.label}, ${plan.level}, ${plan.mode === 'real' ? 'real mode' : 'coached'}; ${clockTime(report.lengthMs)} on stage`,
  ];
  for (const question of report.questions) {
    lines.push('', `Question ${question.number} (${question.topic})`);
    for (const turn of question.turns) {
      const lead = turn.asked.lead ? `${turn.asked.lead} ` : '';
      const source = turn.source ? ` [${SOURCES[turn.source]}]` : '';
      lines.push(
        '',
        `${clockTime(turn.asked.atMs)}  ${plan.persona.name}: ${lead}${turn.asked.text}`,
        `${clockTime(turn.startMs)}  You${source}: ${answerOf(turn)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
