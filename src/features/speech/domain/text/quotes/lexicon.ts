const set = (list: string) => new Set(list.trim().split(/\s+/));

export const DETERMINERS = set(`
  a an the my our his her their its this these those another two three four five six seven eight nine ten`);

/** Heads that name nothing one could ask about. */
export const EMPTY_HEADS = set(`
  thing things stuff time times way ways lot lots bit example examples instance situation situations experience
  experiences day days week weeks month months year years hour hours minute minutes second moment moments end
  beginning start middle morning evening night afternoon weekend person people someone guy guys man men woman women
  part parts kind sort type types fact facts point points step steps order matter matters case cases reason reasons
  hand side page line place places number numbers amount majority rest couple few couple half whole opportunity
  opportunities chance ability abilities difference look break breath note sense word words thought thoughts mind
  eye eyes head heart life lives world self something anything nothing everything everyone first last next one
  ones others area areas aspect aspects factor factors item items topic level levels manner success successes
  failure job answer question questions story stories issue problem problems challenge challenges task tasks
  decision outcome outcomes result results goal goals work project projects process role team group class need needs
  want wants use uses try attempt attempts future past present basis tomorrow today feeling feelings hour while
  semester summer winter spring fall autumn thing-to-do impact importance value position set variety range bunch
  top bottom back front best worst better worse same other good bad new old more less right left idea ideas
  name names fun work workplace company companies environment member members student students worker workers employee employees employer friend
  friends family boss approach strategy strategies help effort efforts everyone-else interest detail details
  lesson lessons pros cons pro con portion portions midst piece list series lack sense section deal percentage row
  breeze pan dr mr mrs feel term terms toll covid cause causes charades
  bird nature account accounts grade grades beginnings notice
  jobs shift shifts attitude attitudes mindset mood atmosphere culture personality confidence power motivation
  circumstances standards instructions understanding understandings
  skill skills knowledge information mistake benefit benefits purpose course extent potential tendency
  strength strengths weakness weaknesses responsibility responsibilities contribution contributions`);

/** Not to be probed by a machine. */
export const SENSITIVE = set(`
  death funeral cancer suicide abuse illness disease divorce depression anxiety rape assault surgery hospital
  relationship relationships romantic dating political politics religious views marriage
  pregnancy miscarriage overdose addiction religion church god grandmother grandfather grandma grandpa mother father mom dad
  parent parents brother sister son daughter wife husband girlfriend boyfriend disability disorder diagnosis
  therapist therapy emotions sex salary weight race ethnicity fuck fucking shit shitty ass bitch damn crap hell bastard`);

/** A sentence with one of these is not quoted at all. */
export const GRAVE = set(`
  death died dying funeral cancer suicide abuse abused rape raped miscarriage overdose assault assaulted killed murder`);

export const ADJECTIVES = set(`
  good bad great big small large huge little long short high low new old young early late hard easy difficult
  different similar same important certain possible impossible able unable happy sad upset angry mad proud sure
  clear open free full empty ready busy strong weak best worst better worse main major minor final entire whole
  real true false right wrong nice fair unfair fast slow quick smooth rough deep tough close quiet loud calm
  simple complex specific general recent previous prior current extra bigger smaller larger higher lower older
  younger harder easier faster longer shorter key common rare unique rude kind positive negative active creative
  effective productive supportive competitive respective total single double third fourth fifth second only last
  next first own such aware due worth late tight low remote senior junior online offline upset fun respectful
  due well fine sick healthy present absent vital key cool warm cold hot heavy light safe public private mutual
  internal external virtual formal informal casual ideal extra daily weekly monthly yearly very most least
  separate honest genuine accurate adequate appropriate immediate intimate ultimate alternate elaborate desperate
  adept freshman sophomore freshmen quicker slower sooner longer happier safer clearer stronger multiple capable
  complete concrete discrete intense dense tense diverse adverse thorough alone apart ahead least overall upcoming`);

const PERSONS = set(`
  boss chief client clients colleague coworker co-worker customer kid kids child children parent guest guests patient
  patients nurse coach captain friend roommate roomate classmate teammate peer mentor intern ceo cto cfo ta ra
  president director manager supervisor professor teacher member employee hire hires client staff crew audience
  team teams band cast squad committee board group groups editor
  lifeguard umpire hostess host lady guy patron patrons procrastinator individual individuals vp pm high-schooler sophomore
  people persons girls boys ladies partner partners chef dean principal neighbor neighbour team's stakeholder union`);
const NOT_PERSONS = set(`
  order number paper computer letter matter offer answer dinner summer winter semester quarter center centre theater
  chapter newsletter poster folder server container router cluster calendar cover power trigger drawer disaster error
  factor sector motor monitor mirror floor door labor labour behavior behaviour color colour flavor favor humor honor
  tenor minor major metaphor vigor layer paper register transfer encounter timer buffer counter career list checklist
  playlist water weather user-story tower shower corner border filter printer laptop water-cooler planner banner
  barrier tier chair stair pair restaurant grant plant warrant committee fee coffee referee guarantee degree
  twist wrist mist assist exist waist equipment budget parameter meter character fever fiber tuber ladder internet
  fundraiser trailer blocker teaser starter driver adapter helper wrapper scanner sensor processor refrigerator
  freezer dishwasher elevator generator indicator monitor calculator simulator`);
