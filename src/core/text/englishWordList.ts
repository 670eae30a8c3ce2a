/**
 * Common English words, given names, and commands of the usual operating systems, in code-unit order, white space between.
 *
 * Made by counting in how many technical documents (manuals, change logs, specifications) a word stands in lower case,
 * and by writing down what those lack: animals, minerals, weather, trades, months, spelling alphabets, commands.
 * One string, since a binary search in it needs neither memory nor work at start.
 */
export const ENGLISH_WORDS = `a aaron abandon abandoned abandoning abandons abbreviate abbreviated abbreviates abbreviating abbreviation
abbreviations abide abiding abilities ability able abnormal abnormally abolished abort aborted aborting abortion
aborts about above abridged abrupt abruptly absence absent absolute absolutely absorb absorbed abstract abstracted
abstracting abstraction abstractions abstracts absurd absurdly abundance abundant abuse abused abuses abusing abusive
academic accelerate accelerated accelerates accelerating acceleration accelerator accelerators accent accented accents
accept acceptable acceptance accepted accepting accepts access accessed accesses accessibility accessible accessing
accident accidental accidentally accidents accommodate accommodated accommodates accommodating accompanied accompanies
accompany accompanying accomplish accomplished accomplishes accomplishing accord accordance according accordingly
account accountable accounted accounting accounts accrued accrues accumulate accumulated accumulates accumulating
accumulation accumulations accuracy accurate accurately accustomed ace aces ache achievable achieve achieved achieves
achieving acid acknowledge acknowledged acknowledges acknowledging acknowledgment acorn acquire acquired acquires
acquiring acquisition acquisitions acronym acronyms across act acted acting action actions activate activated
activates activating active actively actives activities activity actor actors actress acts actual actuality actually
acute ad adam adapt adaptable adaptation adaptations adapted adapter adapting adaptive adaptor adapts add added
addendum adding addition additional additionally additions additive address addressed addresses addressing adds
adequate adequately adhere adhered adherence adheres adhering adjacent adjective adjectives adjoin adjoined adjust
adjustable adjusted adjusting adjustment adjustments adjusts administer administered administers administration
administrative administrator administrators admiral admiring admission admit admittedly admitting admonition
admonitions adobe adopt adopted adopting adoption adopts ads adult advance advanced advancements advances advancing
advantage advantageous advantages advent adventure adventurous adversaries adversary adverse adversely advertise
advertised advertisement advertisements advertises advertising advice advisable advise advised advises advising
advisory advocate advocates aesthetic affair affairs affect affected affecting affectionately affects affiliated
affiliates affiliation affiliations affinities affinity affirm affirmative affirms affixed afford afforded
aforementioned afraid africa after afternoon afterward afterwards again against age aged ageing agencies agency agenda
agent agents ages aggregate aggregated aggregates aggregating aggressive aggressively aging agnostic ago agree
agreeable agreed agreeing agreement agreements agrees ah ahead ahoy aid aide aided aiding aids aim aimed aiming aims
air airmail airplane akin alarm alarming alarms alas albeit ale alert alerted alerting alerts ales alex algebra
algebraic algorithm algorithms alias aliased aliases aliasing alice alien align aligned aligning alignment alignments
aligns alike alive all allegation alleged allegedly alleging alleviate alleviates alley allied alligator allocate
allocated allocates allocating allocation allocations allotted allow allowable allowance allowances allowed allowing
allows alluded alludes almost alone along alongside alpha alphabet alphabetic alphabetical alphabetically alphabets
alphanumeric already also alter alteration alterations altered altering alternate alternately alternates alternating
alternation alternative alternatively alternatives alters although alto altogether altos aluminum always am
amalgamation amanda amazing amber ambient ambiguities ambiguity ambiguous ambiguously ambition ambitious ambivalent
ambush amenable amend amended amending amendment amendments amends america amiss amnesia among amongst amount amounts
amp ampersand ampersands ample amplification amplified amplify an anachronism analog analogous analogue analogy
analyse analysed analyser analyses analysing analysis analyst analytic analytical analyze analyzed analyzer analyzes
analyzing anatomy ancestor ancestors ancestral ancestry anchor anchored anchoring anchors ancient and andrew android
anew angel angels anger angle angled angles angry anguish angular animal animals animate animated animation animations
anna annotate annotated annotates annotating annotation annotations announce announced announcement announcements
announces announcing annoy annoyance annoyed annoying annoys annual anomalies anomalous anomaly anon anonymity
anonymous anonymously another answer answered answering answers ant anthem anthologies anthony anticipate anticipated
anticipating anticipation antique ants any anybody anyhow anyone anything anyway anywhere apart apartment ape apex
apocalypse apologies apologize apostrophe apostrophes apparatus apparent apparently appeal appealing appear appearance
appearances appeared appearing appears appease append appended appendices appending appendix appends apple apples
appliance appliances applicability applicable applicant application applications applied applies apply applying
appointed appreciable appreciate appreciated appreciates approach approachable approached approaches approaching
appropriate appropriated appropriately approval approvals approve approved approves approving approximate approximated
approximately approximates approximating approximation approximations april apt aptitude arbiter arbitrarily arbitrary
arc arcane arch archaic arches architectural architecture architectures archive archived archives archiving arcs are
area areas arena arenas ares arguable arguably argue argued argues argument arguments aria arias arise arises arising
arithmetic ark arm armed arming armor armored armoring armory armouring arms army arose around arp arrange arranged
arrangement arrangements arranges arranging array arrays arrival arrive arrived arrives arriving arrow arrows art
artefact artefacts arthur article articles artifact artifacts artificial artificially artist artistic artwork as
ascend ascending ascent ascertain ascertains ascribe ascribed ascribes ash ashes ashley asia aside ask asked asking
asks asleep aspect aspects ass assassin assemble assembled assembler assemblers assembles assembling assembly assent
assert asserted asserting assertion assertions asserts assess assessed assesses assessing assessment assessments asset
assets assign assigned assigning assignment assignments assigns assimilated assist assistance assistant assisted
assisting assists associate associated associates associating association associations associative assorted assume
assumed assumes assuming assumption assumptions assurance assurances assure assured assures assuring asterisk
asterisks asymmetry asynchronous asynchronously at ate atlas atom atomic atoms attach attached attaching attachment
attachments attack attacked attacker attacking attacks attain attained attempt attempted attempting attempts attend
attendant attention attentive attic attorney attorneys attractive attrib attribute attributed attributes attribution
audacity audible audience audiences audio audit audited auditing auditors audits augment augmented augmenting augments
august aunt aura aurora authenticate authenticated authenticates authenticating authenticity author authored authoring
authorisation authorised authoritative authorities authority authorization authorizations authorize authorized
authorizes authorizing authors authorship auto automate automated automates automatic automatically automating
automation autonomous autumn auxiliary avail availability available avalanche avenue avenues average averaged averages
averaging avoid avoidable avoidance avoided avoiding avoids await awaited awaiting awaits awake awaken awakened awards
aware awareness away awesome awful awhile awk awkward awoken awry ax axe axes axiom axioms axis azure baby back
backbone backed backer backers background backgrounds backing backlash backlog backlogged backlogs backs backslash
backspace backtrack backtracking backtracks backward backwards bacon bad badge badger badges badly badness bag baggage
bail bailed bailing bails bake baked bakes baking balance balanced balances balancing balcony ball balloon ballot
balls bamboo ban banana bananas band banding bandit bands bandwidth bang banging banish bank banking banks banned
banner banners banning bans bar barbarians bare barely bargain bark barns baron baroque barrel barrier barriers
barring bars base base64 baseball based baseline basement bases bash basic basically basics basing basis basket
basketball bat batch batched batches batching bathroom bats batteries battery battle baud bcdedit be beach beacon
beacons bear beard bearer bearing bears beasts beat beats beautiful beauty beaver became because become becomes
becoming bedrock bedroom bee beef been beer bees beetle beetles before beforehand beg began begin beginner beginners
beginning beginnings begins begs begun behalf behave behaved behaves behaving behavior behavioral behaviour
behavioural behind being belatedly belief beliefs believe believed believes believing bell bella bells belong belonged
belonging belongs beloved below belt ben bench benches bend beneath beneficial beneficiaries benefit benefiting
benefits benign bent berlin berry beside besides best bet beta better betterment betty between beverage beverages
beware beyond bias biased biases biasing bibliographic bibliography bicycle bid bids big bigger biggest bike bile bill
billed billing billion billions bills bin binaries binary bind binder binders binding bindings binds binomial bins
birch bird birds birth birthday biscuit bisect bisected bisecting bishop bison bit bite bitmap bits bitsadmin bitter
bizarre black blacklist blacklisted blacklisting blacklists blade blame blamed blanches bland blank blanked blanket
blanking blanks blast blatantly blazing bleeding blend blending blends bless blessed blessing blew blind blinding
blindly blink blinker blinking blizzard blob blobs bloc block blocked blocking blocks blocs blog blogs blood bloom
blow blowing blown blows blue blueprint blueprints blues blunder blunt blur blurb blurred blush boa board boards
boasts boat boats bob bobby bodies body bog bogus boil boiler boils bold bolder bolt bolted bomb bombs bond bonding
bone bones bonus boo book booking bookkeeping bookmark bookmarks books bookworm boom boon boost boosted boosting
boosts boot booted booting boots bootstrap bop border bordered bordering borderline borders bored boring boris born
borrow borrowed borrowing borrows boss botch botched botches both bother bothered bothering bottle bottleneck
bottlenecks bottom bottoms bought bounce bounced bounces bouncing bound boundaries boundary bounded bounding bounds
bounty bow bowl box boxed boxes boxing boy boys bra brace braced braces bracket bracketed bracketing brackets brain
brainstorming brake branch branched branches branching brand branded branding brandon brands brave bravo brazil breach
breached breaches breaching bread breadth break breakable breakdown breakdowns breakfast breaking breakpoints breaks
breeze breezy brevity brew brian brick bridge bridges bridging brief briefly bright brighter brightness bring bringing
brings brittle broad broadcast broadcasting broadcasts broader broadest broadly broke broken broker brokers bronze
brother brought brown browse browsed browsing brush brute bubble bubbled bubbles bubbling buck bucket buckets buddy
budget budgets buff buffer buffered buffering buffers bug bugged buggy bugs build builder builders building builds
built bulb bulk bulks bulky bull bullet bulletin bulletins bullets bullying bump bumped bumping bumps bun bunch bundle
bundled bundles bundling bunk bunny burden burdensome burger burglar buried burn burning burst bursting bursts bury
bus buses business businesses bust busted busy but butt butter butterfly button buttons buy buyer buyers buys buzz by
bye bypass bypassed bypasses bypassing byte bytes cabin cabinet cable cabs cache cached caches caching cactus cadence
cage cake calcium calculate calculated calculates calculating calculation calculations calculator calendar calendars
calibration call callable called caller callers calling calls calm cam came camel camera cameras campaign campaigns
can canada canal canaries canary cancel canceled canceling cancellation cancellations cancelled cancelling cancels
cancer candidate candidates candle candy canned cannon cannot canon canonical cant canvas canyon cap capabilities
capability capable capacities capacity capital capitalisation capitalised capitalization capitalize capitalized
capitalizing capitals capped capping caps capsule captain caption captions capture captured captures capturing car
caramel carbon card cardinal cards care cared career careful carefully careless carelessly cares cargo caring carl
carnivorous carol carp carriage carried carrier carriers carries carrot carry carrying cars cart carton cartoons carve
carved carves cascade cascaded cascading case cased cases cash casing casino casper cast casting castings castle casts
casual casually cat catalog cataloged catalogs catalogue catalogues catastrophic catch catches catching categorical
categorically categories categorize categorized categorizes categorizing category cater caters cathedral cats caught
causal causality cause caused causes causing caution cautions cautious cautiously cave caveat caveats cease ceased
ceases cedar ceiling celebrate celebrated cell cells cellular cemetery censor cent center centered centering centers
central centralize centralized centralizing centrally centre centred cents century ceremony certain certainly
certainty certificate certificates certified certify certutil cessation chain chained chaining chains chair chairs
chalk challenge challenged challenges challenging champ champion champs chance chances change changeable changed
changes changing channel channels chaos chaotic chapter chapters char character characterised characteristic
characterize characterized characters charge charged charges charging charles charlie charm charming chars chart
charter chartered charters charts chase chasing chassis chat chats chatter chatty cheap cheaper cheapest cheaply cheat
cheating check checked checker checkers checking checkmate checkout checkpoint checks cheese cheeses cheetah chef
chemical cheque cherry chess chest chew chewing chi chicken chickens chief child childhood children chime china chip
chips chkdsk chlorine chmod chocolate choice choices choke choked chokes choking choose chooses choosing chop chopped
chopping chore chose chosen chown chrome chromium chronological chronology chunk chunks church churn cicada cinnamon
cipher ciphers circa circle circled circles circling circuit circuited circuiting circular circumflex circumstance
circumstances circumvent circumvented circumvention circumvents circus citation citations cite cited cites cities
citing citizen citizens citrus city civil claim claimed claiming claims clam clamp clamped clamping clamps clang clap
clarification clarifications clarified clarifies clarify clarifying clarity clash clashed clashes clashing class
classed classes classic classical classification classified classifies classify classifying classroom clause clauses
claw clay clean cleaned cleaner cleaning cleanliness cleanly cleans cleanse clear cleared clearer clearest clearing
clearly clears clever cleverer cleverly cleverness click clicked clicking clicks client clients cliff climb clip
clipboard clipped clipping clips cloak clock clocks clockwise clog clogging clone clones close closed closely closer
closes closest closing closure closures cloud clouds clown cls club cluck clue clues clumsily clumsy cluster clustered
clustering clusters clutter cluttered cluttering clutters cmd coach coal coalesce coalesced coalescing coarse coast
coat cobalt cobra coconut cod code coded codes coding coefficient coefficients coerce coerced coerces coercing
coercion coexist coexistence coffee cognitive coherence coherent coin coincide coincided coincidence coincidental
coincidentally coincides coined coins cold collaborate collaborating collaboration collaborative collaborator
collaborators collapse collapsed collapses collapsible collapsing collate collateral collating collation colleague
colleagues collect collected collecting collection collections collective collectively collector collectors collects
college collide collided collides colliding collision collisions colon colonel colons color colored colorful coloring
colors colour coloured colourful colouring colours column columns coma comas comb combination combinations combine
combined combines combining come comes comet comfortable comfortably coming comma command commander commando commands
commas commence commenced commencement commences comment commentary commented commenting comments commercial
commercially commit commitment commitments commits committed committee committing commodity common commonly
commonplace commons communicate communicated communicates communicating communication communications communities
community commutative compact compacted compaction companies companion company comparable comparative comparatively
compare compared compares comparing comparison comparisons compass compatibility compatible compatibles compel
compelled compelling compensate compensated compensates compensating compensation compete competent competing
competition competitive compilation compilations compile compiled compiler compilers compiles compiling complain
complained complaining complains complaint complaints complement complementary complemented complements complete
completed completely completeness completer completes completing completion complex complexes complexities complexity
compliance compliant complicate complicated complicates complicating complication complications complied complies
complimentary comply complying component components compose composed composer composes composing composite composites
composition compositions compound compounded compounding compounds comprehend comprehensible comprehension
comprehensions comprehensive compress compressed compresses compressing compression comprise comprised comprises
comprising compromise compromised compromises compromising compulsory computation computational computations compute
computed computer computers computes computing con concatenate concatenated concatenates concatenating concatenation
concatenations conceal concealed concealing conceivable conceivably conceived concentrate concentrated concept
conception concepts conceptual conceptually concern concerned concerning concerns concession concise concisely
conciseness conclude concluded concludes concluding conclusion conclusions concrete concurrency concurrent
concurrently condense condensed condition conditional conditionally conditionals conditioned conditioning conditions
conduct conducted conducting conducts cone confer conference conferred confers confess confidence confident
confidential confidently configurable configuration configurations configure configured configures configuring confine
confined confinement confines confirm confirmation confirmations confirmed confirming confirms conflict conflicted
conflicting conflicts conform conforming conformity conforms confuse confused confuses confusing confusion congested
congestion congruent conjugate conjugates conjunction conjunctions conjure connect connected connecting connection
connections connectivity connector connectors connects cons conscious consecutive consensus consent consented consents
consequence consequences consequent consequential consequently conservative conserve conserved consider considerable
considerably considerate consideration considerations considered considering considers consist consisted consistency
consistent consistently consisting consists console consoles consolidate consolidated consolidates consolidating
consolidation consonant consonants consortium conspicuously constant constantly constants constituent constituents
constitute constitutes constituting constrain constrained constraining constrains constraint constraints construct
constructed constructing construction constructions constructs construe construed consult consultation consulted
consulting consults consumable consume consumed consumer consumers consumes consuming consumption contact contacted
contacting contacts contain contained container containers containing contains contemplated contemplating
contemplation contemporary contend contended contender contenders content contention contentions contentious contents
contest context contexts contextual contiguous continent contingent continual continually continuation continuations
continue continued continues continuing continuity continuous continuously contour contours contract contracted
contraction contractions contractor contractors contracts contractual contradict contradicting contradiction
contradictory contradicts contrary contrast contrasted contrasting contrasts contravention contribute contributed
contributes contributing contribution contributions contributor contributors contributory contrive contrived control
controllable controlled controller controllers controlling controls controversial controversy convenience conveniences
convenient conveniently convention conventional conventionally conventions converge converged convergence conversation
conversational conversations converse conversely conversion conversions convert converted converter converters
convertible converting converts convey conveyed conveying conveys convince convinced convincing convoluted coo cook
cookbook cookbooks cooked cookie cookies cool cooperate cooperating cooperation cooperative coordinate coordinated
coordinates coordinating coordination coordinator cop cope copes copied copier copies coping copious copper cops copy
copying copyright copyrighted copyrights cord core cores cork corner corners corollary corporate corporation
corporations corpus correct corrected correcting correction corrections corrective correctly correctness corrects
correlate correlated correlates correlating correlation correspond correspondence correspondent corresponding
corresponds corrupt corrupted corrupting corruption corruptions corrupts cortex cosmetic cosmetics cost costly costs
cottage cougar could council count countdown counted counter counteract counterpart counterparts counters counting
countless countries country counts county coup couple coupled couples coupling courier course courses court courteous
courtesy courts cousin cousins covenant cover coverage covered covering covers covert cow cowboy coyote cozy cp crab
crack cracking craft crafted crafting cram crash crashed crashes crashing crate crated crater crates crawl crawled
crawling craziness crazy cream create created creates creating creation creations creative creator creators creature
credential credentials credit credited crediting credits creek creeping crept cricket crime criminal crimson cripple
crippled crisis crisp criteria criterion critical critically criticism croak croaking croaks crochets crocodile crocus
cron crontab crop cropped cropping cross crossed crosses crossing crow crowded crown crucial crucially crude crudely
cruel crush crust crux cry crypt cryptic crystal cs cscript cub cuba cube cubic cue cues cull culled culprit culprits
cultural culturally culture cumbersome cumulative cup cups cur cure cured curious curiously curl curly currency
current currently curse cursed curses cursor curvature curve curves custom customary customer customers customisation
customise customised customization customize customized customizes customizing customs cut cute cuts cutting cyan
cycle cycled cycles cyclic cycling cylinder cylinders cypress daemon daft dagger daily daisy dam damage damaged
damages damaging damn dance dancer dancers danger dangerous dangerously dangers dangle dangling daniel dank dapper
dare dark darken darkly darn dart dash dashboard dashboards dashed dashes data database databases date dated dates
dating datum daughter david dawn day daylight days dd dead deadline deadlines deadlock deadlocked deadlocking
deadlocks deadly deal dealing dealings deals dealt dear death debatable debate debated debt debug debugged debugger
debugging decade decadent decades decay decaying december decent decide decided decides deciding decimal decimals
decimated decipher deciphered decision decisions declaration declarations declare declared declares declaring decline
declined declines decode decoded decoder decodes decoding decompose decomposed decomposes decomposing decomposition
decorate decorated decoration decorations decorative decorator decorators decoy decrease decreased decreases
decreasing dedicate dedicated dedication dedications deduce deduced deduces deducing deduct deducted deduction deem
deemed deems deep deepen deeper deepest deeply deer defaces default defaulted defaulting defaults defeat defeated
defeating defeats defect defective defects defence defend defendant defends defense defenses defensive defer deference
deferred deferring defers deficiencies deficiency deficient deficit definable define defined defines defining definite
definitely definition definitions definitive deflate deflated deflating deflation defunct degenerate degenerates
degradation degrade degraded degrades degree degrees del delay delayed delaying delays delegate delegated delegates
delegating delegation delegations delete deleted deletes deleting deletion deletions deliberate deliberately delicate
delimit delimited delimiter delimiters delimiting delimits deliver delivered deliveries delivering delivers delivery
delta deltas delve demand demanded demanding demands demon demons demonstrate demonstrated demonstrates demonstrating
demonstration demote demoted demotes demoting demotion demotions den denial denied denies dennis denominator
denominators denote denoted denotes denoting dense densely denser density dent dental deny denying depart department
departments departure depend dependant depended dependence dependencies dependency dependent dependents depending
depends depicted depicting depicts depleted deposited depot deprecate deprecated deprecates deprecating depreciated
deprive depriving depth depths deputy derail derivation derivations derivative derivatives derive derived derives
deriving derogatory descend descendant descendants descended descendent descending descends descent describe described
describes describing description descriptions descriptive descriptor descriptors desert deserve deserves design
designate designated designates designating designation designations designed designer designers designing designs
desirable desire desired desires desk desktop despair despite dessert destination destinations destined destiny
destroy destroyed destroying destroys destruction destructive detach detached detaches detaching detachment detail
detailed detailing details detect detectable detected detecting detection detective detector detectors detects
deteriorate determinable determination determinations determine determined determines determining determinism
deterministic detour detriment detrimental develop developed developer developers developing development developments
develops deviate deviated deviates deviation deviations device devices devil devise devised devolve devote devoted
dexter df diagnose diagnosed diagnoses diagnosing diagnosis diagnostic diagnostics diagonal diagram diagrams dial
dialect dialects dialed dialing dialog dialogue dials diamond diamonds diary dice dictate dictated dictates dictation
dictionaries dictionary did die died dies diesel diet differ differed difference differences different differential
differentiate differentiated differentiates differently differing differs difficult difficulties difficulty diffusion
dig digest digested digesting digests digging digit digital digitally digits digs dilemma diligent diligently dim
dimension dimensional dimensions diminish diminished diminishing dimmed dimming dims din dinner dinosaur dip dir dire
direct directed directing direction directions directive directives directly director directories directors directory
directs dirtied dirty dirtying disable disabled disables disabling disadvantage disadvantages disagree disagreed
disagreement disagreements disagrees disallow disallowed disallowing disallows disambiguate disappear disappearance
disappeared disappearing disappears disarm disarmed disarms disaster disastrous disc discard discarded discarding
discards discern discernible discerning discharge discharged discharging discipline disciplines disclaim disclaimed
disclaimer disclaims disclose disclosed discloses disclosing disclosure disclosures disco disconnect disconnected
disconnecting disconnects discontinue discontinued discontinues discontinuity discord discount discounted discounting
discounts discourage discouraged discourages discouraging discover discovered discoveries discovering discovers
discovery discrepancies discrepancy discrete discretion discretionary discriminate discriminated discriminating
discriminatory discuss discussed discusses discussing discussion discussions disguise disguised dish disjoint disk
diskpart disks dislike disliked dislikes dismiss dismissed disorderly disown disparate disparity dispatch dispatched
dispatches dispatching displace displaced displacement displacements display displayed displaying displays disposable
disposal dispose disposed disposing disposition dispositions dispute disputes disregard disregarded disregarding
disrepair disrupt disrupted disrupting disruption disruptions disruptive disrupts dissect dissemination dissimilar
dissimilarity dissociated dissociating dissolution dissuade distance distances distant distinct distinction
distinctions distinctive distinguish distinguished distinguishes distinguishing distort distorted distortion
distortions distract distracted distracting distraction distribute distributed distributes distributing distribution
distributions distributor distributors district distrust distrusted distrusts disturb disturbing disused ditch dither
dithering ditto dive diverge diverged divergence divergent diverges diverging divers diverse diversified diversion
diversions diversity divert diverted diverting diverts dives divide divided dividend dividends divides dividing divine
diving divisible division divisions divisor divisors divorce do dock doctor doctrines document documentation
documented documenting documents dodge doe does dog dogmatic dogs doing doll dollar dollars dolly dolphin domain
domains dominant dominate dominated don donald donate donated donating donation donations done donkey donna doom door
doors dormant dos dot dots dotted double doubled doubles doubling doubly doubt doubtful doubts dove down downcast
downgrade downgraded downgrades downgrading downhill downstream downward downwards dozen dozens draft drafted drafting
drafts drag dragged dragging dragon dragonfly dragons drags drain drained draining drains dramatic dramatically
drastic drastically draw drawback drawbacks drawing drawings drawn draws dreaded dream dreams dreary drew drift
drifted drifts drill drink drinking drinks drip drive driven driver drivers drives driving drone drop dropped dropping
droppings drops drought drove drug drugs drum drums dry dsquery du dual dubbed dubious duchess duck duct due duel dug
duke dull dumb dummies dummy dump dumped dumping dumps dunno duped dupes duplex duplicate duplicated duplicates
duplicating duplication duplicity durability durable duration during dusk dust duties duty dwarf dye dying dynamic
dynamically dynamics each eager eagerly eagle ear earlier earliest early earn earned earth earthquake ease eases
easier easiest easily easing east eastern easy eat eaten eating eats eavesdrop eavesdropping ebony echo echoed echoes
echoing eclipse economic ecosystem ecosystems eddy edge edges edible edit edited editing edition editions editor
editorial editors edits educate educated education educational educators edward eel effect effected effecting
effective effectively effectiveness effects efficiency efficient efficiently effort efforts egg eggplant eggs ego
egypt eh eight eighth either eject ejecting elaborate elaborated elaborates elaboration elaborations elapse elapsed
elapses elastic elbow elder elect elected election electricity electron electronic electronically electronics elects
elegance elegant elegantly element elementary elements elephant elevate elevated elevating elevation elevator eleven
eleventh elf elicit elicited eliciting elicits eligibility eligible eliminate eliminated eliminates eliminating
elimination elixir elk ellipse ellipses ellipsis elliptic elm else elsewhere elusive em email emailed emailing emails
embargo embargoed embarrassing embassy embed embedded embedding embeds ember emblem emblems embodied embrace embryo
emerald emerge emerged emergencies emergency emergent emerging emily emission emissions emit emits emitted emitting
emma emotion emotional empathy emperor emphasis emphasise emphasize emphasized emphasizes emphasizing emphatically
empire employ employed employee employees employer employing employment employs empower empowering empowers empress
emptied empties emptiness empty emptying emulate emulated emulates emulating emulation emulations emulator emulators
enable enabled enables enabling enact encapsulate encapsulated encapsulates encapsulating enclose enclosed encloses
enclosing enclosure encode encoded encodes encoding encompass encompasses encompassing encore encounter encountered
encountering encounters encourage encouraged encouragement encourages encouraging encrypted encryption encyclopedias
end endeavor endeavors ended ending endings endless endlessly endorse endorsed endorsement endorsements ends endure
enemies enemy energy enforce enforced enforcement enforces enforcing engage engaged engagement engagements engages
engaging engine engineer engineered engineering engineers engines england engraving enhance enhanced enhancement
enhancements enhances enhancing enjoy enjoyable enjoyed enjoyment enlarge enlarged enlarging enlightening enormous
enough enrich enriched enrichment enroll enrolled enrolling enrollment enrollments ensemble ensembles enshrining
enslave enslaved ensue ensuing ensure ensured ensures ensuring entail entails entangled entanglement enter entered
entering enterprise enterprises enters entertaining entertainment enthusiasm enthusiastic enthusiasts entire entirely
entirety entities entitled entity entrance entries entropy entry enumerate enumerated enumerates enumerating
enumeration env envelope enveloped enveloping environment environmental environments envisaged envoy envy ephemeral
epic epilogue episode epoch epochs epsilon equal equality equalize equalizes equally equals equate equated equates
equating equation equations equator equinox equipment equipped equitable equivalence equivalent equivalently
equivalents era eradicate erase erased erases erasing erasure ergonomic eric erlang err errant erratic erratically
erring erroneous erroneously error errors errs escalate escalation escape escaped escapes escaping esentutl esoteric
especial especially espionage essay essence essential essentially essentials establish established establishes
establishing establishment estimate estimated estimates estimating estimation etch eternal ether ethical etiquette
europe evade evaluate evaluated evaluates evaluating evaluation evaluations evasion even evening evenly evens event
events eventual eventually ever every everybody everyday everyone everything everywhere evict evicted evicting
eviction evictions evidence evidenced evident evidently evil evoke evokes evolution evolve evolved evolves evolving
exacerbated exact exactly exaggeration exam examination examine examined examines examining example examples exceed
exceeded exceeding exceedingly exceeds excellent except excepted excepting exception exceptional exceptionally
exceptions excepts excerpt excerpted excerpts excess excessive excessively exchange exchanged exchanges exchanging
excise excited excitement exciting exclamation exclude excluded excludes excluding exclusion exclusive exclusively
excuse exec executable execute executed executes executing execution executions executor executors exemplary exempt
exempted exempting exemption exemptions exempts exercise exercised exercises exercising exert exerted exhaust
exhausted exhausting exhaustion exhaustive exhausts exhibit exhibited exhibiting exhibits exile exist existed
existence existent existential existing exists exit exited exiting exits exotic expand expandable expanded expanding
expands expansion expansions expansive expect expectation expectations expected expecting expects expedited expedition
expend expendable expense expenses expensive experience experienced experiences experiencing experiment experimental
experimentally experimented experimenting experiments expert expertise experts expiration expire expired expires
expiring expiry explain explained explaining explains explanation explanations explanatory explicit explicitly explode
explodes exploding exploit exploitation exploited exploiting exploits exploration explore explored explorer explores
exploring explosion exponent exponential exponentially exponents export exported exporter exporting exports expose
exposed exposes exposing exposition exposure exposures express expressed expresses expressing expression expressions
expressive expressly extant extend extended extending extends extension extensions extensive extensively extent
extents external externally externals extinct extra extract extracted extracting extraction extracts extraneous
extrapolation extras extreme extremely extremes exuberant eye eyeballing eyeballs eyes fabric facade face faced faces
facet facets facile facilitate facilitated facilitates facilitating facilities facility facing fact factor factored
factorial factories factoring factorization factors factory facts factual fade fail failed failing fails failure
failures faint fair fairly fairness fairy faith faithful faithfully fake faked fakes faking falcon fall fallen
fallible falling fallout falls false falsely familiar familiarity familiarized families family famous fan fancier
fancy fanfare fang fans fantastic fantasy far fare farewell faring farm farmer farther farthest fashion fashioned fast
faster fastest fat fatal fatally fate father fault faulted faulting faults faulty favor favorable favorably favored
favoring favorite favorites favors favour favourite fear fearing fearless fearlessly feasibility feasible feat feather
feature featured features featuring february fed federal federation federations fee feed feedback feeding feeds feel
feeling feelings feels fees feet felix fell fellow fellowship felt female fence fenced fences fencing ferocious ferret
fetch fetched fetches fetching fever few fewer fewest fib fiber fickle fiction fictional fiddle fiddling fidelity
field fields fierce fifteen fifth fifty fight fighting figure figured figures figuring file filed files filing fill
filled filler filling fills film films filter filtered filtering filters fin final finale finalised finalising
finalize finalized finalizes finalizing finally finance financial financially find finding findings finds findstr fine
finer fines finger fingerprint fingerprinting fingerprints fingers finicky finish finished finishes finishing finite
fins fir fire fired fires firing firm firmer firmly firmware first firstly fish fisherman fishy fist fit fitness fits
fitting five fix fixable fixation fixations fixed fixes fixing fixture fixtures fizz flag flagged flagging flags flake
flaky flame flames flapjack flash flashback flashed flashes flashing flat flatten flattened flattening flattens flavor
flavored flavors flavour flavours flaw flawed flawlessly flaws flea fledged flee fleet fleets flesh fleshed flex
flexibility flexible flexibly flicker flickering flickers flies flight flights flip flipped flipping flips flit float
floating floats flock flog flood flooded flooding floor floppies floppy florida floss flow flowed flower flowers
flowing flows flu fluctuations fluent fluff fluid flush flushed flushes flushing flux fly flying focal focus focused
focuses focusing fog fold folded folder folders folding folds folk folklore folks follow followed following follows
fond font fonts food foods fool fooled fooling foolish foolishness foolproof foot football foothold footing footnote
footnotes footprint footprints footsteps for forbid forbidden forbidding forbids force forced forceful forcefully
forces forcibly forcing forecast forecasting forecasts foregoing foreground forehead foreign foremost forensic foresee
foreseeable foreseen forest forever foreword forfeit forfiles forge forged forger forgery forget forgets forgetting
forging forgive forgiving forgo forgot forgotten fork forked forking forks form formal formality formalize formalized
formally formals format formation formats formatted formatting formed former formerly forming forms formula formulae
formulas formulate formulated formulating formulation formulations fort forte forth forthcoming fortification fortify
fortunate fortunately fortune forty forum forums forward forwarded forwarder forwarding forwards fossil found
foundation foundations founded foundries foundry four fours fourth fox foxes foxtrot fractal fraction fractional
fractions fragile fragility fragment fragmentation fragmented fragmenting fragments frame framed frames framework
frameworks framing france frank fraud freak free freed freedom freedoms freeing freely frees freeze freezer freezes
freezing french frequencies frequency frequent frequently fresh freshen freshest freshly freshness friction friday
friend friendlier friendliness friendly friends frightening fringe fro frog frolic from front frontal frontier fronts
frost frown frowned frozen fruit fruitless fruits frustrated frustrating frustration fsutil ftp fudge fulfil fulfill
fulfilled fulfilling fulfillment fulfills fulfils full fuller fullest fullness fully fun function functional
functionality functionally functioned functioning functions fund fundamental fundamentally fundamentals funded funding
funds fungi funnel funneled funny fur furiously furnished further furthermore furthest fury fuse fused fusing fusion
fuss futile future futures fuzz fuzzed fuzzing fuzzy gadget gadgets gag gain gained gaining gains gal galas galaxy
gale gallery gambit gamble game games gaming gamma gang gangster gap gaps garage garbage garbled garden garlic gary
gas gasp gate gated gates gateway gateways gather gathered gathering gathers gating gauge gave gawk gcc gear geared
gears gecko gee gender genera general generalisation generalise generalised generality generalization generalize
generalized generalizes generalizing generally generate generated generates generating generation generations
generator generators generic generics generous generously genie genre gentle gently genuine genuinely geographic
geographical geography geometric geometries geometry george germany gesture gestures get gets getting ghastly ghost
ghosts giant gibberish gift gigantic gin gingerbread giraffe giraffes girl girls gist git give given gives giving
glacier glad glade glance glass glazes gleaned glen glib global globally glory glossaries glossary glossed glue gluing
glut gnat gnats gnome gnu go goal goals goat god goddess gods goes going gold golden golf gone gonna goo good goodbye
goodies goodness goods goodwill gooey goof goofy goose gopher gorgeous gorilla gory gosh got goto gotten govern
governed governing government governor governors governs gpresult grab grabbed grabbing grabs grace graceful
gracefully graciously grade gradient gradients gradual gradually graduate graft grafted grafts grain grammar grammars
grammatical grammatically grand grandchild grandchildren grandfathered grandma grandpa grandparent grands granite
grant granted granting grants granular granule granules grape graph graphic graphical graphics graphite graphs grasp
grass grateful gratitude gratuitous gratuitously grave gravity gravy gray grayed great greater greatest greatly greece
greed greedily greedy green greet greeted greeting greetings greg gremlin grenade grep grew grey greyed grid grief
griffin grind grip grips gritty groove groovy gross grosser grossly ground grounding grounds groundwork group grouped
grouping groupings groups grow growing grown grows growth grub guarantee guaranteed guaranteeing guarantees guard
guarded guardian guarding guards guess guessable guessed guesses guessing guesswork guest guests guidance guide guided
guideline guidelines guides guiding guile guilty guitar gun guns guru gut guts gutter guy guys gymnastics gyroscope
gzip ha habit habits habitual habitually hack hacked hacker hackers hacking hacks had hades hag hail hair haircut
hairy half halfway halt halted halting halts halve halved halves halving ham hamburger hammer hammers hamster hand
handbook handed handful handing handle handlebars handled handler handlers handles handling hands handshake handshakes
handsome handy hang hanger hanging hangs happen happened happening happenings happens happier happily happy harassment
harbor hard harden hardened hardening harder hardest hardly hardware hare harm harmful harming harmless harmlessly
harmonize harmonizes harmony harms harness harnesses harold harry harsh hart harts harvest harvested harvesting has
hash hashed hashes hashing haskell hassle hat hatch hate haul haunted have haven having havoc hawk hay haystack
haystacks hazard hazardous hazards hazy he head headache headaches headed header headers heading headings headline
headroom heads health healthcare healthy heap heaps hear heard hearing heart heartbeat heartbeats heated heaven
heavier heavily heavy heavyweight hedgehog heed heel height heights heirs held helicopter helium hell hello hellos
helmet help helped helper helpers helpful helpfully helping helps hem hen hence henceforth henry her herd here
hereafter hereby herein hermit hero hers hesitate heterogeneous heuristic hexadecimal hexagon hey hi hibernate
hibernated hibernation hid hidden hide hideous hides hiding hierarchical hierarchies hierarchy high higher highest
highlight highlighted highlighting highlights highly highway hijack hijacked hijacking hill hills him himself hinder
hinges hint hinted hinting hints hip hippo hired his histogram historic historical historically histories history hit
hitchhiker hits hitting hive ho hobgoblin hockey hoe hog hogging hoist hoisting hold holder holders holding holds hole
holes holiday holidays hollow hollowing holy home homed homework homogeneous honest honey honor honored honoring
honors honour honoured honouring honours hood hoof hook hooked hooking hooks hoops hop hope hoped hopefully hopeless
hopelessly hopes hoping hops horizon horizontal horizontally horn hornet horrendous horrible horribly horse horses
hose hospital hospitality host hosted hostile hosting hostname hosts hot hotel hound hour hourly hours house houses
hover hovered hovering hovers how however hub hubs hue hug huge hugely hugo hum human humanity humans hummingbird
hundred hundreds hung hungry hunk hunks hunt hunter hunting hurdle hurricane hurry hurt hurting hurts husband hush
hushed hybrid hydra hydrogen hyena hygiene hygienic hyphen hyphenate hyphenated hyphenation hyphens hypotenuse
hypotheses hypothesis hypothetical i ice iced icon icons id idea ideal idealized ideally ideas identical identically
identifiable identification identified identifier identifiers identifies identify identifying identities identity
idiom idiomatic idioms idiot idle idles idling if ifconfig ifs ignorance ignorant ignore ignored ignores ignoring igor
ilk ill illegal illegally illicit illogical illusion illustrate illustrated illustrates illustrating illustration
illustrations illustrative image imaged imagery images imaginary imagination imagine imagined imaging imbalance
imitate imitating imitation immediate immediately immense imminent immortal immovable immune imp impact impacted
impacting impacts impair impaired impairs impasse impatient impedance impede impedes impediment impending imperative
imperceptible imperfect impersonate impersonated impersonating impersonation impetus impish implant implants implement
implementable implementation implemented implementer implementing implements implication implications implicit
implicitly implied implies implore imply implying import importance important importantly importation imported
importing imports impose imposed imposes imposing imposition impossibility impossible impractical imprecise impression
impressive improbable improper improperly improve improved improvement improvements improves improving improvised
impure in inability inaccessible inaccuracies inaccuracy inaccurate inactive inactivity inadequate inadvertent
inadvertently inadvisable inapplicable inappropriate inbuilt incantation incapable incarnation incentive inception
inch inches incident incidental incidentally incidents inclination inclined include included includes including
inclusion inclusions inclusive incoherent incoming incomparable incompatible incompatibles incompatibly incomplete
inconceivable inconclusive inconsistency inconsistent inconvenience inconveniences inconvenient incorporate
incorporated incorporates incorporating incorporation incorrect incorrectly increase increased increases increasing
increasingly incredible incredibly increment incremental incremented increments incubation incur incurred incurring
incurs indebted indeed indefinite indefinitely indent indentation indentations indented indenting indents independence
independent independently indeterminate index indexed indexes indexing india indicate indicated indicates indicating
indication indications indicative indicator indicators indices indigo indirect indirection indirectly indispensable
individual individually individuals induce induced induces inducing induction industrial industries industry
ineffective inefficiencies inefficiency inefficient inefficiently inequality inert inevitable inevitably inexact
inexpensive infallible infamous infeasible infected infection infectious infelicities infer inference inferences
inferior inferiors inferno inferred inferring infers infinite infinitely infinities infinitive infinity infix inflate
inflated inflates inflating inflation inflexible inflict influence influenced influences influencing influx info
inform informal informally information informational informative informed informing informs infrared infrastructure
infrequent infrequently infringe infringed infringement infringements infringes ingest ingested ingesting ingredient
ingredients inhabit inhabited inherent inherently inherit inheritance inherited inheriting inherits inhibit inhibited
inhibiting inhibition inhibits initial initialisation initialise initialised initialises initialising initialization
initialize initialized initializes initializing initially initials initiate initiated initiates initiating initiation
initiative initiatives initiator inject injected injecting injection injections injects injury ink innards inner
innermost innocent innocuous innovation innovative innumerable input inputs inputted inputting inquire inquired
inquiries inquiring inquiry ins insane insanely insanity insecure insecurity insensitive insensitivity insert inserted
inserting insertion insertions inserts inside insides insight insights insignificant insist insisted insisting insists
insofar inspect inspected inspecting inspection inspector inspects inspiration inspired instability install
installation installations installed installing installs instance instances instant instantaneous instantly instants
instead instigating instinct institute institution institutions instruct instructed instructing instruction
instructions instructive instructs instrument instrumented instrumenting instruments insufficient insufficiently
insulate insurance insure insures intact integer integers integral integrate integrated integrates integrating
integration integrity intellectual intelligence intelligent intelligently intend intended intending intends intense
intensity intensive intent intention intentional intentionally intentions intents inter interact interacted
interacting interaction interactions interactive interactively interacts intercept intercepted intercepting
interception intercepts interchange interchanged interconnect interdependent interest interested interesting
interestingly interests interface interfaced interfaces interfacing interfere interfered interference interferes
interfering interim interior intermediaries intermediary intermediate intermediates intermingled intermingling
intermittent intermittently intern internal internally internals international interned internet interning interns
interpolation interpose interposed interpret interpretation interpreted interpreter interpreters interpreting
interprets interrogate interrogated interrupt interrupted interrupting interruption interruptions interrupts intersect
intersected intersecting intersection intersections intersects intersperse interspersed interval intervals intervene
intervening intervention intimate intimately intimidating into intolerant intrepid intricate intrinsic intrinsically
introduce introduced introduces introducing introduction introductions introductory intrudes intrusion intrusions
intrusive intuition intuitions intuitive intuitively invalid invalidate invalidated invalidates invalidating
invaluable invariably invariant invent invented inventing invention inventions inventor inventories inventory inverse
inverses inversion invert inverted inverting inverts invest invested investigate investigated investigates
investigating investigation investigations investing investment investments invisible invisibly invitation invitations
invite invited invites inviting invocation invocations invoice invoke invoked invokes invoking involuntary involve
involved involvement involves involving inwards iodine ion iota ipconfig iran iris iron ironed ironically irrational
irreconcilable irrefutable irregular irregularities irrelevant irrespective irreversible irrevocable irrevocably
irritating is island islands isolate isolated isolates isolating isolation israel issue issued issues issuing it
italic italicize italicized italics italy itch item itemize itemized items iterate iteration iterations iterative its
itself ivan ivory jab jack jackal jackpot jacob jade jagged jaguar jail jails jam james janitor january japan jar
jargon jars jason jasper java jaw jay jazz jeff jeremy jerry jessica jest jester jewel jewels jiffies jiffy jimmy job
jobs joey john johnny join joined joining joins joint jointly joke joker jokers jonathan jose joseph joshua journal
journals journey joy joystick judge judged judgement judging judgment judicial judicious jug juggling juice julia
juliet july jumbled jumbo jump jumped jumping jumps junction june jungle junk jurisdiction just justice justifiable
justifiably justification justified justifies justify justifying justin kangaroo kappa karen karma keen keep keeping
keeps keith ken kept kernel kernels kevin key keyboard keyboards keyed keying keynote keys keystone keystroke
keystrokes keyword keywords kick kicked kicking kicks kid kill killed killer killers killing kills kilo kilobyte
kilobytes kind kinda kindly kinds king kingdom kiss kit kitchen kite kitten kittens kitty kiwi knee knew knife knight
knob knobs knock knot know knowing knowingly knowledge known knows koala kotlin kraken ksh kyle lab label labeled
labeling labelled labelling labels labs labyrinth lack lacked lacking lacks ladder laden lady lag lager lagging lags
laid lain lake lakes lamb lambda lame lamp lance land landed landing landmark landmarks lands landscape lane lanes
language languages lantern lap large largely larger larges largest larry laser lasers last lasted lasting lastly lasts
late lately latent later lateral latest latex latitude latter lattice laugh laughs launch launched launcher launchers
launches launching laura law laws lawsuit lawyer lawyers lax lay layer layered layering layers laying layout layouts
lays laziness lazy lead leader leaders leadership leading leads leaf leafs leak leakage leakages leaked leaking leaks
leaky lean leaner leap leaping learn learned learning learns learnt lease leases least leave leaves leaving lecture
led lee leer leeway left leftmost leg legacy legal legally legend legends legibility legible legibly legitimate
legitimately legs leisure lemon lemonade lend lending lends length lengthen lengthened lengthens lengths lengthy
leniency lenient lens lent leo leopard less lessen lesser lesson lessons lest let lethal lets letter letters letting
level levels leverage leveraged leverages leveraging lexical lexicon liabilities liability liable liaison liaisons
liberal liberally liberty librarian libraries library licence licences license licensed licenses licensing lid lie
lies lieu life lifespan lifetime lifetimes lift lifted lifting lifts ligature ligatures light lighter lighting lightly
lightness lightning lightweight like likelihood likely likeness likes likewise liking lily lima limb limbo limbs lime
limit limitation limitations limited limiting limitless limits linda line lineage linear linearly linefeed liner lines
linger lingering lingo linguistic link linkage linked linker linking links lint lion lions lip lips lisa lisp list
listed listen listened listener listeners listening listens listing listings lists lit liter literal literally
literals literary literature litigation littered little live lived livelihood liveliness lives living lizard load
loadable loaded loader loading loads loan loaned loans lob lobs lobster local locale locales localise localised
locality localize localized localizing locally locals locate located locates locating location locations lock locked
locker locking locks log logarithm logarithmic logged logger logging logic logical logically logo logoff logs loin
london lone loneliest lonely long longer longest longhand longitude longs look looked looking looks loop looped
loophole loopholes looping loops loose loosely loosen loosened loosening looser loosing lop lord lose loser loses
losing loss losses lost lot lots lottery lotus loud louder loudly love lovely low lower lowered lowering lowers lowest
ls lucid luck luckily lucky ludicrous lump lunar lunch lurking lust lustre luxury lying lynx lyrics ma mace machine
machinery machines macho mad made madness magazine magenta magic magical magically magician magnet magnetic magnified
magnifying magnitude magnitudes mail mailbox mailboxes mailed mailing mails main mainframes mainline mainly mains
mainstream maintain maintainable maintained maintainer maintainers maintaining maintains maintenance major majority
make maker makes makeup making male malformed malfunction malicious maliciously mall man manage manageable managed
management manager managers manages managing mandate mandated mandates mandating mandatory mange manger mangle mangled
mangles mangling mango manifest manifestation manifested manifesting manifests manipulate manipulated manipulates
manipulating manipulation manipulations manner manners manor mansion mantis manual manually manuals manufacture
manufactured manufacturer manufacturers manufacturing many map maple mapped mapper mapping mappings maps mar marathon
marble marbles march mare margin marginal marginally margins marine mark marked marker markers market marketing
marketplace marking markings marks maroon marry mars marshal marshalled marshalling marshmallows martha martin mary
mas masculine mashed mask masked masking masks masquerade masquerading mass massage massaging masses massive massively
master mastering masters mat match matched matches matching mate material materialize materialized materializing
materials math mathematical mathematically mathematics matrices matrix mats matt matter matters matthew mature matured
maturity max maxim maxima maximal maximises maximize maximized maximizes maximizing maximum maximums may maybe maybes
mayor maze me meadow meal mean meaning meaningful meaningless meanings means meant meantime meanwhile measurable
measure measured measurement measurements measures measuring meat mechanic mechanical mechanically mechanics mechanism
mechanisms medal media median mediate mediation medical medicine mediocre medium medusa meet meeting meetings meets
megabyte megabytes melissa melody melon melt member members membership memberships memo memories memory men mental
mentally mention mentioned mentioning mentions mentor mentoring mentors menu menus meow mercury mercy mere merely
merge merged merger merges merging merit merits mermaid mes mesh meshes mess message messages messed messes messier
messing messy met metal metaphor metaphorical meteor meter metered metering meters method methodology methods metric
metro mew mexico mice michael michelle microcode microphone microprocessor microscope microscopic microsecond
microseconds middle midnight might mighty migrate migrated migrates migrating migration migrations mike mild mildly
mileage miles milestone milestones military milk miller millimeters million millions millisecond milliseconds mime
mimic mimicking mimics mind mindful minds mine mines minimal minimally minimise minimising minimize minimized
minimizes minimizing minimum mining minor minority minors minted minus minuscule minuscules minute minutes mirror
mirrored mirroring mirrors misbehave misbehaved misbehaves misbehaving misbehavior misbehaviour miscellaneous
miscellany miserably misguided misinformation misinterpret misinterpreted misinterprets mislead misleading misled
mismatch mismatched mismatches mismatching misnomer misplaced misprint misquoting misread misrepresented miss missed
misses missile missing mission misspell misspelled misspelling misspellings mist mistake mistaken mistakenly mistakes
mistaking mistook mistype misunderstand misunderstood misuse misused misuses misusing mitigate mitigated mitigates
mitigating mix mixed mixer mixes mixing mixture mixtures mkdir mnemonic mnemonics mobile mobility mock mocked mocking
mocks mod modal mode model modeled modeling modelled modelling models moderate moderated moderately moderation
moderator moderators modern modernization modernize modernized modernizing modes modest modification modifications
modified modifier modifiers modifies modify modifying modular module modules moisture mold mole mom moment momentarily
momentary moments monday monetary money monitor monitored monitoring monitors monk monkey monkeys monochrome
monolithic monopolize monotonically monster monsters month monthly months monument moo mood moon moose moot mops moral
more moreover morning moscow mosque mosquito most mostly motel moth mother motif motifs motion motions motivate
motivated motivates motivating motivation motivations motives motor motorcycle motors mount mountain mountains mounted
mounting mounts mouse mouth movable move moved movement movements mover moves movie movies moving mow ms msbuild mshta
mu much muck mud mule mull multi multiple multiples multiplication multiplicative multiplied multiplies multiply
multiplying multitasking multitude murder muse museum mushroom music musical musicians muss must mustache mutate
mutated mutates mutating mutation mutations mute muted mutilate mutilation mutt mutter mutual mutually mv my myriad
myself mysterious mysteriously mystery mystifying myth nab nag nail naive naively naked name named nameless namely
names naming nancy nano nap narrative narrow narrowed narrower narrowing narrowly narrows nastier nasty nathan
national nationals native natural naturally nature naughty navigate navigates navigating navigation navigator navy
nbtstat nc near nearby nearer nearest nearing nearly neat neater neatly nebula nebulous necessarily necessary
necessitate necessitated necessitates necessitating necessity neck need needed needing needle needles needless
needlessly needs negate negated negates negating negation negations negative negatively negatives neglect neglected
negligence negligent negligible negotiable negotiate negotiated negotiating negotiation negotiations neigh neighbor
neighbored neighborhood neighboring neighbors neighbour neighbours neither neon nervous nest nested nesting nests net
net1 netcat nets netsh netstat nettle network networked networking networks neuron neutral neutralized neutron never
nevertheless new newbie newbies newcomers newer newest newly news newspaper newton next nibble nibbles nice nicely
nicer nicest niche niches nick nickel nickname nicknamed nicknames nicks nifty night nightly nil nine nines nineteen
ninja ninth nip nit nitrogen nits nltest nmap no noble nobleman nobody nod node nodes nohup noise noisily noisy nomad
nomenclature nominal nominally nominate nominated nomination nominations non none nonetheless nonresident nonsense
nonsensical nonstandard nonstop nontrivial noodle noon nor norm normal normally norms north northern nose not notable
notably notation notations note notebook notebooks noted notes noteworthy nothing notice noticeable noticeably noticed
notices noticing notification notifications notified notifies notify notifying noting notion notional notions noun
nouns nova novel november novice novices now nowadays nowhere npm nslookup nuance nuances nucleus nudge nudges nudity
nuisance null nullified nullify nulls numb number numbered numbering numbers numeral numerals numerator numerators
numeric numerical numerically numerous nun nurse nursery nutshell oak oar oasis oath obey obeyed obeying obeys
obfuscation object objection objections objective objectives objects obligate obligated obligation obligations oblique
obliques oblivious obscure obscured obscures obscuring observable observation observations observe observed observer
observers observes observing obsolescence obsolescent obsolete obsoleted obsoletes obsoleting obstacle obstacles
obstruct obtain obtainable obtained obtaining obtains obtrusive obvious obviously occasion occasional occasionally
occasions occupancy occupied occupies occupy occupying occur occurred occurrence occurrences occurring occurs ocean
octal october octopus odd oddities oddity oddly odds of off offender offenders offending offends offensive offer
offered offering offerings offers office officer officers offices official officially offload offs offset offsets
offsetting often ogre oh okay old older oldest olivia omega ominous omission omissions omit omits omitted omitting on
once one onerous ones oneself ongoing onion only onto onus onward opal opaque open opened opener opening openings
openly opens openssl opera operand operands operate operated operates operating operation operational operations
operator operators opinion opinionated opinions opportunities opportunity oppose opposed opposing opposite opposition
opt opted optical optimal optimisation optimise optimised optimising optimistic optimization optimize optimized
optimizes optimizing optimum opting option optional optionally options opts opus or oracle orange oranges orbit
orchard orchestra orchestrate orchestrates orchestration orchid order ordered ordering orderly orders ordinarily
ordinary ore organisation organised organization organizational organizations organize organized organizes organizing
orientation orientations oriented origin original originally originals originate originated originates originating
originator origins orphan orphaned orphaning orphans orthogonal orthography oscar oscillation ostrich other others
otherwise otter ouch ought our ours ourselves out outbound outcome outcomes outdated outer outermost outgoing outlaw
outlet outline outlined outlines outlining outlive outlived outlives outliving outlook outmoded outpost outposts
output outputs outputted outputting outright outs outset outside outsmart outstanding outwards outweigh outweighs ova
over overall overblown overcome overcomes overdue overestimate overestimated overestimates overflow overflowed
overflowing overflows overhaul overhauled overhauls overhead overheads overkill overlaid overlap overlapped
overlapping overlaps overlay overlaying overlays overload overloaded overloading overloads overlong overlook
overlooked overlooking overly overnight overridden override overrides overriding overrode overrule overruled overrules
overrun overrunning overruns overshoot oversight overstepping overt overtly overuse overused overview overwhelm
overwhelmed overwhelming overwhelmingly overwrite overwrites overwriting overwritten owing owl own owned owner owners
ownership owning owns ox oxygen oyster pa pace pacific pacifies pacify pack package packaged packages packaging packed
packer packet packets packing packs pad padded padding padlock pads page paged pager pages pagination paging paid pail
pain painful painfully painless pains paint painted painter painting paints pair paired pairing pairs pal palace
palette palettes palm pamphlet pan panda pandas pander pane panel panels panes panic panicked panicking panics panning
panther pap papa paper paperback papered papers par parachute paradigm paradise paragraph paragraphs parallel
paralleling parallels parameter parameters paranoia paranoid parasite parcelling pare pared parent parental
parentheses parenthesis parenthetical parenting parents pares paris parity park parked parking parrot parse parsed
parser parses parsing part partial partially participant participants participate participated participates
participating participation particles particular particularly particulars parties partition partitioned partitioning
partitions partly partner partners partnership parts party pas pascal pass passage passages passed passenger passer
passes passing passive passively passport passwd password passwords past pasta paste pasted pastes pasting pat patch
patched patches patching patent patented patents path pathological paths pathway pathways patience patient patiently
patio pattern patterned patterns paul pause paused pauses pausing pave paves pawn pay payer paying payload payment
payments payoff pays peace peach peacock peak peaks pear pearl peculiar peculiarities peculiarity pedantic pedantry
peek peeked peeking peeks peel peeled peeling peep peer peered peering peers peg pen penalize penalized penalizes
penalizing penalties penalty pendant pending penetration penguin penultimate people pep pepper peppermint per perceive
perceived percent percentage percentages percents perceptible perception perchance perches percolate percolator
perfect perfectly perform performance performances performed performer performing performs perhaps perimeter
perimeters period periodic periodical periodically periods peripheral peripherals perl permanent permanently
permissible permission permissions permissive permit permits permitted permitting permutation permutations pernicious
perpetual perpetually perplex persist persisted persistence persistent persistently persisting persists person persona
personal personalities personality personalize personalized personally personnel persons perspective perspectives
persuade pertain pertaining pertains pertinent perturb perusal peruse pervasive perverse pesky pessimistic pet peter
petites phantom phase phased phases phasing phenomena phenomenon philosophical philosophy phoenix phone phones
phonetic phony photo photographic photography photon photos php phrase phrased phrases phrasing physical physically
physics physique physiques pi piano pick picked pickier picking pickle pickled pickles pickling picks pickup picky
picture pictures pie piece piecemeal pieces pies pig pigeon piggyback piggybacking pile piles pilgrim pill pillars
pilot pin pine pineapple ping pink pinned pinning pinpoint pinpointing pins pioneer pipe piped pipeline pipelines
pipes piping pirate pistol pitch pitfall pitfalls pity pivot pivotal pivots pizza placate place placed placement
places placing plague plagued plain plainly plan planar plane planes planet planned planner planning plans plant
planted plasma plate plates platform platforms platinum plausible plausibly play playable playback played player
players playground playgrounds playing plays playwright pleasant please pleasing pleasure pledge plenty plethora plot
plots plotting plug plugged plugging plugs plum plumb plumbing plural plurals plus plutonium pneumatic pocket pod pods
poem poet poetry point pointed pointer pointers pointing pointless pointlessly points poison poisoned poisoning
poisonous poisons poke poker poking polar polarity pole police polices policies policing policy polish polished
polishing polite politely political politically poll polled polling polls pollute polluted pollutes polluting
pollution polygon polygons polynomial polynomials pond ponder pony pool pooled pooling pools poor poorer poorest
poorly pop pope popped popping pops popular popularity populate populated populates populating population porcelain
pork porridge port portability portable portal portals ported porter porters portfolio portfolios porting portion
portions portrait portrays ports pose posed poses posing position positional positioned positioning positions positive
positively positives possess possesses possession possessive possessor possibilities possibility possible possibles
possibly post postal posted poster posterior posting postmaster postpone postponed postponing posts postscript
postscripts posture postures pot potassium potato potential potentially pound pour power powered powerful powering
powers powershell practicable practical practicalities practically practice practices practise practises pragmatic
praise praising prattle preamble precaution precautionary precautions precede preceded precedence precedent precedes
preceding precious precipitation precise precisely precision preclude precludes precursor predecessor predecessors
predefined predicate predicated predicates predict predictable predictably predicted predicting prediction predictions
predictor predicts predominant predominantly preempt preempted preen preface prefaced prefacing prefer preferable
preferably preference preferences preferred preferring prefers prefix prefixed prefixes prefixing prejudice
prejudicial preliminary prelude preludes premature prematurely premier premiers premise premises premium preparation
preparations preparatory prepare prepared prepares preparing preposition prerequisite prerequisites prescribe
prescribed prescribes presence presences present presentable presentation presented presenting presently presents
preservation preserve preserved preserves preserving press pressed presses pressing pressure presto presumably presume
presumed presumes presuming presumption pretend pretended pretending pretends prettier prettiest pretty prevail
prevailing prevails prevalence prevalent prevent prevented preventing prevention prevents preview previewed previewer
previewing previews previous previously price priced prices pricing pride priest prim primaries primarily primary
prime primer primes priming primitive primitives prince princess principal principally principals principle principles
print printable printed printer printers printf printing printings printout printouts prints prior priorities priority
prise prises prism prison privacy private privately privilege privileged privileges pro probabilistic probabilities
probability probable probably probe probed probes probing problem problematic problems procedural procedure procedures
proceed proceeding proceedings proceeds process processed processes processing processor processors procurement prod
produce produced producer producers produces producing product production productions productive productivity products
profanities profanity professional professionals profile profiled profiles profiling profit profitable profits
profound program programmable programme programmed programmer programmers programmes programming programs progress
progressed progresses progressing progression progressive progressively prohibit prohibited prohibiting prohibition
prohibitively prohibits project projected projecting projection projections projects proliferation prolog prologue
prolong prolonged prominent prominently promiscuous promise promised promises promising promote promoted promotes
promoting promotion promotions prompt prompted prompting promptly prompts prone pronoun pronounce pronounced pronouns
pronunciation proof proofing proofread proofreading proofs prop propagate propagated propagates propagating
propagation proper properly properties property proportion proportional proportionally proportions proposal proposals
propose proposed proposes proposing proposition proprietary props pros prose prospect prospective prospects protect
protected protecting protection protections protective protector protects protocol protocols proton prototype
prototypes protracted provable provably prove proved proven provenance proves provide provided provider provides
providing province provinces proving provision provisional provisionally provisioned provisioning provisions proviso
provoke provoked provokes provoking proxies proximity proxy prudence prudent prune pruned prunes pruning ps pseudo
pseudonym psexec psych pub public publication publications publicity publicized publicly publish published publisher
publishers publishes publishing puff pull pulled pulling pulls pulsar pulse pulsing puma pummel pump pumpkin pun punch
punching punctuation punning punt punting punts puppet puppies puppy purchase purchased purchases purchasing pure
purely purge purged purges purging purification purity purple purport purported purpose purposes pursue pursued
pursuing pursuit push pushed pusher pushes pushing put puts putting putty puzzle puzzling pyramid python quadrant
quadrants quadratic quadruple quadruplet quadruplets qualification qualifications qualified qualifier qualifiers
qualifies qualify qualifying qualitative qualities quality quantifier quantify quantities quantity quantum quarantine
quarantined quarter quarterly quarters quartz quasar quash quay quebec queen quell queried queries query querying
quest question questionable questions queue queued queues queuing quick quicker quickest quickly quiet quieter
quieting quietly quilt quirk quirks quirky quit quite quits quitter quitting quizzes quorum quota quotas quotation
quotations quote quoted quotes quotient quotients quoting quser qwinsta rabbit rabid raccoon race raced races racing
rack racy radar radial radiation radical radically radio radios radium radius rage ragged raid railroad rain rainbow
raise raised raises raising rallying ram rambler ramifications ramp ran random randomly randomness range ranged ranger
ranges ranging rank ranked ranking ranks ransom rapid rapidly rapport rare rarely rarer raster rat rate rated rates
rather ratification ratified rating ratings ratio rational rationale rationalize ratios rats rattlesnake raven raw ray
rayon razor re reach reached reaches reaching react reacting reaction reactions reactive reactor reacts read
readability readable reader readers readily readiness reading readings reads ready real realise realised realistic
realistically reality realization realize realized realizes realizing reallocate reallocated reallocates reallocating
really realm realms reals reap reaped reaper reaping reappear reappearing reappears reaps rearrange rearranged
rearrangement rearrangements rearranges rearranging reason reasonable reasonably reasoned reasoning reasons reassure
reassured rebecca rebind rebinding rebound rebuild rebuilding rebuilds rebuilt recall recalled recalls recap receipt
receipts receive received receiver receivers receives receiving recent recenter recently reception receptive recharge
recipe recipes recipient recipients reciprocal recitations reclaim reclaimed reclaiming reclaims recognise recognised
recognises recognising recognition recognizable recognize recognized recognizes recognizing recommend recommendation
recommended recommending recommends recompile recompiled recompiling reconcile reconciled reconciliation reconfigure
reconfigured reconnaissance reconnect reconnecting reconnects reconsider reconsidered reconsidering reconstruct
reconstructed reconstructing reconstruction record recorded recorder recording recordings records recount recourse
recover recoverable recovered recovering recovers recovery recreate recreated recreates recreating recreation recruit
rectangle rectangles rectangular rectified rectify recur recurrence recurrences recurring recurs recursion recursive
recursively recycle recycled recycles recycling red redefine redefined redefines redefining redefinition redesign
redesigned redesigning redid redirect redirected redirecting redirection redirects redistribute redistributed
redistributes redistributing redistribution redo redoing redone redraw reduce reduced reduces reducing reduction
reductions redundancies redundancy redundant reed reeds reeks reel refer referee reference referenced references
referencing referred referring refers refill refilling refine refined refinement refinements refines refining reflect
reflected reflecting reflection reflective reflector reflects reflexive reform reformat reformatted reformatting
reformed refrain refrains refresh refreshed refreshes refreshing refugee refund refusal refuse refused refuses
refusing reg regain regained regard regarded regarding regardless regards regenerate regenerated regenerates
regenerating regeneration regime region regional regions register registered registering registers registrar
registrars registration registrations registries registry regress regressed regresses regressing regression
regressions regsvr32 regular regularly regulated regulation regulations rehash rehashing reinstate reinstated
reinstatement reinstates reinstating reject rejected rejecting rejection rejections rejects rejoin relate related
relates relating relation relational relations relationship relationships relative relatively relatives relax
relaxation relaxations relaxed relaxes relaxing relay relayed relaying relays release released releases releasing
relegated relevance relevant reliability reliable reliably reliance reliant relic relics relied relief relies relieve
relieved relieves religion relinquish relinquished relinquishes relinquishing reload reloaded reloading reloads
relocatable relocate relocated relocates relocating relocation reluctant rely relying rem remade remain remainder
remainders remained remaining remains remake remaking remark remarkable remarkably remarks remedied remedies remedy
remember remembered remembering remembers remind reminded reminder reminding reminds remnant remnants remote remotely
remotes removable removal removals remove removed removes removing ren rename renamed renames renaming rend render
rendered rendering renders rendezvous rendezvoused rendition renditions renew renewal renewals renewed renews renovate
rent rental reopen reopened reopening reopens reorganisation reorganise reorganised reorganization reorganize
reorganized reorganizing repair repaired repairing repairs repeat repeatable repeated repeatedly repeating repeats
repertoire repetition repetitions repetitive rephrase replace replaced replacement replacements replaces replacing
replay replenishes replica replicas replicate replicated replicates replicating replication replied replies reply
replying report reported reportedly reporter reporters reporting reports repositories repository represent
representation representative represented representing represents reprinted reprinting reproduce reproduced reproduces
reproducing reproduction reputation reputations request requested requesting requests require required requirement
requirements requires requiring requisite requisites requisition reread rereading reroute rerouted rerouting resale
reschedule rescheduled reschedules rescheduling rescue research researcher researchers researching resemblance
resemble resembles resembling resent reservation reservations reserve reserved reserves reserving reset resets
resetting reside residence resident residents resides residing residual residuals residue resilience resilient resist
resistance resistant resolution resolutions resolve resolved resolver resolves resolving resort resorting resource
resources respect respected respectful respecting respective respectively respects respond responded responding
responds response responses responsibility responsible responsibly responsive rest restart restarted restarting
restarts restaurant resting restoration restore restored restores restoring restrict restricted restricting
restriction restrictions restrictive restricts restructure restructured restructuring rests resubmit resubmits
resubmitting result resultant resulted resulting results resume resumed resumes resuming resumption resurrect
resurrected resurrecting resurrection resurrects retail retain retained retaining retains retard retention rethink
retina retire retired retirement retiring retracted retries retrieval retrievals retrieve retrieved retrieves
retrieving retrospect retrospective retry return returnable returned returning returns reuse reused reuses reusing rev
revamp revamped revamping reveal revealed revealing reveals revenue reversal reverse reversed reverses reversible
reversing reversion revert reverted reverting reverts review reviewed reviewer reviewers reviewing reviews revise
revised revising revision revisions revisit revisited revisiting revive revived revoke revoked revokes revoking
revolve revolves revs reward rewind rework rewrite rewrites rewriting rewritten rewrote rhino rhythm rice rich richard
richer rid riddle ride ridge ridiculous ridiculously rifle right rightfully rightmost rights rigid rigidly rigorous
rigorously ring ringing rings rip ripped rise rises rising risk risking risks risky river rm rmdir road roads roam rob
robber robert robin robocopy robot robots robust robuster robustness rock rocket rocks rocky roger rogue role roles
roll rolled rolling rolls roman romeo roof rook room rooms rooster root rooted roots rope rose roses rot rotate
rotated rotates rotating rotation rotations rotor rotten rough roughly round rounded rounding rounds route routed
router routes routine routinely routines routing row rows royal royalties royalty rub rubber rubric ruby rude
rudimentary ruff ruin ruins rule ruled ruler rules ruling rum rumored rumoured run runas runaway rundll32 rune runes
rung runner runners running runs runt rush russia rust rusty ryan saber sacred sacrifice sacrifices sacrificing sad
sadly sadness safe safeguard safeguards safely safer safest safeties safety sag saga said sail sailor saint sake salad
salary sale sales salmon salt salted salts salty salutation salutations sam same sample sampled samples sampling
samurai sanctions sand sandals sandra sandwich sane saner sang sanitation sanity sap sapphire sarah sash sat satan
satellite satisfaction satisfactory satisfied satisfies satisfy satisfying saturate saturated saturates saturating
saturation saturday sauce sausage save saved saver saves saving savings savvy saw say saying says sc scaffolding scala
scalar scalars scale scaled scales scaling scan scanned scanner scanners scanning scans scarce scarier scarlet scary
scatter scattered scattering scenario scenarios scene scenes schedule scheduled scheduler schedules scheduling scheme
schemes school schtasks science scientific scientist scientists scissor scissors scope scoped scopes scoping score
scored scores scoring scorpion scott scour scout scp scram scramble scrambled scrambling scrap scrape scraped scraping
scrapped scratch scratches scream screamed screen screening screens screw screwed screws screwy script scripted
scripting scripts scroll scrolled scrolling scrolls scrub scrubbed scrubbing scrubs scrutinized scrutiny sculpture
sdelete sea seal sealed sealing seals search searched searches searching season seasonal seasoned seat seats second
secondarily secondary secondly seconds secrecy secret secrets sect section sectioning sections sector sectors secure
secured securely secures securing security sed sedan see seed seeded seeding seeds seeing seek seeking seeks seem
seemed seeming seemingly seems seen sees segment segmentation segmented segmenting segments segregate segregated
segregating seldom select selected selecting selection selections selective selectively selector selectors selects
self sell seller sellers selling sells semantic semantically semantics semblance semicolon semicolons semiconductor
send sender sending sends sense senseless senses sensible sensibly sensing sensitive sensitivity sensor sensors sent
sentence sentences sentiment sentiments sentry separate separated separately separates separating separation separator
separators september sequence sequenced sequencer sequences sequencing sequential sequentially sergeant serial serials
series serious seriously sermon serpent servant serve served server servers serves service serviced services servicing
serving session sessions set sets settable setter setters setting settings settle settled settlement settles settling
seven seventh several severe severed severely severing severity sex sexual sexy sftp sh shade shades shading shadow
shadowed shadowing shadows shake shall shallow shallower shame shape shaped shapes shaping share shared shares sharing
shark sharks sharp sharper sharply shattered shave shaves she shear sheep sheer sheet sheets shelf shell shells shelve
shelved shepherd shepherds sheriff shield shielded shielding shields shift shifted shifting shifts shine shines shiny
ship shipment shipped shipping ships shoe shoes shoot shooting shop shopper shopping shore short shortcoming
shortcomings shorten shortened shortening shortens shorter shortest shorthand shortly shorts shot shots should
shoulder shoulders shout shove shoveling show showcase showcased showcases showcasing showed showing shown shows
shrank shred shrimp shrink shrinking shrinks shrunk shuffle shuffled shuffles shuffling shut shutdown shuts shutting
shy sibling siblings sic sick sics side sides sidestep sidesteps sideways siege sierra sieve sieving sift sigh sight
sigma sign signal signaled signaling signalled signalling signals signature signatures signed signer significance
significant significantly signified signifies signify signifying signing signs silence silenced silences silencing
silent silently silicon silly silver similar similarities similarity similarly simile simple simpler simplest
simplicity simplification simplified simplifies simplify simplifying simplistic simply simulate simulated simulates
simulating simulation simulations simulator simultaneous simultaneously sin since sine sing singer singers single
singles singly singular singularity sink sinking sinks sinus sip sir sister sit site sites sits sitting situation
situations six sixteen sixth sixty sizable size sized sizes sizing skeleton sketch sketched sketches skew skewed ski
skill skills skin skip skipped skipping skips skull skunk sky slab slabs slack slang slant slanted slanting slap slash
slashes slate slated slave slaves sleep sleeping sleeps sleepy sleet slept slew slice sliced slices slicing slide
slides sliding slight slightly slim slink slip slipped slogan slop slope sloppy slot slots slow slowed slower slowest
slowing slowly slowness slows slug small smaller smallest smart smarter smartly smarts smash smashed smashes smashing
smell smells smile smith smoke smooth smoother smoothing smoothly smoothness smooths smudge smuggle smuggling snail
snake snakes snap snapped snappy snapshot snapshots sneak sneaker sneaking sneaky sniff sniffing snip snippet snippets
snoop snooping snooze snoozes snow snowball snowflake so soak soaking soap sob sober soccer social society sock socket
sockets socks sodium soft soften software soil solar sold soldier sole solely solicit soliciting solid solitary solo
solstice solution solutions solve solved solves solving some somebody someday somehow someone something sometime
sometimes somewhat somewhere son song songs soon sooner sop sophia sophisticated sorcerer sorrow sorry sort sorted
sorting sorts sought soul sound sounding soundly sounds soup sour source sourced sources sourcing south southern space
spaced spaces spaceship spacing spain span spanned spanner spanning spans spare spares sparing spark sparrow sparse
sparsely spatial spawn spawned spawning spawns speak speaker speakers speaking speaks spear special specialised
specialization specialize specialized specializes specializing specially specials specialty species specific
specifically specification specifications specifics specified specifier specifies specify specifying specimens specter
spectre spectrum speculate speculating speculation speculative sped speech speed speedier speeding speeds speedy spell
spelled spelling spellings spells spelt spend spending spends spent spew spewed spewing sphinx spider spiders spies
spike spikes spill spilled spilling spills spin spinning spins spirit spirits spit spite spits splash splat splice
splices splicing splint split splits splitting spoke spoken spokes sponsor sponsored sponsoring sponsors sponsorship
spontaneous spontaneously spoof spoofed spoofing spooky spool spoon sporadic sport sports spot spotlight spots spotted
spotting spotty spray spraying spread spreading spreads spreadsheet spring sprinkle sprinkled sprinkling sprint sprout
spun spurious spy square squared squares squaring squash squashed squashes squashing squatting squeeze squeezed
squeezing squelch squelched squelching squid squirrel squirreling ssh stab stabilise stabilised stability stabilize
stabilized stabilizes stabilizing stable stables stabs stack stacked stacking stacks staff stag stage staged stages
staggered staging stagnation stairs stale stalemate stall stalled stalling stalls stamp stamped stamping stamps stance
stand standard standardise standardised standardize standardized standardizes standardizing standards standby standing
standpoint stands stanza stanzas staple stapled stapling star stark starred starring stars start started starter
starters starting starts starvation starve starved starving state stated statement statements states static stating
station stations statistic statistical statistically statistics statue status statuses statute statutory stay stayed
staying stays steadily steady steak steal stealing steals stealth stealthier steel steer steering stem stemmed
stemming stems step stephen stepped stepping steps stereo sterling steven steward stewards stick sticking sticks
sticky still stimulate sting stipulate stipulates stitch stitched stock stolen stomp stomped stomping stomps stone
stood stop stopgap stoppage stopped stopping stops stopwatch storage store stored stores stories storing storm storms
story stowaway straddling straight straightened straighter strain strained strange strangely strangeness stranger
strategic strategies strategy straw strawberry stray streak stream streamed streaming streamline streamlined
streamlining streams street strength strengthen strengthened strengthening strengthens strengths stress stressed
stressing stretch stretched stretches stretching strict stricter strictest strictly strictness stride strides strike
strikes string stringent stringing strings strip stripe striped stripes striping stripped stripping strips strive
strives striving stroke strokes strong stronger strongest strongly struck structural structure structured structures
structuring struggle struggling stub stubbed stubs stuck stud student students studied studio study studying stuff
stuffing stuffs stumble stumbling stun stunt stupid stupidity stutter stuttering style styled styles styling stylistic
stylus su sub subdivide subdivided subdividing subdivision subdivisions subgroup subject subjected subjective subjects
submarine submission submissions submit submits submitted submitting subnormal subordinate subordinates subprogram
subroutine subroutines subs subscribe subscribed subscriber subscribers subscribes subscribing subscript subscription
subscriptions subscripts subsection subsections subsequent subsequently subset subsets subsidiaries subsidiary
substance substantial substantially substitute substituted substitutes substituting substitution substitutions
subsystem subtle subtleties subtlety subtly subtract subtracted subtracting subtraction subtractions subtracts subvert
succeed succeeded succeeding succeeds success successes successful successfully succession successive successively
successor successors succinct succinctly such suck sucks sudden suddenly sudo sue suffer suffered suffers suffice
sufficed suffices sufficient sufficiently suffix suffixed suffixes sugar sugary suggest suggested suggesting
suggestion suggestions suggestive suggests suicide suit suitability suitable suitably suite suited suites suits sulfur
sum summaries summarise summarises summarize summarized summarizes summarizing summary summed summer summing sums sun
sunday sunflower sunk sunrise sunset sup super superficial superficially superfluous superimposed superior supernova
superscript superscripts supersede superseded supersedes superseding supervise supervised supervision supervisor
supper supplant supplants supplement supplementary supplementing supplements supplied supplier suppliers supplies
supply supplying support supported supporting supports suppose supposed supposedly supposing suppress suppressed
suppresses suppressing suppression sure surely surface surfaced surfaces surfacing surge surgery surgical surname
surpassed surplus surprise surprised surprises surprising surprisingly surrender surrendered surrenders surround
surrounded surrounding surroundings surrounds survey surveys survive survived survives surviving susan susceptible
suspect suspected suspects suspend suspended suspending suspends suspension suspicion suspicious suspiciously sustain
sustainable sustained swab swallow swallowed swallowing swallows swamps swan swap swapped swapping swaps swarm sway
swear sweep sweeping sweet swift swig swim swing switch switched switcher switches switching sword syllable syllables
symbol symbolic symbolize symbolized symbolizing symbols symmetric symmetrical symmetry symptom symptoms synchronise
synchronised synchronising synchronize synchronized synchronizes synchronizing synchronous synonym synonymous synonyms
synopses synopsis syntactic syntactically syntax synthesis synthesize synthesized synthesizes synthesizing synthetic
synthetics system systematic systematically systeminfo systems tab tabbed tabbing table tables tablet tablets tabs
tabulated tabulation tack tacked tackle tackled tactic tactical tactics tag tagged tagging tags tail tailed tailing
tailor tailored tailoring tails taint tainted taints take taken takeover takes taking tale talk talked talking talks
tall taller tally tame tamper tampered tampering tan tandem tangent tangents tangible tango tank tap tape taper
tapping tar target targeted targeting targets tarnished tarred tars task tasked tasking taskkill tasklist tasks taste
taught tautology tax taxes taxi tcpdump tea teach teacher teaches teaching team teams tear tearing technical
technically technique techniques technological technologies technology tedious tee teeing teen teeth telephone
teletype tell telling tells telnet temperature temperatures template temple tempo temporal temporaries temporarily
temporary tempos temptation tempted tempting ten tenable tenacity tenancy tenant tenants tend tended tendency tending
tends tenets tennis tens tense tension tent tentative tentatively tenth tenths term termed terminal terminally
terminals terminate terminated terminates terminating termination terminator terminators termini terminology terms
terrible terribly territories territory terse terser test testable tested tester testers testes testing tests texas
text textbook texts textual textually texture textures than thank thankful thankfully thanks that thaw thawing the
theater theft their theirs them theme themes themselves then theorem theoretical theoretically theory there thereafter
thereby therefore therein thereof these thesis theta they thick thickness thief thin thing things think thinking
thinks third thirsty thirty this thomas thorn thorny thorough thoroughly those though thought thoughtful thoughts
thousand thousands thrashing thread threaded threading threads threat threaten threatened threats three thresh
threshold thresholds threw thrice thrift throne throttle throttled throttles throttling through throughout throughput
throw throwaway throwing thrown throws thumb thumbs thunder thundering thursday thus thwart tick ticket tickets
tickled ticks tidied tidier tidy tidying tie tied tier tiers ties tiff tiffs tiger tigers tight tighten tightened
tightening tightens tighter tightly tilde tile tiled tiles tiling till tilt time timed timeless timely timer timers
times timezone timing timings tin ting tiniest tinker tinting tiny tip tips tire tired tiresome tit titan title titled
titles tmux to toad toast toasted tock today toe toes together toggle token tokens told tolerable tolerance tolerant
tolerate tolerated tolerates tolerating tomato tomb tommy tomorrow ton tone tones tongue tons too took tool tooling
toolkit tools tooth top topic topics topography topology topping torch torn tornado tortoise tortuous torture toss tot
total totalling totally totals totem touch touched touches touching tough tour tourist tout tow toward towards towel
tower town toxic toy toys trace traced tracert traces tracing track tracked tracking tracks traction trade trademark
trademarks trades trading tradition traditional traditionally traffic trail trailer trailers trailing trails train
trained trainer training trains trait traits trampling trampoline trampolines transacting transaction transactions
transcribe transcribed transcribes transcribing transcript transcription transcripts transfer transferable transferred
transferring transfers transform transformation transformed transformer transformers transforming transforms transient
transit transition transitional transitioned transitioning transitions transitive transitory translate translated
translates translating translation translations translator translators transmission transmissions transmit transmits
transmitted transmitter transmitters transmitting transparency transparent transparently transplant transport
transportation transported transporting transports transpose transposed transposes trap trapezoid trapezoids trapped
trapping traps trash trashed trashing travel traveled traveler traveling traverse traversed traverses traversing tray
treat treated treating treatise treatment treats treaty tree trees trend trends trial trials triangle triangles
triangular trick tricked trickery trickier tricking trickle tricks tricky tried tries trigger triggered triggering
triggers trim trimmed trimmer trimming trims trio trip triple triples triplet triplets triplicated tripped tripping
trips trivial trivially troll trophy trots trouble troubles troublesome trough trousers trout truck true truly trump
trumpet trumps truncate truncated truncates truncating truncation trunk trust trusted trusting trusts trustworthy
trusty truth try trying tsunami tube tuck tucked tuesday tulip tumbling tuna tune tuned tunes tuning tunnel tunneled
tunneling tunnelling tunnels turbine turkey turn turnaround turned turning turnip turns turquoise turtle tutor
tutorial tutorials tweak tweaked tweaking tweaks twee tweet twelve twenty twice twiddling twilight twine twist twisted
twitch twitter two twos tying tyler type typed typeface types typescript typeset typesetting typewriter typhoon
typical typically typing typographic typographical ubiquitous ugh uglier ugliness ugly ultimate ultimately ultra
umbrella umount unable unacceptable unacceptably unaccepted unaffected unaltered unambiguous unambiguously unanimously
unanswered unassigned unattached unattended unauthorized unavailable unavoidable unaware unbalanced unbiased unblock
unblocked unblocking unblocks unborn unbreakable uncertain uncertainty unchanged uncle unclean unclear uncomfortable
uncomfortably uncommon unconditional unconnected uncontrolled unconventional uncountable uncover uncovered uncovering
undamaged undead undecided undefined under underestimate underestimates underflow undergo undergoes undergoing
undergone underlay underlays underlies underline underlined underlines underlining underlying underneath underscore
underscored underscores understand understandable understandably understanding understandings understands understate
understood undertake undertaking underwent undesirable undetected undid undisturbed undo undocumented undoes undoing
undone undoubtedly undue unduly unequal uneven unexpected unexpectedly unexplained unfair unfamiliar unfilled
unfinished unfold unfolded unfolds unforeseen unfortunate unfortunately unfriendly unhappy unhealthy unhelpful unicorn
unidentified unification unified unifies uniform uniformity uniformly unify unifying unimportant uninformative
unintended unintentional uninteresting union unions unique uniquely uniqueness unit united units unity universal
universally universe university unknown unknowns unlabeled unless unlike unlikely unlimited unload unloaded unloading
unlock unlocked unlocking unlocks unlucky unmarked unmask unmasked unmasking unmodified unnamed unnatural
unnecessarily unnecessary unnoticed unoccupied unofficial unorthodox unpack unpacked unpacking unpacks unpleasant
unpredictable unprintable unprivileged unprotected unpublished unqualified unread unreadable unrealistic unreasonable
unreasonably unrecognised unrecognized unrelated unreliability unreliable unresolved unrestricted unsafe
unsatisfactory unsatisfied unseen unset unsightly unsigned unsolicited unsound unspecified unstable unstructured
unsuccessful unsuccessfully unsuitable unsupported unsure unsuspecting untangle untenable untidy untie until untouched
untrue untrustworthy unusable unused unusual unusually unwanted unwarranted unwary unwieldy unwilling unwind unwinding
unwinds unwise unwittingly unwound unwrap unwrapped unwrapping unwraps unwritten unzip up update updated updates
updating upgrade upgraded upgrades upgrading upheld uphold upholding upholds uplifted upload upon upped upper upright
ups upset upsets upsetting upshot upside upstart upstream upward upwards uranium urged urgency urgent urgently urn us
usable usage usages use used useful usefully usefulness useless uselessly user useradd users uses using usual usually
utilisation utilise utilities utility utilization utilize utilized utilizes utilizing utter utterance utterances
utterly vacant vacuum vacuuming vagaries vagrant vague vaguely valid validate validated validates validating
validation validity validly valley valor valuable value valued values valve vampire van vanilla vanish vanished
vanishes variable variables variance variant variants variation variations varied varies varieties variety various
variously vary varying vast vastly vault vaults vector vectors vehicle vehicles veil vein velocity vended vendor
vendors veneer veneers venom venomous venture venue ver verb verbal verbatim verbiage verbose verbosity verbs verdict
verification verified verifies verify verifying versatile versatility verse version versions versus vertical
vertically vertices very vestiges vet veterans veto vetted vex vi via viability viable vibrant vice vicious victim
victims victor victory video videos vie view viewed viewer viewers viewing viewpoint viewpoints views vigilant vigor
viktor vile villain vim vine violate violated violates violating violation violations violent violet violets violin
viper viral virgin virtual virtually virtue virus viruses visa visas vise vises visibility visible visibly vision
visit visited visiting visitor visitors visits vista visual visualise visualize visualized visualizing visually
visuals vital vocabularies vocabulary vodka voice voiced voices void vol volatile volcano voltage volts volume volumes
voluminous voluntarily voluntary volunteer volunteering volunteers vote voted votes voting vowel vowels voyage
vssadmin vulgar vulnerability vulnerable vulture wagon wait waited waiter waiters waiting waits waive waived waiver
waives wake wakes waking walk walked walker walkers walking walks wall wallet walter wand wander wanderer want wanted
wanting wants war warehouse warm warmed warming warn warned warning warnings warns warp warrant warranted warranties
warrants warranty warrior wart warts wary was wash wasp wastage waste wasted wasteful wastes wasting watch watchdog
watchdogs watched watches watching watchman water waterfall watering watermark watermarks wave waving way ways wbadmin
we weak weaken weakening weaker weakest weakly weakness weaknesses wealth wealthy weapon weapons weasel weather web
wed wedge wedged wednesday weed weeds week weekday weekdays weekend weekly weeks weer weigh weighed weighing weight
weighted weighting weights weird weirdness welcome welcomed welcomes welcoming well went were werewolf west western
wet wevtutil wget whale what whatever whatsoever wheel wheels when whence whenever where whereas whereby wherein
wheres wherever whether which whichever while whilst whimsical whine whip whirlpool whirlwind whiskey whisky whisper
whistle whistles white who whoami whoever whole wholesale wholly whom whoops whose why wicked wide widely widen
widened widening widens wider widespread widest widows width widths wife wig wiggle wild wildfire wildly will william
willing willingness willow wilt win wince wind window windowing windows winds wine wing wings wink winner winning wins
winter wipe wiped wipes wiping wire wired wires wiring wisdom wise wisely wiser wish wished wishes wishful wishing wit
witch with withdraw withdrawn withdraws withheld within without witness witnessed witnesses witnessing wiz wizard
wizards wmic wobbly woken wolf wolves woman women won wonder wondered wonderful wondering wonders wont woods woody
woof word wording wordings words wordy work workable workbench worked worker workers workforce working workings
workload workplace works workstation workstations world worlds worldwide worm worms worried worries worry worrying
worse worst worth worthless worthwhile worthy would wound wow wrap wrapped wrapper wrappers wrapping wraps wreak
wrench wrestling wring wrinkle wrinkles writable write writer writers writes writing written wrong wrongly wrongs
wrote wscript xcopy yam yank yanked yankee yanking yap yarn year yearly years yell yellow yelp yen yes yesterday yet
yield yielded yielding yields you young younger your yours yourself yuck zach zealous zebra zero zeroed zeroing zeros
zeta zigzag zinc zip zipped zipper zipping zips zombie zombies zone zones zoo zoom zoomed zsh zulu`;
