import type { Span } from '../text/span.ts';

/*
 * Does a sentence assert something? Judged by its outside, in doubt yes for running prose and no for fragments: a false
 * "unsourced" trains a writer to look away.
 */

/** Why a sentence is no statement; `undefined` when it is one. */
export type NoStatement = 'question' | 'about-the-report' | 'instruction' | 'wish' | 'fragment';

/**
 * `text`: the sentence as it reads, citations blanked out; `names`: where names stand in it, so that no verb is looked for
 * in `Made in China Group`.
 */
export function noStatement(text: string, names: readonly Span[]): NoStatement | undefined {
  const trimmed = text.trim();
  if (/[?？؟]["'”’»)\]]*$/u.test(trimmed)) return 'question';
  const opening = trimmed.replace(/^[\s"'“‘«([\-–—*•]+/u, '');
  if (ABOUT_THE_REPORT.some((pattern) => pattern.test(opening))) return 'about-the-report';
  if (INSTRUCTION.test(opening)) {
    // `Note who pays: the MSS does.` asserts behind its colon.
    const colon = text.search(/:\s/);
    const behind = names.filter((name) => name.start > colon);
    if (colon < 0 || behind.length === 0 || !hasVerb(' '.repeat(colon + 1) + text.slice(colon + 1), behind))
      return 'instruction';
  }
  if (/^(?:how|why|what|when|where|who|whether)\b/i.test(opening) && !/[.!…]["'”’»)\]]*$/.test(trimmed))
    return 'fragment';
  if (WISH.test(opening)) return 'wish';
  return hasVerb(text, names) ? undefined : 'fragment';
}

/** Parts of a document. */
const PART =
  '(?:section|chapter|part|annex|appendix|table|figure|map|chart|timeline|list|box|graphic|diagram|paragraph|bullet point|question|page|entr(?:y|ies)|item|point|term|abbreviation|acronym|recommendation)s?';
const TELLS =
  '(?:describ|examin|cover|explain|present|discuss|outlin|review|summari[sz]|look|focus|deal|introduc|list|show|set|is (?:about|organi[sz]ed|structured|based|divided|intended|meant|part|a|an|the|an? update)|are (?:about|organi[sz]ed|structured|based|listed|shown|used)|analy[sz]|address|consider|trace|turn|begin|start|end|aim|draw|use|rel(?:y|ies)|explor|survey|compare|ask|tr(?:y|ies) to|seek|give|provide|contain|consist|include|collect|treat|offer|map|detail|takes|will|does|do not|was (?:written|prepared|compiled|updated|last)|has (?:been|\\w+ (?:parts|sections|chapters))|follows|walks|sums|gathers|brings|puts)';

/** Whole works: `this report` is ours, `the report` may be anybody's. */
const WORK =
  '(?:report|paper|article|document|brief|briefing|note|memo|study|piece|post|page|dossier|series|analysis|assessment|overview|summary|bulletin|profile|case study|investigation|work)s?';
const WHICH =
  '(?:following|present|next|first|second|third|last|final|rest of (?:the|this)|remainder of (?:the|this)|above|below|previous|preceding)';
const NUMBER = '(?: (?:below|above|that follows|[\\dA-Z]{1,3}(?:\\.\\d+)*))?';

const ABOUT_THE_REPORT: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:this|our|the ${WHICH})(?: [\\w-]+)? (?:${WORK}|${PART})|(?:the|each|these)(?: ${WHICH})? ${PART}|(?:section|chapter|table|figure|annex|appendix)(?= [\\dA-Z]))${NUMBER} (?:therefore |also |only |then |first |thus |briefly )?${TELLS}`,
    'i',
  ),
  new RegExp(
    `^(?:in|for the purposes of|throughout|at the end of|over the course of) (?:the|this|our|what|these)(?: ${WHICH})? ?(?:${WORK}|${PART})?,? ?(?:we|i|the (?:term|name|word|reader|authors?)|follows)\\b`,
    'i',
  ),
  /^(?:(?:first|second|third|then|next|finally|lastly|here|below|in turn|later|now|afterwards|in closing|to begin|in sum|in what follows|in the following),? )?(?:we|i) (?:(?:will|shall|now|first|then|next|also|briefly|therefore|only|do not|don't|did not|have|can) ){0,3}(?:begin|start|describe|discuss|show|present|examine|explain|outline|review|summari[sz]e|look|turn|focus|return|list|use|refer|cover|introduce|analy[sz]e|address|consider|argue below|explore|compare|ask|try|seek|treat|leave|deal|set out|thank|return to|are grateful|used|use|reviewed|relied|rely|collected|counted|call|write|interviewed|follow|go on)\b/i,
  /^(?:as (?:discussed|described|explained|mentioned|noted|shown|outlined|set out|detailed|stated|we (?:saw|have seen|will see|show)|seen) (?:above|below|earlier|in (?:section|chapter|table|figure|the))|(?:figure|table|map|box|chart|photo|picture|image|source|sources|note|notes|author|date|classification|status|caption|tags?|keywords?|updated?|version|contact|see also|further reading|abbreviations?|key)\b[^.]{0,20}[:.–—])/i,
  new RegExp(
    `^(?:the|our) (?:\\w+ )?(?:aim|purpose|goal|scope|focus|objective|structure|intention|remainder|rest) of (?:this|our|the present) `,
    'i',
  ),
  new RegExp(`^this is (?:a|an|the|our|not a|not an) (?:\\w+ )?(?:${WORK}|${PART})\\b`, 'i'),
  /^(?:below|here|above) (?:is|are) (?:a|an|the|our|some)\b/i,
  /^for (?:(?:more|further) (?:on|about|details?|information|background|see|examples)|details|background(?: on|,)|a (?:list|full|longer|timeline|discussion|history))\b/i,
  /^(?:more|details|the details|background|a (?:full |longer |complete )?(?:list|table|timeline|discussion|account|history|map|glossary))\b.{0,60}\b(?:below|above|follows|can be found|is (?:in|given|found)|are (?:in|given|found)|see)\b/i,
  /^(?:by|the term|the name|the abbreviation|here|hereafter)\b.{0,60}\b(?:we mean|stands for|refers to|is used|denotes|means)\b/i,
];

const INSTRUCTION =
  /^(?:(?:please|also|then|next|first|now|finally|do not|don't|never|always) )?(?:see|note|consider|compare|recall|remember|imagine|suppose|assume|check|read|click|open|refer|keep|bear|ask|look|watch|make sure|ensure|add|write to|remove|replace|update|include|verify|confirm|find|list|contact|review|monitor|block|patch|report (?:any|all|such|to)|avoid|apply|treat|try|take|let|follow|cite|insert|delete|rewrite|describe|explain|discuss|summari[sz]e|turn to|consult|download|install|run|set|go to|visit|track|search|call|todo|tbd|fixme)\b(?! (?:of|by|from|services?|intelligence|operations?|was|is|were|are|has|have)\b)/i;
const WISH = /^(?:(?:let us|let's|thanks?|thank you|may (?:the|this|we)|hopefully,? we)\b|(?:if only)\b)/i;

/**
 * Is there something like a finite verb? An auxiliary or an irregular past form is one wherever it stands; a form in `-ed` is
 * one unless it is a known adjective; `targets` and `report` may be nouns, so what stands before them decides.
 */
export function hasVerb(text: string, names: readonly Span[] = []): boolean {
  let before = '';
  let count = 0;
  let name = 0;
  const ordered = [...names].sort((a, b) => a.start - b.start);
  const isEnded = /[.!…]["'”’»)\]]*\s*$/u.test(text);
  for (const match of text.matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    while ((ordered[name]?.end ?? Infinity) <= match.index) {
      name += 1;
      before = nameBefore(text, ordered[name - 1]);
    }
    if ((ordered[name]?.start ?? Infinity) <= match.index) {
      before = nameBefore(text, ordered[name]);
      continue;
    }
    count += 1;
    const word = match[0];
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (isVerb(word, lower, before, count)) return true;
    // Behind a name, in a sentence that ends: `Russia and China cooperate.`, and `China rebuffs the accusation.` though the
    // verb is not known.
    if (isEnded && word === lower && (before === NAME || before === NAMES)) {
      if (VERBS.has(lower)) return true;
      if (/[^su']s$/.test(lower) && /^\s+\p{L}/u.test(text.slice(match.index + word.length))) return true;
    }
    before = lower;
  }
  // A long sentence with a full stop has a verb, though none we know.
  return count >= 8 && isEnded;
}

const NAME = '\0';
const NAMES = '\0s';

/** A name that ends in `s` may be several. */
function nameBefore(text: string, name: Span | undefined): string {
  return name !== undefined && text.charAt(name.end - 1) === 's' ? NAMES : NAME;
}

function isVerb(word: string, lower: string, before: string, count: number): boolean {
  if (AUXILIARY.has(lower) || /(?:n't|'re|'ve|'ll)$/.test(lower)) return true;
  if (IRREGULAR.has(lower)) return !DETERMINERS.has(before);
  // A capital inside a sentence belongs to a name.
  if (word !== lower && count > 1) return false;
  if (lower.length > 4 && /[^e]ed$/.test(lower)) return !ADJECTIVES.has(lower) && !DETERMINERS.has(before);
  if (word !== lower) return false;
  if (isThirdPerson(lower))
    return (
      before === NAME ||
      before === NAMES ||
      (before !== '' && !DETERMINERS.has(before) && !/(?:ed|al|ic|ive|ese|ish|ian|an|ous|ary)$/.test(before))
    );
  return VERBS.has(lower) && (PRONOUNS.has(before) || /[^s]s$/.test(before));
}

/** Is it the form in `-s` of a verb we know: `accuses`, `denies`, `reaches`, `discloses`? */
function isThirdPerson(word: string): boolean {
  if (!word.endsWith('s')) return false;
  return VERBS.has(word.slice(0, -1)) || VERBS.has(word.slice(0, -2)) || VERBS.has(`${word.slice(0, -3)}y`);
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before these a noun is next, or an adjective and a noun. */
const DETERMINERS = words(
  's a an the this that these those its their his her our my your of in on at by for from with without under over against between ' +
    'no some any many several few more most all both each every other such one two three four five six ten first second last new',
);
const PRONOUNS = words('they we i you who which people it he she to');

const AUXILIARY = words(
  'is are was were am be been being has have had does do did will would shall should can could may might must cannot ought ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't",
);

const IRREGULAR = words(
  'arose ate cost became began bent bet bit blew bore bought bound bred broke brought built burnt came caught chose clung crept cut dealt ' +
    'drew drove dug fed fell felt fled flew forbade fought found froze gave got grew heard held hid hit hurt kept knew laid lay led left lent ' +
    'lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold ' +
    'sought spent spoke spread sprang stole stood struck stuck strove swept swore taught thought threw told took tore undertook understood ' +
    'upheld went withdrew withheld won wore wove wrote',
);

/** Written like past forms, seldom verbs. */
const ADJECTIVES = words(
  'united alleged so-called armed hundred sacred naked wicked china-linked state-sponsored state-backed russia-linked iran-linked ' +
    'indeed crossbred hatred kindred based-on unprecedented sophisticated advanced',
);

/** Base forms of verbs that reports are written with. A form with `-s` that is as often a plural noun is left out. */
const VERBS = words(`
  rebuff fix bear commit rebut refrain pledge entrench hamper probe ramp stem tout unveil vet wane wield see name count date put cost set sign mean pull answer abandon abuse accept accuse achieve acknowledge acquire act adapt add admit adopt advise affect agree allege allow amount announce answer appear apply appoint
  approach argue arise arrest ask assert assess assume attempt attract attribute avoid ban become begin behave believe belong benefit betray blame block
  break breach bribe bring broaden build buy call capture carry cast catch cause cease challenge charge choose circulate cite claim close collaborate collect
  combine come commit compare compel compete complain comply compromise conceal concern conclude condemn conduct confirm consider consist constitute contain contend
  continue contradict contribute control convict cooperate coordinate counter cover create cultivate deal decide declare decline deepen defend define delay deliver demand
  demonstrate deny depend deploy describe deserve design destroy detain detect determine develop differ direct disagree disappear disclose discover dismiss display
  dispute disrupt distribute divert dominate downplay draw drive drop echo emerge employ enable encourage end endanger engage enjoy enlist ensure enter entice escape
  escalate establish evade exceed exclude exercise exert exfiltrate exist expand expect expel explain exploit export expose express extend extract face facilitate fail fall favour
  favor fear feature feed feel fit flee follow forbid force foresee form frame fund funnel gain gather get give go govern grant grow guide hack handle happen harass harm harvest
  have help hide highlight hint hire hold host identify ignore impersonate imply impose improve include increase indicate infect infiltrate inform inherit initiate insist
  inspect intend intensify interfere intervene intimidate investigate invite involve issue join justify keep know lack last lead leak learn leave leverage lie lift like limit
  link live lobby look lose lure maintain make manage manipulate mark masquerade matter mean meddle meet mention misuse monitor mount move need negotiate notice obtain
  occupy occur offer open operate oppose order organise organize originate outnumber overlap oversee owe own participate pass pay penetrate permit persist persuade plan play plead
  point portray pose possess practise practice predict prefer prepare pressure prevent proceed produce profit prohibit promise promote propose prosecute protect prove provide provoke
  publish punish purport pursue push put question quote raise reach react receive recognise recognize recommend recruit reduce refer reflect refuse regard register reject relate release rely
  remain remind remove repeat replace report represent require resemble reside resist resolve respond rest restrict result retain retaliate return reveal rise rule run say scan scrutinise seek
  seem seize select sell send separate serve set shape share shift show sign signal silence sit smuggle sow spark speak specialise specialize spend sponsor spread spy stand start
  state stay steal step stop strengthen stress strike strive study submit succeed suffer suggest supply support suppress surface surpass surround surveil suspect sustain sway take
  talk target tell tend test threaten tie tighten tolerate touch track trade train transfer transform translate transmit travel treat trigger try turn undergo undermine understand undertake
  unfold unite update uphold urge use vary view violate visit vote vow want warn watch weaken welcome widen win wish withdraw withhold witness work worry write yield
`);