const PLACES = set(`
  room rooms club office school store stores restaurant gym kennel house home hospital lab laboratory company camp field
  department center centre library location spot area kitchen lobby desk workspace floor warehouse shop cafe bar church
  campus classroom apartment stable yard city town neighborhood neighbourhood building academy college university
  league association firm agency program
  facility site stage rink pool beach park theater clinic ward chapter sorority fraternity`);

/** What a noun names, as far as its form tells. */
export function aboutOf(head: string): 'person' | 'place' | 'matter' {
  if (PLACES.has(head)) return 'place';
  const one = head.replace(/s$/, '');
  if (PERSONS.has(head) || PERSONS.has(one)) return 'person';
  if (NOT_PERSONS.has(one) || one.length < 5) return 'matter';
  return /(?:[^e]er|or|ist|ician|ant|ee|ess|man|men|woman|women)$/.test(one) &&
    !/(?:ness|cess|ress|less|iant|ment)$/.test(one)
    ? 'person'
    : 'matter';
}

const ADJECTIVE_ENDINGS = /(?:ous|ful|less|able|ible|ish|ary|ent|ant|ive|al|ic|ier|iest|some|est)$/;
/** Nouns that end like adjectives. */
const NOUNS_LIKE_ADJECTIVES = set(`
  goal deal meal proposal approval trial journal capital signal festival referral renewal material manual
  professional individual arrival rehearsal hospital animal portal terminal removal appraisal principal
  topic clinic traffic graphic metric mechanic music infographic logistic public statistic panic fabric logic
  critic comic epic basic initiative objective incentive perspective archive executive detective native narrative
  motive relative directive representative collective drive alternative event agent client patient student
  incident accident moment payment agreement equipment department assignment investment environment deployment
  apartment requirement statement document content component treatment tournament parent percent presentment
  government management movement argument development document assessment improvement announcement experiment
  talent segment comment engagement commitment employment enrollment fulfillment instrument element appointment
  assistant consultant accountant participant restaurant applicant grant plant merchant tenant descendant
  library salary summary diary secretary primary budgetary dictionary glossary commentary boundary
  table cable variable vegetable label trouble fable stable deliverable
  event percent accent intent consent extent rent cent tent scent present president resident opponent superintendent
  test request contest forest interest guest rest quest nest protest west digest harvest arrest invest best-of
  supplier carrier barrier courier soldier tier frontier pier cashier finish polish english rubbish dish fish wish
  publish radish ant giant variant restaurant interview income outcome sprint print`);
const NOUN_ING = set(`
  meeting training building marketing engineering writing planning onboarding testing funding hiring pricing billing
  staffing scheduling accounting nursing teaching morning evening warning reading opening closing setting spelling
  wedding shipping tutoring recycling parking fundraising networking learning housing listing offering finding
  swimming booking briefing clothing drawing ending filing handling heading landing manufacturing mapping painting
  posting programming recording rating seating serving spending standing tracking understanding upbringing
  misunderstanding wording screening outing gathering hearing lighting packaging coaching thing ring string king`);
const LY_NOT_ADVERB = set(`
  early daily weekly monthly friendly family supply reply assembly anomaly elderly costly timely likely only ugly
  orderly yearly quarterly rally ally`);
/** Verbs that follow a noun rather than name one. */
const VERBS = set(`
  is are was were be been has have had do does did need needs want wants make makes take takes get gets go goes come
  comes know knows think thinks give gives tell tells ask asks say says see sees seem seems feel feels find finds
  keep keeps let lets become becomes bring brings begin begins allow allows include includes require requires help
  helps happen happens provide provides ensure ensures create creates learn learns understand understands believe
  believes speak speaks communicate communicates listen listens agree agrees disagree disagrees struggle struggles
  succeed succeeds involve involves remain remains exist exists improve improves enjoy enjoys like likes love loves
  hate hates decide decides choose chooses prefer prefers try tries put puts set sets handle handles consist
  consists contribute contributes complain complains depend depends deal deals works goes arise arises occur occurs
  follow follows continue continues affect affects cause causes lead leads quit gave won lost grew rose fell told
  felt went came left ran met took said got saw made became wrote spoke tore hurt cost understood
  outweigh outweighs align aligns increase increases decrease decreases bounce stay stays ring merge demands overcome
  written known done given shown taken driven chosen broken hidden forgotten held paid built sent brought caught
  apologize apologise thank finish join attend lack lacks send sends buy buys sell sells spend spends`);
const AMBIGUOUS_BASE = set(`
  work help plan need lead report change use move talk try call play run visit support show sign think start end
  stop look practice study deal act walk hope share trust value respect struggle question`);

export function isAdjective(lower: string): boolean {
  if (NOUNS_LIKE_ADJECTIVES.has(lower)) return false;
  if (ADJECTIVES.has(lower)) return true;
  if (/ment$|tion$|ness$|ity$|er$|or$/.test(lower)) return false;
  return lower.length > 4 && ADJECTIVE_ENDINGS.test(lower);
}

export function isAdverb(lower: string): boolean {
  return lower.endsWith('ly') && lower.length > 4 && !LY_NOT_ADVERB.has(lower);
}

export function isGerund(lower: string): boolean {
  return lower.length > 5 && lower.endsWith('ing') && !NOUN_ING.has(lower);
}

export function isFiniteVerb(lower: string): boolean {
  return VERBS.has(lower) || lower.endsWith("n't");
}

export function isAmbiguousBase(lower: string): boolean {
  return AMBIGUOUS_BASE.has(lower);
}
