import { matches, phrase, spanOf, stem, type Token, tokensOf } from './parts/tokens.ts';
import { FUNCTION_WORDS, QUESTION_WORDS } from './parts/words.ts';
import type { Gate, ObserveInput, Sentence, Span } from './types.ts';

export const MIN_WORDS = 25;

const DONT_KNOW = phrase(
  "(?:i|we) (?:really |honestly |just |actually )?(?:don't|do not) (?:really |actually )?know(?! (?:how to|if|the|that|him|her|them|each))|no idea|no clue|dunno|idk|can't (?:really )?(?:think of|remember|recall|come up with) (?:a|an|any|one|anything|it)|cannot (?:think of|remember|recall) (?:a|an|any|one|anything)|(?:can't|cannot) (?:think|remember|recall)|nothing comes to mind|(?:don't|do not) remember (?:one|any|a|an)|not sure (?:what to say|how to answer)|(?:don't|do not) have (?:an?|any|much) (?:[\\p{L}-]+ ){0,2}(?:example|experience|answer|story|idea)s?|(?:have never|haven't|have not|never) (?:really )?(?:had|been in|experienced|faced)",
);
const REFUSAL = phrase(
  "(?:i'd|i would|would) (?:rather not|prefer not)|(?:don't|do not|won't|will not) (?:want|wish|like|care|answer|feel comfortable)(?: to)? ?(?:answer|talk|say|share|discuss|that|this)|no comment|next question|(?:let's |can we |please )?skip (?:this|it|that)|i(?:'ll)? pass|pass|not comfortable (?:answering|sharing|talking)",
);
const ABUSE = phrase(
  "fuck (?:you|off|this|yourself)|screw (?:you|this)|go to hell|piss off|you(?:'re| are)? (?:a |an |such a |so |just a |fucking )*(?:idiot|moron|stupid|dumb|useless|bitch|asshole|piece of shit|worthless|pathetic|ugly)|(?:stupid|dumb|useless|fucking|idiotic) (?:bot|robot|machine|computer|ai|question|interviewer|program|thing)|bitch|asshole|cunt|faggot|retard|kill yourself|shut (?:up|the fuck up)|suck my|eat shit|bullshit|motherfucker",
);
const FOREIGN = new Set(
  'que el los las una para por con como pero muy fue mi yo und der die das ich nicht ein eine mit auf ist war wir le les des est pas une dans pour avec je nous il che di per sono non het een van ik niet och att det som jag w na nie się jest um uma não com'.split(
    ' ',
  ),
);

function has(code: Gate['code'], because: string, span?: Span): Gate {
  return span ? { code, because, span } : { code, because };
}

const contentStems = (tokens: readonly Token[]) =>
  new Set(
    tokens
      .filter((t) => !FUNCTION_WORDS.has(t.lower) && !QUESTION_WORDS.has(t.lower) && t.lower.length > 2)
      .map((t) => stem(t.lower)),
  );

function trigrams(tokens: readonly Token[]): string[] {
  return tokens.slice(2).map((t, i) => `${tokens[i]?.lower} ${tokens[i + 1]?.lower} ${t.lower}`);
}

/** An answer to another question: it meets none of this question's words, and several of another's. */
function offTopic(input: ObserveInput, tokens: readonly Token[]): Gate | null {
  const answer = contentStems(tokens);
  const shared = (question: string) =>
    [...contentStems(tokensOf(question))].filter((w) => answer.has(w)).length;
  const own = contentStems(tokensOf(input.questionText));
  if (own.size < 2 || shared(input.questionText) > 0) return null;
  const best = Math.max(0, ...(input.otherQuestions ?? []).map(shared));
  if (best >= 2)
    return has('off-topic', `No word of the question occurs, and ${best} of another question's do.`);
  const person = tokens.some((t) => /^(?:i|we|my|our|me|us|i've|i'm|i'd|we've|myself)$/.test(t.lower));
  if (!person) return has('off-topic', 'No word of the question occurs, and nobody in it is you.');
  return null;
}

/** Reasons why there is not enough to observe, the weightiest first. */
export function gatesOf(
  input: ObserveInput,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  repeated: readonly { readonly sentence: number }[],
): Gate[] {
  const { text } = input;
  const count = tokens.length;
  if (count === 0) return [has('empty', 'There are no words.')];
  const gates: Gate[] = [];
  const whole = spanOf(text, tokens[0]?.start ?? 0, tokens[count - 1]?.end ?? 0);

  const [abuse] = matches(text, ABUSE);
  if (abuse && count < 60) gates.push(has('abusive', `"${abuse.text}" is not an answer.`, abuse));

  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const foreign = tokens.filter((t) => FOREIGN.has(t.lower)).length / count;
  const grammar = tokens.filter((t) => FUNCTION_WORDS.has(t.lower)).length / count;
  const otherScript = letters > 5 && latin / letters < 0.7;
  if (otherScript || (count >= 5 && foreign > 0.15 && foreign > grammar))
    gates.push(has('not-english', 'This does not read as English, the only language known here.', whole));
  else if (count >= 12 && grammar < 0.22)
    gates.push(has('keyword-list', 'Words in a row, hardly any sentences.', whole));

  const asked = new Set(trigrams(tokensOf(input.questionText)));
  const own = trigrams(tokens);
  const copied = own.filter((gram) => asked.has(gram)).length;
  if (own.length >= 3 && copied / own.length >= 0.6)
    gates.push(has('question-copy', 'Most of it is the question again.', whole));

  const repeats = repeated.reduce((sum, r) => sum + (sentences[r.sentence]?.words ?? 0), 0);
  if (count >= MIN_WORDS && (repeats / count >= 0.5 || new Set(own).size / own.length < 0.45))
    gates.push(has('repetition', 'The same words again and again.', whole));

  const [refusal] = matches(text, REFUSAL);
  const [dontKnow] = matches(text, DONT_KNOW);
  const bareRefusal = refusal && (refusal.text.toLowerCase() !== 'pass' || count <= 3);
  if (bareRefusal && count < MIN_WORDS)
    gates.push(has('refusal', `"${refusal.text}": no answer was wanted.`, refusal));
  else if (dontKnow && count < 30)
    gates.push(has('dont-know', `"${dontKnow.text}": no example came to mind.`, dontKnow));

  if (gates.length === 0 && count >= 8) {
    const away = offTopic(input, tokens);
    if (away) gates.push(away);
  }
  if (count < MIN_WORDS)
    gates.push(
      has(
        'too-short',
        `${count} ${count === 1 ? 'word' : 'words'}; under ${MIN_WORDS} there is too little to observe.`,
        whole,
      ),
    );
  return gates;
}
