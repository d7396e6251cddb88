import { matches, phrase, spanOf, type Token, tokensWithin } from '../parts/tokens.ts';
import type { Sentence, Span, StoryPart, StorySpan } from '../types.ts';
import { CUES } from './cues.ts';
import { deedsOf, hasPast } from './verbs.ts';

const PARTS: readonly StoryPart[] = ['situation', 'task', 'action', 'result', 'learning'];
const DECISION = phrase(
  '(?:(?:i|we) (?:then |also |just |finally |immediately |simply )*(?:decided|chose|made (?:sure|a|the|an)|tried|came up with|reached out|took|started|began|sat down|spoke|talked|asked|suggested|proposed|offered|organi[sz]ed|created|wrote|built|set up|broke|went to (?:my|the|our|him|her|them|his)|called|worked (?:with|on|hard)|explained|told))',
);
/** A second verb of the same subject: "I stayed late and decided to do both". */
const COORDINATED = phrase(
  '(?:and|then|but) (?:then |also |instead |finally )*(?:decided|chose|offered|explained|asked|told|created|made|took|suggested|wrote|built|called|worked (?:with|on|hard)|met|worked (?:with|on)|helped|set up|organi[sz]ed|reached out)',
);
/** A sentence that speaks about habits or plans tells no action and no result. */
const GENERAL = phrase(
  "(?:i|we|you|they|he|she|it)(?:'ll|'d)? (?:will|would|usually|typically|generally|normally|always|often|can|could|might|should|try to|tend to|like to|prefer to)",
);

/** Situation, task, action, result and learning, at most one span of each kind per sentence. */
export function storyOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): StorySpan[] {
  const story: StorySpan[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const list = tokensWithin(tokens, sentence);
    const past = hasPast(list);
    const deeds = deedsOf(list);
    const general = matches(text, GENERAL, sentence.start, sentence.end).length > 0;
    const best = new Map<StoryPart, { confidence: number; cue: Span }>();
    const offer = (part: StoryPart, confidence: number, found: Span) => {
      if ((best.get(part)?.confidence ?? 0) < confidence) best.set(part, { confidence, cue: found });
    };
    for (const { part, confidence, pattern, past: needsPast } of CUES) {
      if (needsPast && !past) continue;
      if (part === 'result' && general && !past) continue;
      if (part === 'result' && general && deeds.length === 0 && confidence < 0.8) continue;
      const [found] = matches(text, pattern, sentence.start, sentence.end);
      if (found) offer(part, confidence, found);
    }
    const deed = deeds.find((d) => d.certain) ?? deeds[0];
    if (deed) {
      const [decision] = matches(text, DECISION, sentence.start, sentence.end);
      const confidence = (decision || deed.certain ? 0.85 : 0.5) - (deed.who === 'we' ? 0.1 : 0);
      offer('action', confidence, spanOf(text, deed.subject.start, deed.verb.end));
    }
    if (past && !general && list.some((t) => t.lower === 'i' || t.lower === 'we')) {
      const [second] = matches(text, COORDINATED, sentence.start, sentence.end);
      if (second) offer('action', 0.65, second);
    }
    for (const part of PARTS) {
      const found = best.get(part);
      if (found) {
        const { start, end, text: words } = sentence;
        story.push({ part, sentence: index, start, end, text: words, ...found });
      }
    }
  }
  return story;
}

/** Who acts in the sentences that tell an action: the "I" and "we" that are its subjects. */
export function agencyOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { i: Span[]; we: Span[] } | null {
  const deeds = sentences.flatMap((sentence) => deedsOf(tokensWithin(tokens, sentence)));
  if (deeds.length === 0) return null;
  const who = (wanted: 'i' | 'we') =>
    deeds
      .filter((deed) => deed.who === wanted)
      .map(({ subject: { start, end, text } }) => ({ start, end, text }));
  return { i: who('i'), we: who('we') };
}

const EPISODE_ASKED = phrase(
  '(?:a|an|one|any|the|some) (?:[\\p{L}-]+ ){0,3}(?:time|instance|example|experience|story|occasion|moment|situation|anecdote|scenario)s?|' +
    'tell me about (?:a|an|one|the|your)|share (?:a|an|your|the)|narrate|recount|recall|when did you|when have you|describe (?:a|an|one) (?:[\\p{L}-]+ ){0,4}(?:project|decision|challenge|mistake|conflict|failure|problem|deadline|goal|change)|' +
    'what (?:was|is) the (?:last|hardest|most)|which (?:of|project|decision)|examples?',
);
const HABIT = phrase(
  "(?:i|we|you)(?:'d| would| will|'ll)? (?:would|usually|typically|generally|normally|always|often|will|try to|tend to|like to|prefer to|make sure to|make sure|need to|can|should)|(?:i|we|you)'(?:d|ll)|" +
    'whenever|if i (?:was|were|am|had to)|(?:when|if) (?:i|someone|you|they|a [\\p{L}]+) (?:am|is|are|have|has|need|needs|face|faces|feel|feels|get|gets|see|sees|do|does|want|wants)|' +
    '(?:i|we) (?:make|take|ask|use|talk|start|think|look|keep|work|do|go|give|set|listen|communicate|prioriti[sz]e|focus|ensure|consider|believe|plan|write|find|feel|know|learn|create|read|stay|seek|strive|assess|handle|check|approach|break|offer)',
);
const COUNTERFACTUAL = phrase(
  "(?:would|could|should)(?:n't| not)? have|i'd (?:been|had|like to|love to|say)|i would (?:say|like to|love to)|i would be happy",
);

/** General habits and "would": where they stand, and whether they take the place of a past episode. */
export function hypotheticalOf(
  text: string,
  questionText: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  story: readonly StorySpan[],
) {
  const episodeAsked = matches(questionText, EPISODE_ASKED).length > 0;
  const told = new Set(
    story.filter((s) => s.part === 'action' && s.confidence >= 0.5).map((s) => s.sentence),
  );
  const anchored = story.some((s) => s.part === 'situation' && s.confidence >= 0.75);
  const spans: Span[] = [];
  let habits = 0;
  let pastSentences = 0;
  for (const [index, sentence] of sentences.entries()) {
    const counter = matches(text, COUNTERFACTUAL, sentence.start, sentence.end);
    const found = matches(text, HABIT, sentence.start, sentence.end).filter(
      (span) => !counter.some((c) => span.start < c.end && c.start < span.end),
    );
    const past = hasPast(tokensWithin(tokens, sentence));
    if (past) pastSentences++;
    if (found.length > 0 && !told.has(index)) {
      habits++;
      spans.push(...found);
    }
  }
  const mostlyPast = pastSentences > 1 && pastSentences * 2 > sentences.length;
  const episode = told.size > 0 || mostlyPast || (anchored && pastSentences > 0);
  const mostlyHabit = told.size <= 1 && !anchored && !mostlyPast && habits >= 2 * Math.max(1, told.size);
  return {
    episodeAsked,
    spans,
    insteadOfEpisode: episodeAsked && habits > 0 && (!episode || mostlyHabit),
    episodeFound: episode && !mostlyHabit,
  };
}
