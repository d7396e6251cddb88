const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that carry grammar rather than content. */
export const FUNCTION_WORDS = set(`
  a an the this that these those some any each every all both no another such what which who whom whose when where
  why how i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
  herself it its itself they them their theirs themselves one ones and or but nor so yet if because although though
  while whereas unless until since as than whether of in on at to from by with without for about into onto over
  under after before during between through against among around across behind beyond within throughout toward
  towards upon off out up down near per via despite is am are was were be been being do does did doing done have
  has had having can could will would shall should may might must not n't never ever also just then there here very
  too only even still again once more most much many few less least own same other others else rather quite really
  always often usually sometimes perhaps maybe however therefore thus first next last finally well now later back
  away together inside outside aloud anyway anyways together multiple several various numerous soon ago else
  pretty it's i'm i've i'd i'll we're we've we'd we'll you're you've they're they've they'd he's she's that's
  there's don't didn't doesn't wasn't weren't isn't aren't couldn't wouldn't shouldn't can't won't haven't hadn't
  hasn't let's what's who's um uh`);

/** Words of questions that say nothing about their topic. */
export const QUESTION_WORDS = set(`
  tell describe share discuss explain walk give provide recount narrate talk recall think example examples instance
  time times story experience experiences situation occasion moment anecdote specific detailed personal approach
  process strategies strategy ensure handle handled did do done used use make made take took included including
  particularly possibly perhaps relevant related when including please work working worked way ways faced face
  one someone anyone people person thing things ever impact outcome result decide decided happen happened
  role part know known want wanted get got`);
