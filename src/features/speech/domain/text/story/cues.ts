import { phrase } from '../parts/tokens.ts';
import type { StoryPart } from '../types.ts';

export interface Cue {
  readonly part: StoryPart;
  readonly confidence: number;
  readonly pattern: RegExp;
  /** Only in a sentence that tells something past. */
  readonly past?: boolean;
}

const cue = (part: StoryPart, confidence: number, source: string, past = false): Cue => ({
  part,
  confidence,
  pattern: phrase(source),
  past,
});

const PERSON = '(?:i|we|my team|our team|the team|my group|our group)';
const YEAR = '(?:freshman|sophomore|junior|senior|first|second|third|fourth|final|last)';
const WORKPLACE =
  '(?:job|role|company|position|employer|internship|workplace|team|project|startup|class|course|semester|shift|school|club|store|restaurant|office|department|lab)';

export const CUES: readonly Cue[] = [
  cue(
    'situation',
    0.9,
    '(?:a few|two|three|four|five|six|several|a couple(?: of)?|some|\\d+) (?:years?|months?|weeks?|days?|semesters?) (?:ago|back|prior)',
  ),
  cue(
    'situation',
    0.9,
    '(?:last|this past) (?:year|month|week|summer|spring|fall|autumn|winter|semester|quarter|school year|night|weekend|january|february|march|april|may|june|july|august|september|october|november|december)',
    true,
  ),
  cue(
    'situation',
    0.85,
    '(?:a|one|another|the|this|that) (?:specific |recent |particular |major |first |last )?(?:time|instance|occasion|experience|situation|example|moment|story) (?:that i|that we|when|where|in which|i|of when|of a time|of (?:this|that|it) (?:was|is|would be) when|was when|was in|was during|would be when)',
    true,
  ),
  cue(
    'situation',
    0.85,
    '(?:one time|once|one day|recently|there was (?:a|an|this|one)|there were (?:a|some|two|three|four|five|several))',
    true,
  ),
  cue(
    'situation',
    0.8,
    `(?:in|at|during|for|on) (?:my|a|an|our|the) (?:(?!and |or |of )[\\p{L}-]+ ){0,3}${WORKPLACE}`,
    true,
  ),
  cue(
    'situation',
    0.85,
    `(?:in |during |my |of |since )(?:my )?${YEAR} year(?: of (?:high school|college|university))?`,
    true,
  ),
  cue(
    'situation',
    0.8,
    '(?:in|during|at|back in) (?:high school|college|university|school|work|middle school|grad school|quarantine|the pandemic|covid|19\\d\\d|20\\d\\d)',
    true,
  ),
  cue(
    'situation',
    0.85,
    '(?:when|while|after) (?:i|we) (?:was|were|had|started|joined|worked|first|began|got|moved|served|interned|played|ran|led|became)',
    true,
  ),
  cue(
    'situation',
    0.8,
    '(?:while|when) (?:working|teaching|studying|interning|serving|in|on|at|leading|managing|playing|volunteering|coaching)',
    true,
  ),
  cue(
    'situation',
    0.75,
    '(?:as|being) (?:a|an|the) (?:[\\p{L}-]+ ){0,3}(?:[\\p{L}]{3,}(?:er|or|ist|ess|ian|ee)|assistant|consultant|intern|captain|lead|head|coach|president|member|chair|nurse|student|ta|ra|umpire|freshman|sophomore|junior|aide|clerk|agent)',
    true,
  ),
  cue(
    'situation',
    0.75,
    '(?:i|we) (?:was|were) (?:working|part of|in|on|at|a|an|the|running|leading|managing|interning|helping|doing|trying|building|planning|studying|in the middle of)',
  ),
  cue(
    'situation',
    0.7,
    "(?:my|our|the|a|one|another) (?:[\\p{L}-]+ ){0,2}(?:boss|manager|team|company|client|customer|coworker|co-worker|colleague|partner|professor|teacher|group|project|teammate|roommate|system|deadline|release|order|patient|student|coach|friend) (?:was|were|had|wanted|needed|asked|told|kept|did not|didn't|decided|got|came|came in|complained|quit|left|disagreed|faced|tore)",
  ),
  cue(
    'situation',
    0.7,
    '(?:had|have) (?:a|an|this|one) (?:[\\p{L}-]+ ){0,2}(?:customer|client|coworker|co-worker|boss|manager|teammate|colleague|project|patient|student|group|professor|guest)',
    true,
  ),

  cue(
    'task',
    0.85,
    `${PERSON} (?:was|were|am|got) (?:asked|tasked|assigned|responsible|supposed|expected|required|in charge|hired|appointed|given|put in charge|told to)`,
  ),
  cue(
    'task',
    0.85,
    '(?:my|our) (?:job|role|task|responsibility|goal|assignment|objective|mission|duty|aim|challenge|part) (?:was|were|became|included|required|is to)',
  ),
  cue(
    'task',
    0.8,
    '(?:the|a|one) (?:main |biggest |overall |first )?(?:goal|objective|challenge|problem|task|aim|issue|question|target|requirement) (?:was|were)',
  ),
  cue(
    'task',
    0.75,
    '(?:i|we) (?:also |then |really |only )?(?:had|needed|wanted|have had) to(?! say| admit| be honest)',
  ),
  cue(
    'task',
    0.75,
    '(?:(?:i|we) was given|were given|(?:required|needed) (?:me|us) to|it was (?:up to|on) (?:me|us)|fell (?:to|on) (?:me|us)|it was my (?:job|responsibility|turn|duty))',
  ),
  cue(
    'task',
    0.65,
    '(?:deadline|due date|was due|were due|due (?:the|in|on|by|at)|in charge of|responsible for|tasked with)',
    true,
  ),
  cue(
    'task',
    0.65,
    '(?:(?:i|we) (?:aimed|set out|was trying|were trying) to|(?:asked|told|wanted|needed) (?:me|us) to|i took (?:on|over) the (?:role|responsibility|task|lead|position))',
  ),

  cue(
    'result',
    0.9,
    '(?:as a result|in the end|resulted in|resulting in|the (?:end )?(?:result|outcome) (?:was|of|is)|paid off|turned out|the outcome)',
  ),
  cue(
    'result',
    0.8,
    '(?:eventually|ultimately|ended up|end up|in the long run|by the end|at the end of (?:the|it)|from then on|since then|to this day|ever since|afterwards?|after that)',
    true,
  ),
  cue(
    'result',
    0.8,
    '(?:(?:was|were) (?:finally |then |eventually )?able to|managed to|successfully|succeeded in|a (?:huge |great |big )?success|was successful|were successful)',
    true,
  ),
  cue(
    'result',
    0.8,
    `(?:i|we|the team|my team|our team|the group|our group) (?:also |finally |even |then )?(?:won|finished|completed|achieved|received|launched|shipped|delivered|earned|passed|hit|met|exceeded|beat|secured|reached|succeeded|aced|got (?:an?|the) (?:[\\p{L}+-]+ )?(?:grade|award|promotion|job|offer|approval|score|sale|deal))`,
  ),
  cue(
    'result',
    0.8,
    '(?:(?:increased|reduced|improved|dropped|grew|cut|saved|rose|fell|decreased|raised|went (?:up|down)|doubled|tripled)(?: [\\p{L}-]+){0,4} (?:by|from|to))',
  ),
  cue(
    'result',
    0.75,
    '(?:which|this|that|it|these|these things|the change|doing so|doing this) (?:eventually |ultimately |really |also |then |has |have )*(?:led|lead us|lead them|lead to|allowed|helped|made|gave|meant|caused|saved|reduced|increased|improved|enabled|worked|brought|solved|fixed|resulted|ensured|kept|created|earned|boosted|strengthened)',
  ),
  cue(
    'result',
    0.75,
    '(?:(?:was|were|is|got) (?:very |so |really |all |quickly |finally |extremely |more |much )*(?:resolved|solved|happy|satisfied|pleased|impressed|grateful|thankful|fixed|completed|delivered|accepted|approved|adopted|appreciated|appreciative|finished|helpful|hired|promoted|cohesive))',
    true,
  ),
  cue(
    'result',
    0.75,
    '(?:(?:went|worked|turned|came) (?:out )?(?:really |very |pretty |so |quite |great )?(?:well|smoothly|great|perfectly|fine|out|good|better)|on time|in time|ahead of (?:time|schedule)|under budget|(?:a|an|the|our|my) (?:good|great|high|higher|better|perfect|excellent) (?:grade|score|mark|review|result|feedback)|positive (?:feedback|outcomes?|results?))',
    true,
  ),
  cue(
    'result',
    0.7,
    '(?:(?:he|she|they|the [\\p{L}-]+|my [\\p{L}-]+) (?:then |later |finally |eventually |ended up )*(?:apologi[sz]ed|thanked|agreed|accepted|came back|adopted|loved|praised|showed up|improved|stopped|succeeded|survived|stayed|signed))',
  ),
  cue(
    'result',
    0.7,
    '(?:leading to|leaving (?:me|us|them|the)|(?:the|our|my) (?:[\\p{L}-]+ ){0,2}(?:issue|problem|conflict|situation|project|event|campaign|launch|sale|drive|show) (?:was|got|went|worked) (?:[\\p{L}-]+ ){0,2}(?:success|successful|resolved|solved|fixed|well|smoothly|over|great|done|approved))',
  ),

  cue(
    'result',
    0.7,
    '(?:(?:made|making) (?:[\\p{L}]+ ){1,4}(?:much |a lot |so much |more |way )?(?:easier|better|faster|smoother|happier|clearer|quicker|safer|possible|efficient|comfortable)|(?:was|were|became|got) (?:much |a lot |so much |way )?(?:easier|smoother|faster|quicker|happier) (?:for|to|and)|worth it|soon after)',
    true,
  ),
  cue(
    'result',
    0.7,
    '(?:(?:i|we|they|he|she|and|both) (?:finally |eventually |then |quickly |both )?(?:resolved|solved|settled|fixed|overcame|accomplished|pulled (?:it )?off)|got (?:the |an? |our |my )?(?:approval|approved|hired|promoted|funding|job|position|offer|role|contract)|(?:i|we) (?:am|are) now|i now am|now (?:saw|understood|knew)|could then|until (?:we|i|they|it) (?:finally )?(?:agreed|found|got|reached|finished|worked))',
    true,
  ),

  cue(
    'learning',
    0.9,
    '(?:taught me|(?:learned|learnt) (?:a lot|a lesson|a valuable|an important|that|how important|the importance|the hard way|not to|from (?:this|that|it|the|my)|so much|many)|(?:this|that|it|which|experience) (?:has |also |really )*(?:showed|shown|reinforced|highlighted|reminded|made me (?:reali[sz]e|understand|aware)))',
  ),
  cue(
    'learning',
    0.85,
    "(?:looking back|in hindsight|in retrospect|next time|(?:the|a|my|one|valuable) (?:main |biggest |important |key |valuable )?(?:lesson|takeaway)|(?:would|should|could) have done (?:it |this |that |things )?differently|i now (?:know|understand|always|make)|since then,? i(?:'ve| have| always| now| make))",
  ),
  cue(
    'learning',
    0.65,
    "(?:i (?:then |also |have |quickly |soon )*(?:learned|learnt) (?:to|how)|i(?:'ve| have)? (?:come to|since|now) (?:reali[sz]ed?|understood|understand) (?:that|how)|helped me (?:grow|learn|understand|reali[sz]e|become)|made me a better|i (?:grew|matured) (?:as|a lot))",
  ),
];
