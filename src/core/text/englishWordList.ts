/**
 * Common English words in their base forms, given names, and commands of the usual operating systems, in code-unit order,
 * white space between. Names of states are left out: they are lower case in no text but mean a state in every one.
 *
 * Made by counting in how many technical documents (manuals, change logs, specifications) a word stands in lower case,
 * and by writing down what those lack: animals, minerals, weather, trades, months, spelling alphabets, commands.
 * One string, since a binary search in it needs neither memory nor work at start.
 */
export const ENGLISH_WORDS = `a aardvark aaron abandon abandonment abbreviate abbreviation abdication abdominal abducted aberrant aberrations
abetted abide ability able abnormal abnormalities abolish abomination abort abortion abortive abound about above
abreast abridged abridgment abroad abrupt absence absent absolute absorb absorption abstain abstract abstraction
abstruse absurd abundance abundant abuse abusive abut abysmal academic academically accede accelerate acceleration
accelerator accent accentuates accept acceptability acceptable acceptably acceptance access accessibility accessible
accessory accident accidental acclamation accolade accommodate accommodation accompany accomplish accomplishment
accord accordance accordingly accordion account accountability accountable accredited accrue accumulate accumulation
accumulative accumulator accuracy accurate accustomed ace aces ache achievable achieve achievement acid acknowledge
acknowledgment acme acorn acoustic acquainted acquire acquisition acronym across act acted action actionable activate
activation active activists activity actor actress acts actual actuality actualize actuated actuators acute ad adam
adapt adaptability adaptable adaptation adaptive adaptor add added addend addenda addendum adder addict addition
additional additive address addressable addressee adds adequate adhere adherence adherent adjacent adjective adjoin
adjust adjustable adjustment administer administration administrative administrator admirable admiral admiring
admissible admission admit admittance admittedly admonishes admonition ado adobe adopt adoption adored adorn adornment
adrift ads adult advance advancement advantage advantageous advent adventure adventurous adverb adverbial adversarial
adversary adverse adverting advertise advertisement advice advisable advise advisory advocacy advocate aegis aerial
aesthetic aesthetically affair affect affectation affectionately affiliated affiliates affiliation affinity affirm
affirmative affix afflict afford affordable afield aforementioned aforesaid afoul afraid afresh aft after aftermath
afternoon aftertaste afterward again against agar age aged agency agenda agent ages agglomerated aggravated
aggravating aggregate aggregation aggressive aggressiveness aggressors agile agility aging agnostic agnosticism ago
agony agree agreeable agreement ah aha ahead ahem ahoy aid aide aided aids ail ailed aim aimed aims air airmail
airplane airport airs airtight akin alabaster alarm alas alb albatross albeit album alcohol ale alert ales alex alga
algebra algebraic algebraically algorithm algorithmic alias alice alien alienate align alignment alike alive all
allegation alleged alleging allegory allegro alleviate alley alliance allied alligator allocate allocation allot
allotment allow allowable allowance alluded alludes allusion almost alone along alongside alpha alphabet alphabetic
alphabetical alphabetize alphanumeric alpine already alright also altar alter alterable alteration alternate
alternation alternative although altitude alto altogether alum aluminum alumni always am amalgam amalgamate
amalgamation amanda amass amateur amazing amazon ambassador amber ambient ambiguity ambiguous ambition ambitious
ambivalent ambush ameliorated ameliorates amenable amend amendment amicable amicably amid amigos amiss ammonia amnesia
amok among amongst amorphous amortization amortize amount amp ampersand ample amplification amplify amplitude amply
amused amusing an anachronism anachronistic anaconda anaemic anagram anal analog analogous analogue analogy analyse
analysis analyst analytic analytical analyze anarchism anarchy anatomy ancestor ancestral ancestry anchor ancient
ancillary and andrew android anecdotal anecdote anemic anew angel anger angle angry angst anguish angular animal
animate animation anime anna annex annihilation anniversary annotate annotation announce announcement annoy annoyance
annoyingly annual anomalous anomaly anon anonymity anonymous another answer ant ante antenna anterior anthem anthology
anthony anti anticipate anticipation anticipatory antics antidote antiquated antique antiquity antivirus ants anxious
any anybody anyhow anymore anyone anything anytime anyway anywhere apart apartment ape aperture apex apiece aping
apocalypse apologetic apologies apologise apologize apostrophe appalling apparatus apparel apparent apparition appeal
appear appearance appease appeasement append appendices appendix appetite applaud apple appliance applicability
applicable applicant application apply appoint appointment appraisal appreciable appreciate appreciation approach
approachable appropriate approval approve approximate approximation apps apricot april apropos apt aptitude aptly aqua
arbiter arbitrary arbitrate arbitration arbor arc arcane arch archaic architect architectural architecture archive
arcs arctic arduous are area arena ares argon arguable arguably argue argument aria arise arisen arithmetic
arithmetical ark arks arm armada armed armor armory armour arms army arose around arousal arp arrange arrangement
array arrival arrive arrogant arrow arrowhead arsenal arsenic art artefact arthur article articulate artifact
artificial artisans artist artistic arts artwork as ascend ascendant ascent ascertain ascribe ascription ash ashley
aside ask asked asks asleep asp asparagus aspect aspirations aspires aspiring ass assassin assassination assault
assemblage assemble assembly assent assert assertion assertive assess assessment assessors asset assign assignable
assignment assimilated assist assistance assistant associate association associative assorted assortment assuage
assume assumption assurance assure aster asterisk asteroid astonishment astounding astral astray astute asymmetric
asymmetrical asymmetry asymptotic asymptotically asynchronous at ate athletes atlas atoll atom atomic atop atrocious
atrophied attach attachment attack attain attainment attempt attend attendance attendant attention attentive
attenuated attenuation attest attestation attic attitude attorney attract attraction attractive attrib attributable
attribute attribution attributive atypical auction audacity audible audience audio audit auditor augment augmentation
august aunt aura aurora auspices authentic authenticate authentication authenticity author authorisation authorise
authoritative authority authorization authorize authorship auto automate automatic automatically automation automaton
automotive autonomous autonomy autopilot autumn auxiliary avail availability available avalanche avatar avenue aver
average averse avert aviation avionics avoid avoidable avoidance await awake awaken award aware awareness away awe
awesome awful awhile awk awkward awkwardness awoken awry ax axe axed axes axiom axis axle aye azimuth azure baa babel
baby bachelor back backbone backdate backdrop backgammon background backlash backlog backpack backslash backsliding
backspace backstop backtrack backup backward backyard bacon bad badge badly badness baffled baffling bag baggage bags
bah bail bailout bake baked bakery balance balcony bald balk ball balloon ballot ballpark bamboo ban banana band
bandit bandwidth bang banish banishment bank bankruptcy bans baptized bar barbarian barbarous bare barest barf bargain
barge bark barman barn barnyard baron baroque barracuda barrel barren barrier bars bartenders base base64 baseball
baseboards based baseless baseline basement bash basic basically basil basis basket basketball bass basso bastard
bastion bat batch bathroom bats battery battle baud bay bazaar bazillions bcdedit be beach beacon bead beagle bean
bear bearable beard bearings beast beat beautification beautiful beautify beauty beaver became because beck become bed
bedrock bedroom bee beef beehive been beep beer bees beet beetle before beforehand beg began begin beginnings begone
begs begun behalf behave behavior behavioral behaviour behavioural behest behind beholder behooves beige being
belatedly belief believable believe belittling bell bella bellow belly belong beloved below belt ben bench benchmark
bend beneath benefactor beneficial beneficiary benefit benign bent berry beside bespoke best bestow bet beta
betterment betty between bevel beverage bevy beware bewildering bewilderment bewitched beyond bias bib biblical
bibliographic bibliography bicycle bid bidirectional bids bifurcated bifurcation big biggest bike bilateral bile
bilingual bill billboards billion bin binary bind bindings binomial bins biological bionic bipartite birch bird birth
birthday biscuit bisect bisection bishop bison bit bitching bite bitmap bits bitsadmin bitten bitterly bizarre black
blackboard blacklist blackout blade blah blame blanches bland blank blanket blast blatant blaze bleach bled bleed
blemish blend bless blew blights blind bling blink blip blithe blitz blizzard bloat blob bloc block blockage blog
blood bloody bloom blow blown blowup blue blueberries bluebird blueprint blunder blunt blur blurb blurry blush boa
boar board boasts boat bob bobby bobcat bode body bog boggling bogs bogus boil boilerplate bold boldface boldness
bolster bolt bomb bombarding bonbon bond bone bonus boo book bookings bookkeeper bookkeeping bookmark bookshelf
bookstore bookworm boom boon boost boot booths bootstrap bop border borderline bore bored boris born borne borough
borrow boss botanical botch both bothered bothering bothersome bottle bottleneck bottom bottomless bought boulder
bounce bound boundary bounty bout bow bowed bower bowl bowman bows box boxed boy boys bozo bra brace bracket brad brag
braille brain brainstorm brainy brake branch brand brandon brash brave bravery bravo breach bread breadth break
breakable breakage breakdown breakfast breakpoints breakthroughs breath breathe breed breeze breezy brethren brevity
brew brian brick bridge brief briefcase brigade bright brighten brightest brightness brilliant bring brittle
brittleness broach broad broadband broadcast broaden broadest broke broken brokered bronze brooded brooks brother
brought brown brownstone browse brr brunt brush brutal brute bubble buck bucket budding buddy budget buff buffered
buffering bug buggy bugs build buildings built builtin bulb bulge bulk bulky bull bulldozer bullet bulletin
bulletproof bullshits bullying bum bump bumpy bun bunch bundle bungled bunk bunny bur burbles burden burdensome bureau
bureaucracy bureaucratic burger burglar burn burnout burrows burst bury bus business busses bust bustling busy
busyness but butchered butler buts butt butterfly button buy buyer buys buzz by bye byes bygone bypass byproduct byte
cab cabal cabbage cabin cabinet cable cabs cache cacti cactus cadence cage cake calcium calculate calculation
calculator calculus calendar calibrate calibration calibrator call callable callings calm cam came camel camellia
camera camp campaign can canal canary cancel cancellation cancer candid candidacy candidate candle candy cannon cannot
canoe canon canonical canonises canonizing cant canto cantor canvas canyon cap capability capable capacitance
capacitor capacity capital capitalisation capitalise capitalization capitalize caps capsule captain caption captive
capture car caramel caravan carbon card cardinal cardio care cared careful careless carelessness caret cargo caribou
carl carnage carnivorous carol carp carpenter carriage carrot carry carryout cars cart carton cartoon carve cascade
case cased cash casings casino cask casper cassette cast castaway castings castle castration casual cat catalog
catalogue catalyzed catapult catastrophic catch catchall categorical categorisation categorised categorising
categorization categorize category cater catfish cathedral cathode cation cats caught causal causality cause caution
cautionary cautious cave caveat cavern cavity cease cedar cede cedilla ceiling celebrate celebration celebrity
celestial cell cellular cement cemetery censor censorship cent centered centering centerpiece centimeter central
centralisation centralise centralize centre century cereal ceremony certain certainty certificate certification
certify certutil cesium cessation chagrin chain chair chalk challenge chamberlain champ champion chance change
changeable changeover channel chaos chaotic chapter char character characterised characteristic characterize charge
chariot charitable charles charlie charm chart chartered chase chassis chat chatty cheap cheapen cheapest cheapness
cheat check checkbook checkerboard checklist checkmate checkout checkpoint cheer cheerful cheese cheetah chef chemical
cheque cherry chess chest chestnut chevron chew chi chicken chief child childhood children chill chime chip chirp
chkdsk chlorine chlorophyll chmod chocolate choice choke chomp choose chop choppy chord chore choreographic chorus
chose chosen chown chromatic chrome chromium chromosome chronological chronology chubby chuck chunk chunky church
churn cicada cinder cinema cinematography cinnamon cipher circa circle circuit circular circularity circulate
circulation circumference circumflex circumstance circumvent circumvention circus cirrus citation cite cited citizen
citrus city civet civil civilized claim clam clamp clang clap clarification clarify clarity clash class classic
classical classification classify classless classmate classroom clause claw clay clean cleanest cleanliness cleanse
cleanup clear clearance clearest clearness cleaver clef clement clerks clever cleverness click clickable client cliff
climate climb clinic clinical clinician clip clipboard clique cloak clobber clock clockwise clockwork clog clone close
closeout closest closet closure clot cloth clothe cloud cloudy clown cls club cluck clue clueless clump clumsy clunky
cluster clutter cmd coach coagulate coal coalesce coarse coarsened coarseness coast coastal coat coaxed cob cobalt
cobra cocci cock cocoa coconut cod coda coddle code coded codify coefficient coerce coercion coercive coexist
coexistence coffee cog cogent cognitive cognizant cogs cohabitation coherence coherent cohesion cohesive cohort coin
coincide coincidence coincident coincidental coke cold collaborate collaboration collaborative collaborator collapse
collapsible collate collateral collation colleague collect collection collective collector college collide collision
collocated collocates collocation colloquial colloquialism colon colonel colonies color coloration colorful colorless
colour colourful cols column coma comb combat combination combine combo combustion come comedy comet comfort
comfortable comfortably comic comma command commando commence commencement commends commensurate comment commentary
commerce commercial commissioned commit commitment committee commodity common commonest commonplace commune
communicate communication communicator communism community commutative commuted compact compaction compactness
companion company comparable comparably comparative compare comparison compartment compass compatibility compatible
compatibly compel compensate compensation compete competence competent competition competitive competitor compilation
compile complain complaint complement complementary complete completeness completion complex complexity compliance
compliant complicate complication compliment complimentary comply component compose composite composition compositor
compound comprehend comprehensible comprehension comprehensive compress compression compressor comprise compromise
compulsory computation computational compute con concatenate concatenation concave conceal concealment concede
conceivable conceivably conceived concentrate concentric concept conception conceptual concern concert concession
concise conciseness conclude conclusion conclusive concoct concoction concord concrete concurrency concurrent
concurring condensation condense condition conditional conduct conduit cone confer conference confess confidence
confident confidential configurable configuration configure confine confinement confirm confirmation confiscate
conflict confluence conform conformance conformity confounding confront confuse confusingly confusion congealed
congest congestion congratulatory congress congruence congruent conic conical conjecture conjugate conjugation
conjunction conjunctive conjure connect connection connective connectivity connector connoisseurs connotation connote
conquer conquest conquistador cons conscience conscientious conscious consecutive consensus consent consequence
consequent consequential conservation conservative conserve consider considerable considerably considerate
consideration consist consistency consistent console consolidate consolidation consonant consortium conspicuous
conspiracy conspire constancy constant constellation consternation constituency constituent constitute constrain
constraint constrict construct construction constructive constructor construe consult consultancy consultant
consultation consumable consume consumption contact contactable contain containment contaminated contaminating
contamination contemplate contemplation contemporary contemptible contend content contention contentious contest
contestant context contextual contiguity contiguous continent continental contingency contingent continua continual
continuation continue continuity continuous continuum contorted contortions contour contract contraction contractor
contractual contradict contradiction contradictory contraptions contrary contrast contravene contravention contribute
contribution contributor contributory contrive control controllable controversial controversy conundrum convene
convenience convenient convention conventional converge convergence convergent conversation conversational converse
conversion convert convertible convex convey conveyance convince convoluted convolution coo cook cookbook cookie cool
coop cooperate cooperation cooperative coordinate coordination coordinator cop cope copilot copious cops copy
copyright cord core cork corn cornerstone corollary corpora corporate corporation corpus correct correctable
correction corrective correctness correlate correlation correspond correspondence correspondent corridor corroborated
corrupt corruption corsair cortex cosine cosmetic cost costlier costume cot cottage cougar cough could council counsel
count countable countdown countenanced counteract counterclaim countered counterexample countermand counterpart
countless country county coup couple coupon courier course court courteous courtesan courtesy cousin cove covenant
cover coverage coveralls covert cow coward cowboy cowed coworker cows cox coyote cozy cp crab crack crackled crackles
cradle craft cram cramp crank cranky crap crappy crash crass crate crave crawl crayons craziness crazy creaking cream
create creation creative creativity creator creature credential credibility credible credit creditable creek creep
crept cribbed cricket cried crime criminal crimson cripple crises crisis crisp criteria criterion critic critical
criticism criticize critique critters croak crochets crocodile crocus croissant cron crontab crooked crop cross
crossbeam crossings crossover crow crowd crown crucial crud crude cruel cruelty cruise crumb crunch crush crust crusty
crutch crux cry crypt cryptic cryptogram cryptography crystal cs cscript cub cube cubed cubic cubs cuckoo cud cuddle
cue cues cuff cuisine cull culminated culminates culminating culmination culprit cultivate cultural culture cumbersome
cumulative cunning cup cupboard cupcakes cups cur curators curb cure cured curiosity curious curl curly currency
current curry curse cursive cursor cursory curt curtail curtains curvature curve custom customary customisation
customise customization customize cut cute cutoff cuts cyan cycle cyclic cyclical cyclone cylinder cypress czars dab
dad dado daemon daft dagger daily dais daisy dale dam damage damn dampened dance dandelion danger dangerous dangle
daniel dank dapper dare dark darken darkest darn dart dash dashboard data database datatype date dated datum daughter
daunting david dawn day daylight days dd deactivate dead deadline deadlock deaf deal dealings dealt dean dear death
deb debacle debatable debate debauch debit debris debs debt debtors debug debuts decade decadent decay deceased
deceived deceiving deceleration december decent decentralized deception deceptive decibel decide decidedly decimal
decimated decipher decision decisive deck declaim declaration declarative declare declension decline decode
decommission decompose decomposition decompress decompression deconstruction decorate decoration decorative decorator
decoy decrease decree decremented decrements decryption dedicate dedication deduce deducible deduct deduction
deductive deed deem deep deepen deepest deer defaces defamatory default defeat defect defective defence defend
defendant defense defensible defensive defensiveness defer deference deficiency deficient deficit defied definable
define definite definition definitive deflate deflation deflect defunct defuse degeneracy degenerate degradation
degrade degree deity del delay delegate delegation delete deletion deliberate deliberation delicate delicious
delighted delimit delineate delineation delirium deliver delivery dell delta delve demand demarcate demarcation
demeaning demise demo democracy demon demonstrably demonstrate demonstration demonstrative demonstrator demote
demotion den denial dennis denominated denomination denominator denotation denote denounce dense density dent dental
deny depart department departmental departure depend dependant dependence dependency dependent depict depiction
deplete depletion deploy deployment depopulate depopulation deposit depot deprecate deprecation depreciate
depreciation depressed deprive depth deputy derail derivable derivation derivative derive derogatory descend
descendant descendent descent describe description descriptive descriptor desensitizing desert deserve design
designate designation desirability desirable desire desk desktop desolation despair desperate desperation despicable
despises despite dessert destination destined destiny destroy destruct destructible destruction destructive detach
detachable detachment detail detect detectable detection detective detector deter deteriorate determinable
determination determine determinism deterministic deterrent detonated detonation detour detract detriment detrimental
detritus deuce devastating develop development developmental deviate deviation device devil devious devise devoid
devolve devote dew dexter df diabetes diacritic diacritical diagnose diagnosis diagnostic diagonal diagram dial
dialect dialog dialogue diameter diamond diary dice dichotomy dickey dictate dictation dictator dictionary did die
died dieresis dies diesel diet differ difference different differential differentiate difficult difficulty diffuse
diffusion dig digest digestible digestion digit digital digitize digraph digression digs dilation dilemma diligence
diligent dill dim dimension dimensional diminish dimly dimple dims din dine ding dinosaur diode dioxide dip diphthong
diplomatic dips dir dire direct direction directional directive director directory dirk dirt dirtiness dirty dis
disability disable disablement disadvantage disagree disagreement disallow disambiguate disambiguation disappear
disappearance disappointing disappointment disarm disarray disassemble disassociate disaster disastrous disbanded
disbelieving disbursed disbursement disc discard discern discernible discharge disciple discipline disclaim disclose
disclosure disco disconcerting disconnect disconnection discontinue discontinuity discontinuous discord discount
discourage discourse discover discovery discreet discrepancy discrete discretion discretionary discriminant
discriminate discrimination discriminatory discuses discuss discussion disease disembowel disengaged disentangle
disfavor disguise disgusting dish dishonest dishwashers disincentive disingenuous disinterested disjoint disk diskette
diskpart dislike dismantle dismay dismiss dismissive dismounted disobey disorder disown disparaging disparate
disparity dispassionate dispatch dispel dispense dispersed dispersion displace displacement display displayable
disposable disposal dispose disposition disprove dispute disqualify disregard disrepair disrespectful disrupt
disruption disruptive dissect dissection disseminate dissemination dissent dissertation dissidents dissimilar
dissimilarity dissociate dissociation dissolution dissolve dissonance dissuade distance distant distasteful distilled
distilling distinct distinction distinctive distinguish distort distortion distract distraction distressed distribute
distribution distributive distributor district distrust disturb disuse ditch dither ditto dive diverge divergence
divergent diverse diversified diversifying diversion diversity divert divest divide dividend divine divisibility
divisible division divisional divisor divorce divulging do doable doc dock docs doctor doctrines document
documentation dodge dodo doe does dog dogmatic dogs doing dole doled doll dollar dolly dolmen dolphin dolt domain dome
domestic dominance dominant dominate dominion don donald donate donation done donkey donna donor doodle doom door
doorbell dope dopey dormant dorsal dos dosage dose dot doth dots dotty double doublet doubly doubt doubtful doubtless
dove dovetail down downcast downgrade downhill download downloadable downplay downright downscale downsizes downstream
downtime downward doze dozen draconian draft drag dragon dragonfly drain drake dram dramatic dramatically
dramatization drastic drastically draw drawback drawings drawn dreaded dreadful dream dreary dress drew drier drift
drill drink drip drive drivel driven drone drop dropouts droppings drought drove drowning drug drum drunk dry dsquery
du dual duality dub dubious duchess duck duct dude due duel dues dug duh duke dull duly dumb dumbbell dumbest dummy
dump dumpster dungeon dunno duo dupe duped duplex duplicate duplication duplicator duplicity durability durable
duration duress during dusk dust dusty dutifully duty duvet dwarf dwell dyadic dye dying dynamic dynamical dynamism
dysfunctional each eager eagle ear earliest early earmark earn earnest earrings ears earth earthling earthquake ease
eased easiest east eastern eastward easy eat eaten eats eavesdrop ebb ebony eccentric echo eclipse economic economical
economise economy ecosystem eddy edge edged edgy edible edifice edit editable edition editor editorial educate
education educational educators edward eel eels eerie efface effect effective effectiveness efficiency efficient
effort effortless egg egghead eggplant eggs ego egoist egregious egress eh eight eighteenth eighth eighty either eject
ejection eke elaborate elaboration elapse elastic elasticity elbow elder elect election electorate electric electrical
electrician electricity electrode electron electronic electronically elegance elegant element elemental elementary
elephant elevate elevation elevator eleven eleventh elf elicit elide eligibility eligible eliminate elimination
elision elixir elk ell ellipse ellipsis elliptic elliptical elm elms eloquently else elsewhere elucidate elude elusive
em email embargo embarking embarrassing embarrassment embassy embed embellishments ember emblem embodiment embody
embolden emboss embrace embryo embryonic emerald emerge emergency emergent emeritus emily eminence eminently emission
emit emma emoji emote emotion emotional empathy emperor emphasis emphasise emphasize emphatic emphatically empire
empirical emplacement employ employee employment empower empowerment empress emptiness empty ems emu emulate emulation
emulator enable enact encapsulate encapsulation encase enclave enclose enclosure encode encompass encore encounter
encourage encouragement encrypt encryption encumber encyclopedia end endanger endearing endeavor endeavour ended
endemic endings endless endorse endorsement endow ends endure enemy energy enforce enforceable enforcement engage
engagement engendered engine engineered engineering engraved engraving enhance enhancement enjoy enjoyable enjoyment
enlarge enlargement enlightened enlightening enlightenment enlist enlistment enormity enormous enough enquire enquiry
enrich enrichment enroll enrollment ensemble enshrining enslave enslavement ensue ensure entail entangle entanglement
enter enterprise entertaining entertainment enthusiasm enthusiast enthusiastic entire entirety entitle entitlement
entity entrance entrant entreating entrench entropy entrust entry enumerable enumerate enumeration env envelope
envious environment environmental environs envisage envision envoy envy enzyme eon eons ephemeral epic epilogue
episode epithet epoch epoxy epsilon equal equality equalize equate equation equator equidistant equilibrium equinox
equipment equipped equitable equivalence equivalent era eradicate erase erasure ere erg ergo ergonomic eric erlang
eroding erotic err errant errata erratic erratically erratum erred erroneous error errs es escalate escalation escape
escapee eschew esentutl esoteric especial espionage espy essay essence essential establish establishment estate
estimate estimation estimator eta etch eternal eternity ether ethereal ethical ethnicity ethos etiquette eureka euro
evade evaluate evaluation evangelism evaporate evasion evasive eve even event eventual ever every everybody everyday
everyone everything everywhere evict eviction evidence evident evil evince evocative evoke evolution evolutionary
evolve ewe ex exacerbate exact exactness exaggerated exaggeration exam examination examine example exasperated
excavator exceed exceedingly excellence excellent except exception exceptional excerpt excess excessive exchange
exchangeable excise excitation excite excitement exclaim exclamation exclude exclusion exclusive exclusivity
excruciating excuse exec executable execute execution executive executor exemplary exemplified exemplifies exempt
exemption exercise exert exertion exes exhaust exhaustion exhaustive exhibit exile exist existence existent
existential exit exonerated exotic exotically expand expandable expansion expansive expatriated expect expectancy
expectation expedient expedite expedition expend expendable expenditure expense expensive experience experiment
experimental expert expertise expiration expire expiry explain explanation explanatory explicable explication explicit
explicitness explode exploit exploitation exploration exploratory explore explosion explosive expo exponent
exponential exponentiation export exportation expose exposition expository exposure expound express expressible
expression expressive expressiveness expunged expunging extant extend extendable extension extensive extent exterior
external extinct extinguish extorted extortion extra extract extraction extractor extraneous extraordinary extrapolate
extrapolation extreme extremities exuberant eye eyeball eyes fa fabric fabricated fabricating fabrication facade face
faced facet facial facile facilitate facility facsimile fact factor factorial factorisation factorization factorize
factory factual faculty fade faded fail failure faint faintest fair fairness fairy faith faithful fake faked falcon
fall fallen fallibility fallible falloffs fallout false falsehood falsified fame familiar familiarity familiarize
family famous fan fanatical fanatics fancy fanfare fang fans fantastic fantastically fantasy far faraway fare farewell
farm fart farther farthest fascinating fashion fast fastest fat fatal fate father fathom fatigue fattening fault
faulty favor favorable favorably favorite favour favourable favourite fawn fax fear fearless feasibility feasible
feasibly feat feather feature february fed federal federate federation fedora feds fee feeble feed feedback feel
feelings fees feet feign felix fell fellow fellowship felt female feminine fen fence fennel fer ferocious ferret ferry
fest fetch fetter fever few fewer fewest fez fiasco fiat fib fiber fibre fickle fiction fictional fictitious fiddle
fidelity fidgeting fie field fiend fierce fifteen fifteenth fifth fifty fig fight figure file filed fill film filter
filterable filtrate filtration fin final finale finalise finalist finality finalize finance financial find findings
findstr fine fined finer finessed finest finger fingernails fingerprint fingertips finicky finish finite fink fins fir
fire fired firewall firework firm firmware first fiscal fish fishbowl fisherman fishy fission fist fit fitfully
fitness fits five fix fixable fixate fixation fixed fixer fixture fizz fizzled flag flagship flake flakiness flaky
flame flamingo flap flapjack flash flashback flashy flask flat flatness flatten flavor flavorful flavour flaw
flawlessly flea fleck fledged fledgling flee fleet flesh flex flexibility flexible flexibly flick flickering flight
flinging flip flit float flock flog flood floor floppy florin floss floundered flour flourish flow flu fluctuate
fluctuation fluent fluff fluffy fluid fluidity fluke flurry flush flux fly flywheel focal focus fodder fog fogey
foibles foil fold folio folk folklore follow followings folly fond fondue font food fool foolish foolishness foolproof
foot football foothold footnote footprint footsteps fop fops for foray forbade forbid forbidden force forceful
forcible forcibly ford fore forecast foreclose forefront forego foreground forehead foreign foremost forensic foresee
foreseeable foreseen foresight forest forestall forethought forever forewarning foreword forfeit forfiles forge
forgery forget forgive forgiveness forgo forgot forgotten fork form formal formalise formalism formality formalization
formalize format formation formerly formidable formula formulae formulate formulation forsake fort forte forth
forthcoming forthwith fortification fortify fortnight fortunate fortune forty forum forward fossil foster fought foul
found foundation foundry fount fountain four fourteen fourteenth fourth fox foxtrot fracas fractal fraction fractional
fracture fragile fragility fragment fragmentary fragmentation frame framework franc frank fraud fraudulent fraught
fray freak free freed freedom freer freestanding freeze french frequency frequent fresh freshen freshest freshness
fret friction friday friend friendlier friendliness frighten frills fringe frivolously fro frog frolic from front
frontal frontier frost frosty frown froze frozen fructose frugal fruit fruitful fruition fruitless fruity frustrate
frustration fry fsutil ftp fuchsia fudge fuel fulfil fulfill fulfillment fulfilment full fullest fullness fully fumble
fun function functional functionality fund fundamental fungi funk funky funnel funny fur furiously furnished
furnishing furniture further furthermore furthest fury fuse fused fusion fuss futile future futz fuzz fuzziness fuzzy
gab gable gadget gag gain gal galas galaxy gale gallery gallium gallon galore gals gambit gamble game gamed gamma
gamut gang gangster gap gaps garage garb garbage garble garden gargantuan garlic garnish gary gas gaseous gash gasket
gasoline gasp gate gated gateway gather gauche gauge gave gawk gay gazillion gazing gcc gear gecko gee geek gel
gelatin gem gems gender gene genealogy genera general generalisation generalise generality generalization generalize
generate generation generative generator generic generically generous genetic genie genitive genius genome genre
gentle gently genuine geode geographic geographical geography geometric geometry george gesture get gets ghastly ghost
giant gibberish gift gig gigabits gigabyte gigantic gigapixel gigs gilt gimlet gimme gimmick gin gingerbread giraffe
girl gist git give giveaway given glacier glad glade glance glaring glass glazes glean glen glib glide glimpse glint
glitch glob global globe glorification glorified glorifies glorious glory gloss glossary glove glow glucose glue glued
glut gluten glyph gnat gnome gnu gnus go goal goat gobble gobbledygook god goddess gods goes going gold golden
goldfish golf gone gonna goo good goodbye goodies goodness goodwill gooey goof goofy google goose gopher gorgeous
gorilla gory gosh gossamer got goto gotten gourd govern governance government governmental governor gpresult grab
grace graceful gracious grad grade gradient gradual graduate graduation graffiti graft grail grain gram grammar
grammatical grand grandchild grandchildren grandfathered grandma grandpa grandparent granite grant granular
granularity granule grape grapevine graph graphic graphical graphite grasp grass grateful grater gratis gratitude
gratuitous grave graveyard gravity gravy gray grease great greatest greed greediness greedy green greet greetings greg
gremlin grenade grep grew grey grid grief grievous griffin grim grind grinned grip gripe grisly gritty groceries grog
groom groove groovy gross grotesque grotto ground groundwork group groupings grouse grove grow growl grown growth grub
grumble grumpy grunge grunt gs guarantee guarantor guard guardian guardrail guava guess guessable guesswork guest
guidance guide guidebook guideline guild guile guilty guitar gulp gum gumdrop gun gunk guns guru gut guts gutsy guy
guys gymnastics gyp gyration gyro gyroscope gzip ha habit habitation habitual hack hacksaw had haddock hag haiku hail
hair haircut hairiest hairpin hairy halcyon hale half halfway hallucination halo halt halve ham hamburger hammered
hammering hamper hams hamster hamstring hamstrung hand handbook handcrafted handful handheld handiest handiwork handle
handlebars handout handset handshake handsome handwritten handy hang hangout haphazard happen happenings happiness
happy harasses harassing harassment harbor hard harden hardest hardship hardware hardy hare harm harmful harmless
harmonic harmonious harmonization harmonize harmony harness harold harry harsh hart harvest has hash hashtags haskell
hassle haste hasten hasty hat hatch hatchet hate hated hateful hats haul haunted have haven havoc haw hawk hay
haystack haywire hazard hazardous haze hazy he head headache headings headless headline headlong headphone
headquarters headroom headset headway heal health healthcare healthy heap hear heard hearings heart heartbeat heat
heathens heave heaven heaviest heavy heavyweight heck hector hedge hedgehog heed heel hefty height heightened heir
heirloom held helicopter helium hell hello helm helmet help helpful helpless hem hemisphere hemorrhage hen hence
henceforth henry her herd here hereafter hereby herein hereof hereto heritage hermit hero hers hertz hes hesitant
hesitate hesitation heterogeneous heuristic hex hexadecimal hexagon hey hi hibernate hibernation hiccup hid hidden
hide hideous hierarchical hierarchy hieroglyphic high highest highlight highway hijack hiking hilarity hill him
himself hinder hindrance hindsight hinges hint hip hippo hire hired hirsute his histogram historians historic
historical history hit hitchhiker hitherto hits hive ho hoard hoary hoax hobbles hobby hobbyists hobgoblin hockey hod
hoe hoedown hog hogs hoist hold holdout holdover hole holiday holistic holler hollow holy home homed homegrown
homepage homespun homework homogeneous homogenize homograph homonym hone honest honey honk honor honorary honorific
honour hood hoof hook hookup hoop hop hope hoped hopefully hopeless hops horizon horizontal horn hornet horrendous
horrible horribly horrific horror horse hos hose hosed hospital hospitality host hostile hostname hot hotel hotkey
hotly hottest hound hour house housecleaning household housekeeping hover how howdy however howl hub hubs hue hug huge
huger hugo hugs huh hull hum human humanity humanize humbug humidity humiliating hummingbird humongous humor humorous
hump hunch hundred hundredth hung hungry hunk hunt hurdle hurl hurricane hurriedly hurry hurt husband hush husky hut
hybrid hybridized hydra hydrated hydrating hydrogen hyena hygiene hygienic hyper hyperbolic hyperlink hyperspace
hypertext hyphen hyphenate hyphenation hypotenuse hypotheses hypothesis hypothesized hypothetical hysteresis i ice
iceberg icebreakers iced ices icky icon icy id idea ideal idealized identical identifiable identification identify
identity ideograph ideology ides idiocy idiom idiomatic idiomatically idiosyncrasy idiosyncratic idiot idiotic idle
idled idleness ids if ifconfig ifs igloo ignite ignorance ignorant ignore igor ilk ill illegal illegible illegitimate
illicit illness illogical illuminate illusion illustrate illustration illustrative illustrator image imagery
imaginable imaginary imagination imagine imbalance imbued imitate imitation immaterial immature immaturity immediate
immense immersed immersive imminent immobile immortal immovable immune immunity immutability immutable immutably imp
impact impair impairment impart impartial impasse impatient impedance impede impediment impending imperative
imperceptible imperfect imperfection imperial impersonal impersonate impersonation impersonator impervious impetus
impinge impish implant implantation implausible implausibly implement implementable implementation implicated
implicates implicating implication implicit implode implore imply impolitic import importance important importation
impose imposition impossibility impossible impossibly impostor impoverished impractical imprecise imprecision impress
impression impressive imprint improbable improper impropriety improve improvement improvise impulse impure impute in
inability inaccessible inaccuracy inaccurate inactive inactivity inadequacy inadequate inadmissible inadvertent
inadvisable inanimate inapplicable inappropriate inasmuch inaudible inbound inbox inbuilt incantation incapable
incapacitated incarnation incautious incentive inception incessantly inch incidence incident incidental incites
inclination inclined include inclusion inclusive incognito incoherent income incomparable incompatible incompatibly
incompetence incomplete incompleteness inconceivable inconclusive incongruity inconsistency inconsistent inconvenience
inconvenient incorporate incorporation incorrect increase increasingly incredible incredibly incredulous increment
incremental incubate incubation incumbent incur indebted indeed indefinite indemnify indemnity indent indentation
independence independent indescribable indeterminacy indeterminate index indicate indication indicative indicator
indices indicted indictment indifferent indigenous indigestible indigestion indigo indirect indirection indiscriminate
indispensable individual indivisible indoors induce inducement induction inductive industrial industry inebriation
ineffective ineffectual inefficiency inefficient inelegant ineligible inept inequality inert inertia inevitable
inevitably inexact inexpensive inexperience inexplicable inexplicably infallibility infallible infamous infamy infancy
infeasible infect infection infectious infelicity infer inference inferior inferno infinite infinitesimal infinitive
infinity infix inflate inflation inflect inflection inflexibility inflexible inflict influence influential influx info
inform informal information informational informative infrared infrastructure infrequent infringe infringement
infuriating infuse ingest ingestion ingredient ingress inhabit inhabitant inhaled inherent inherit inheritance inhibit
inhibition initial initialisation initialise initialization initialize initiate initiation initiative initiator inject
injection injector injury ink inked inks inlay inline inn innards innate inner innermost innings innocent innocuous
innovate innovation innovative innumerable inoperative inopportune inordinate input inquire inquiry inquisitive ins
insane insanity insatiable inscription insecure insecurity insensitive insensitivity inseparable insert insertion
inset inside insidious insight insignificant insist insistence insistent insofar inspect inspection inspector
inspiration inspire instability install installation installment instance instant instantaneous instead instigated
instigating instinct institute institution institutional instruct instruction instructional instructive instrument
instrumental insufficiency insufficient insulate insult insurance insure insurmountable intact intake integer integral
integrate integration integrator integrity intellectual intelligence intelligent intelligible intelligibly intend
intense intensity intensive intent intention intentional inter interact interaction interactive intercept interception
interceptor interchange intercom interconnect interdependent interest interestingly interface interfere interference
interim interior interlace interleave interlink interlock intermediary intermediate intermingle intermittent intern
internal internalize international internet interplanetary interplay interpolate interpolation interpose interposition
interpret interpretation interpretative interpretive interrelated interrogate interrogation interrogator interrupt
interruption intersect intersection intersperse interstate intertwined interval intervene intervention interview
interweaving intimate intimidated intimidating into intolerable intolerant intractable intranet intrepid intricacy
intricate intrinsic intrinsically introduce introduction introductory introspection intrude intrusion intrusive intuit
intuition intuitive invalid invalidate invalidation invalidity invaluable invariably invariant invasive invent
invention inventor inventory inverse inversion invert invest investigate investigation investigators investment
invigorating invisible invisibly invitation invite invocation invoice invoke involuntary involve involvement inwards
iodine ion ions iota ipconfig iris irk iron ironic ironically irrational irreconcilable irrecoverable irrefutable
irregardless irregular irregularities irrelevance irrelevant irrespective irresponsible irreversible irreversibly
irrevocable irrevocably irritating irritation is island ism isms isolate isolation isomorphic issuance issue it italic
italicize itch itchy item itemization itemize iterate iteration iterative iterator its itself ivan ivory ivy jab jack
jackal jacket jackpot jacob jade jag jaguar jail jailbreak jam janitor january jar jargon jars jasmine jason jasper
jaunty java jaw jay jazz jealous jeers jeff jellyfish jeremy jerk jerry jessica jest jet jewel jiffy jig jigsaw jimmy
jittery job jobs jockey joey jog john johnny join joint joke joker jolly jonathan jose joseph josh joshua jostle
journal journalists journey joy joystick judge judgement judgment judicial judicious jug juggle juice julia juliet
july jumbled jumbo jump jumpiness jumpy junction juncture june jungle junior junk junkies junta jurisdiction jury just
justice justifiable justifiably justification justify justin jut juxtaposed juxtaposes kaboom kangaroo kappa karen
karma kebab keeling keen keep keg keith ken kept kernel kestrel kevin key keybinding keyboard keyed keynote keys
keystone keystroke keyword khan kick kid kids kill kilo kilobyte kilograms kilometer kin kind kinda kindergarten
kinetic king kingdom kinks kinship kiss kit kitchen kite kits kitten kitty kiwi knee knew knife knight knit knob knock
knoll knot know knowingly knowledge knowledgeable known koala kosher kotlin kraken ks ksh kudos kyle la lab label
labor laboratory laborious labour labs labyrinth lack lackey lackluster lad lade laden lady lag lager laggard lagoon
lags laid lain lake lam lama lamb lambda lame lameness lament lamp lampoon lance land landlocked landmark landscape
lane language languid languish languor lantern lap lapse laptop larceny large largest largo larry lasagna lascivious
laser lass last latch late latency latent later lateral latest latex lather latitude latrine latter lattice lauded
laugh launch launder laundry laura lavender lavish law lawfully laws lawsuit lawyer lax laxer lay layer layman layout
lays laziness lazy lea lead leadership leaf leaflet league leak leakage leaky lean leap learn learnt lease least leave
lectern lecture led lee leeks leer leeway left leftmost leftover leg legacy legal legalese legality legate legend
legendary legibility legible legibly legion legislation legislators legit legitimacy legitimate legs leisure lemma
lemon lemonade lend length lengthen lengthy leniency lenient lens lent leo leopard lesion less lessen lesson lessor
lest let lethal lethargic lets level lever leverage levity lewd lexical lexicon liability liable liaison liar lib
libel libelous liberal liberalized liberated liberation liberty librarian library libretto licence license licensee
lid lie lied lien lies lieu lieutenant life lifeblood lifelines lifespan lifestyle lifetime lift ligature light
lighten lightest lighthouse lightness lightning lightweight like liked likeliest likelihood liken likeness likewise
lily lima limb limbo lime limit limitation limitless linda line lineage linear lined linefeed liner lineup linger
lingo linguist linguistic link linkage linkup lint lion lip lips liquid lira lire lisa lisp list listen listings lit
lite liter literacy literal literary literate literature lithium lithography litigation litmus littered littering
little live lived livelihood liveliness livelong lizard llama llanos lo load loadable loan lob lobs lobster local
locale localisation localise locality localization localize locate location lock lockable lockout lockstep lockup
locus locust lodge log logarithm logarithmic loge logic logical login logistical logistics logjam logo logoff logon
logout logs loin lone loneliest long longest longevity longhand longish longitude look lookalike lookout lookup loom
loop loophole loose loosen looseness loot lop lord lore lose loser loss lost lot lots lottery lotus loud loudness
lousy love loved low lower lowercase lowest lows lozenge ls lubricants lucid luck lucky lucrative ludicrous lug lulls
lumberjack lumberyard lump lumpy lunar lunch lung lupin lupine lupus lures lurk lush lust lustre luxury lying lynx
lyrics ma mace machinations machine machinery macho macro macron mad made madhouse madness maestro magazine magenta
magic magical magician magma magnet magnetic magnification magnify magnitude mail mailbox mailman main mainframe
mainland mainline mainstream maintain maintainable maintenance major majority make maker makeup male malformed
malfunction malice malicious malign mall mallet malt malware mammoth man manage manageable management mandate
mandatory mandolin maneuvered maneuvers mange mangle mango manifest manifestation manifesto manipulate manipulation
manipulator manor mansion mantis mantissa mantra manual manufacture manuscript many map maple mappings maps mar
marathon marble march mare margin marginal maria marine maritime mark markdown markedly market marketplace markings
markup maroon marquee marriage marry mars marshal marshmallows mart martha martin mary marzipan mas mascara mascot
masculine mashed mashes mask masochism masochistic masque masquerade mass massage massive master mat match matchmaker
mate material materialised materialize math mathematical mathematician mathematics matrices matrix mats matt mattered
matthew maturation mature maturity maven maverick max maxim maxima maximal maximise maximization maximize maximum may
maybe mayor maze me meadow meager meal mean meaningful meaningless meanings meant meantime meanwhile measurable
measurably measure measurement meat mechanic mechanical mechanism medal media medial median mediate mediation mediator
medical medication medicine mediocre medium medulla medusa meek meet meetings meg megabyte megs meld melissa
melodramatic melody melon melt member membership memo memoir memorable memorandum memorization memorize memory men
mend mental mention mentor menu meow mercenaries merchant merciful mercurial mercury mercy mere merge meridian merit
mermaid mes mesa mesh mess message messenger messy met metabolic metal metaphor metaphorical metaphysical mete meteor
meter method methodical methodology meticulous metric metro metropolitan mew mi mice michael michelle microchip
microcode microcomputer micron microphone microprocessor microscope microscopic microsecond mid midday middle
middleman midnight midpoint midst midstream midsummer midway might mighty migrate migration mike miked mild mile
mileage milestone milieu militant military milk milky miller millimeters million millionth millisecond mime mimic
mimicked mimicking mind mindful mindless mine mined mini miniature minicomputer minim minima minimal minimalism
minimalist minimise minimization minimize minimum ministries minor minority minstrel mint minuend minus minuscule
minute miracles mired mirror misalignment misapplication misapplied misbehave misbehavior misbehaviour miscalculate
miscalculation miscellaneous miscellany mischief mischievous misconception misconstrued miscount misdiagnosed
misdirected miserably misfit misfortune misgivings misguided misguiding mishandle misidentify misinformation
misinterpret misjudgment mislead misled mismanagement mismatch misnomer misplace misprint misquoted misquoting misread
misreadings misrepresent miss misshapen missile mission misspell misspellings mist mistake mistaken mistook
mistranslated mistreat mistrust mistype misunderstand misunderstood misuse mite mitigate mitigation mitre mitt mix
mixed mixer mixture mkdir mnemonic moan mob mobile mobilisation mobility mocha mock mod modal mode model modem
moderate moderation moderator modern modernisation modernise modernization modernize modest modifiable modification
modify mods modular modulate modulation module modulus moisture mold mole molehill mom moment momentary momentous
momentum monday monetary money moneybag mongoose moniker monitor monk monkey mono monochrome monolith monolithic
monopolising monopolize monotone monotonic monotonically monotonous monster monstrously montage month monument
monumental moo mood moody moon mooring moose moot mop mops moral morale more moreover moribund morning moron moronic
morphology mortal mortgage mosque mosquito most motel moth motherboard motif motion motivate motivation motivator
motive motor motorcycle motorized motorways motto mount mountain mourner mourning mouse mouth mouthful movable move
moved movement mover movie mow ms msbuild mshta mu much muck mud muddied muddies muddle muddying muffle mule mull
multi multilingual multimedia multinational multiple multiplex multiplicand multiplication multiplicative multiplicity
multiply multipurpose multitasking multitude multivariate multiverse munch mundane municipality murder murky murmur
muscle muse museum mushroom music musical musician muss must mustache mutability mutable mutate mutation mute muted
mutilate mutilation mutt mutual mv my myriad myself mysterious mystery mystifying myth mythology nab nabs nacho nadir
nag nail naive naked name named nameless nancy nano nanosecond nap napkin narrate narration narrative narrow nascent
nasty nathan nation national nationality nationwide native natty natural nature naughty nautical nautilus nave
navigability navigate navigation navigational navigator navy nay nbtstat nc near nearby nearest neat neatest nebula
nebulous necessary necessitate necessity neck need needle needless nefarious negate negation negative neglect
negligence negligent negligible negotiable negotiate negotiation negotiator neigh neighbor neighborhood neighbour
neither neon nerd nervous nest nestled net net1 netbook netcat nets netsh netstat nettle network neural neuron neuter
neutral neutralised neutralises neutrality neutralized neutron never nevertheless new newbie newborn newcomer newer
newest newly news newscasts newsletter newspaper newt newton next nexus nibble nice niceness nicer nicest nicety niche
nick nickel nickname nifty night nightmare nil nimble nine nineteen nineteenth ninety ninja ninth nip nit nitpick
nitrogen nits nix nltest nmap no noble nobleman nobody nocturne nod node nods noel nohup noise noisy nomad
nomenclature nominal nominate nomination nominative nominee non nonce noncommercial noncompliance none nonempty
nonessential nonetheless nonexistence nonexistent nonfatal nonmember nonprofit nonresident nonsense nonsensical
nonstandard nonstop nontrivial nonuser nonzero noodle noon nope nor norm normal normalisation normalise normality
normalization normalize normative north northbound northeast northeastern northern northwest northwestern nose
nostalgic nosy not notable notably notation notch note notebook noted notepad noteworthy nothing notice noticeable
noticeably notification notify notion notional notorious noun nous nova novel november novice now nowadays nowhere npm
nslookup nth nu nuance nuclear nucleus nudge nudity nugget nuisance nuke nuked null nullify nullity numb numbered
numbering numeral numerate numerator numeric numerical numerous nun nurse nursery nurturing nut nutritional nuts
nutshell nutty oaf oak oar oasis oat oath oats obelisk obey obfuscate obfuscation obituary object objection
objectionable objective objector obligate obligation obligatory oblige oblique obliterated oblivion oblivious oblong
obnoxious obscene obscure obscurity observable observably observance observation observe obsession obsessive
obsolescence obsolescent obsolete obstacle obstruct obstruction obstructive obtain obtainable obtrusive obtuse obviate
obvious occasion occasional occluded occlusion occupancy occupants occupation occupy occur occurrence ocean oceanic
ocelot octal octet october octopus odd oddball oddest oddity oddly oddness odds ode of off offbeat offender offending
offends offense offensive offer offerings office official offload offs offset offspring oft often oftentimes ogre oh
ohm oil ointment okay old older oldest olive olivia omega omelette ominous omission omit on once one onerous ones
oneself onetime ongoing onion online onlookers only onset onshore onto onus onward oodles oops opacity opal opaque
opaqueness open openings openness openssl opera operable operand operate operation operational operative operator
opinion opinionated opponent opportune opportunistic opportunists opportunity oppose opposite opposition opt opted
optical optimal optimisation optimise optimism optimistic optimistically optimization optimize optimum option optional
opts opus or oracle oracular orange orb orbit orbital orc orchard orchestra orchestrate orchestration orchid order
orderings ordinal ordinary ore organic organisation organisational organise organization organizational organize
orient orientation origin original originate origination originator ornate orphan orthogonal orthogonality
orthographic orthography oscar oscillate oscillation oscillator oscilloscope ostensible ostensibly ostrich other
otherwise otter ouch ought our ours ourselves ouster out outage outbound outcome outcry outdated outdoors outer
outermost outgoing outgrown outgrows outlandish outlast outlaw outlay outlet outline outlive outlook outmoded
outperform outpost output outrageous outreach outright outrun outs outset outside outsize outsmart outsource
outstanding outstrips outward outweigh ova oval oven over overabundance overage overall overblown overcautious
overcome overcrowds overdo overdrive overdue overeager overestimate overflow overfull overhangs overhaul overhead
overkill overlaid overlap overlay overload overlong overlook overnight overprinting overran overridden override
overrode overrule overrun oversampling oversee overshadowed overshadows overshoot overshot oversight oversize
overstated overstep overt overtaken overtakes overture overuse overview overwhelm overwhelmingly overworked overwrite
overwritten overzealous ow owe owed owes owing owl own owned owner ownership owns ox oxidized oxygen oyster ozone pa
pace paced pacemaker pacific pacify pack package packet pad padlock padre pads page paged pager paginate pagination
paid pail pain painful painless painstaking paint pair pairwise pal palace palatable pale palette palindrome palm
pamphlet pan panacea pancakes panda pander pane panel panelist panic panicked panicking panicky panoply panorama
panther pap papa paper paperback paperwork papyrus par parable parachute parade paradigm paradise paradox paradoxical
paragraph parallel parallelism parallelogram paralysis parameter paramount paranoia paranoid paraphrase parasite
parcel parch pare pared parent parentage parental parentheses parenthesis parenthesize parenthetical parenthood
parfait parity park parlance parliament parole parquet parrot parse parsec parsimonious part partial participant
participate participation participle particle particular particularity partition partner partnership partway party pas
pascal pass passable passage passenger passion passionate passive passkey passport passwd password past pasta paste
pasteboard pastel pat patch patent path pathetic pathetically pathological pathway patience patient patio patrol
patron patronizing pattern paucity paul pause pave paved pavilion pawn pay payed payer payload payment payoff payroll
pays pea peace peacefully peach peacock peak pear pearl peculiar peculiarity pedagogical pedagogy pedantic pedantry
pedants pedestrian peek peel peep peephole peer peeves peg pelt pen penalise penalize penalty pendant pended pending
penetration penguin penny pens penultimate people pep peppering peppermint peps per perceive percent percentage
percentile perceptible perception perceptual perchance perches percolate percolator percussion perfect perfection
perforation perforce perform performance perhaps peril perilous perimeter period periodic periodical periodicity
peripheral peripheries perky perl perm permanence permanent permeate permissible permission permissive permit
permutation permute pernicious perpendicular perpetual perpetuate perpetuity perplex persist persistence persistent
person persona personal personality personalize personnel perspective persuade persuasive pertain pertinent perturb
perturbation perusal peruse pervades pervasive perverse perversion perverted pesky peso pessimistic pet petal peter
petite petition petroleum pets petty phantom pharmaceutical phase pheasants phenomena phenomenal phenomenon
philosopher philosophical philosophy phish phoenix phone phoneme phonetic phony phosphor photo photographic
photographs photography photon php phrasal phrase phrasings physical physics physique pi piano pick pickle pickup
picky picture pidgin pie piece piecemeal pierced pies pig pigeon piggy piggyback pigs pike pile pilfer pilgrim pill
pillar pilot pin pincers pinch pine pineapple ping pink pinpoint pins pioneer pip pipe piped pipeline piqued piranha
pirate pis pistachio pistol piston pit pitch pitchfork pitfall pithy pity pivot pivotal pixel pizza placate place
placeholder placement placid plagiarized plague plaid plain plainest plan planar plane planet plant plasma plastic
plate platform platinum platter platypus plausibility plausible plausibly play playable playback playground playlist
playpen playwright plaza pleas pleasant pleasantries please pleasurable pleasure pledge plentiful plenty plethora
plexus plied plod plot plover ploy pluck plug plugin plum plumb plunges plural plurality pluralize plus plutonium ply
pneumatic pocket pod podcasts pods poem poet poetry poi point pointless pointy poised poison poisonous poke poked
poker polar polarity polarization polarize pole police policy polish polite political politics poll pollute pollution
polyester polygon polygonal polymorphic polynomial pond pondered pondering pony pool poor poorest pop pope poplar
popover pops popular popularity popularized populate population porcelain porch pork pornography porridge port
portability portable portage portal portent portfolio porthole portion portrait portray pose posed poser posh position
positional positive posits posse possess possession possessive possessor possibility possible possibly post postal
postbox postcode posterior posterity posthumously postman postmaster postmortem postpone postscript postulated posture
pot potassium potato potential pots potty pouch pound pour pout power powerful powershell practicable practical
practicality practice practise pragmatic pragmatically praise prattle pray preamble precaution precautionary precede
precedence precedent precinct precious precipitation precise precision preclude precondition precursor predate
predecessor predefined predetermined predicate predication predict predictability predictable predictably prediction
predictive predictor predominant preempt preemption preemptive preen preexisting preface prefect prefecture prefer
preferable preferably preference preferentially prefix prejudice prejudicial preliminary prelude premature premier
premiere premise premium prep prepackaged prepaid preparation preparatory prepare preposition prerequisite prerogative
prescribe prescription prescriptive presence present presentable presentation preservation preserve preset preshrink
president presiding press pressure presto presumably presume presumption pretend pretentious pretext prettiest
prettify pretty prevail prevalence prevalent prevent prevention preview previous price pride pried priest prim primacy
primary prime primitive primordial prince princess principal principle print printable printf printings printout prior
prioritise prioritize priority prise prism prison pristine privacy private privatization privatize privilege privy
prize pro proactive probabilistic probability probable probably probation probationary probe problem problematic
problematical procedural procedure proceed proceedings process processor procrastinated procure procurement prod
produce product production productive productivity prof profane profanity professional proffered proficiency profile
profit profitable profound profusion progeny program programmable programme progress progression progressive prohibit
prohibition prohibitive project projection projector proliferating proliferation prolific prolog prologue prolong prom
prominence prominent promiscuity promiscuous promise promote promotion promotional prompt prone pronoun pronounce
pronouncement pronto pronunciation proof proofread prop propagate propagation propane propeller propensity properly
property prophesied prophet proponent proportion proportional proposal propose proposition proprietary proprietor pros
proscribed prose prospect prospective protect protection protective protector protest protocol proton prototype
protracted protractor provable provably prove proven provenance provide providence province provincial provision
provisional proviso provocation provocative provoke proximity proxy prudence prudent prune ps psalm pseudo pseudonym
psexec psych psychic psycho pub public publication publicising publicity publicize publish publishable puddles puff
puffin puffy pull pulsar pulse puma pummel pump pumpkin pun punch punchline punctuate punctuation puncturing punished
punishing punitive punt pup puppet puppeteer puppy purchase pure purer purgatory purge purification purify purity
purple purport purportedly purpose purposefully pursuance pursuant pursue pursuit purview pus push put putative puts
putty puzzle pwn pyramid pyre python pyx qua quack quad quadrangle quadrant quadratic quadrilateral quadruple
quadruplet quaint quake qualification qualify qualitative quality qualms quanta quantify quantitative quantity quantum
quarantine quark quarter quartets quarto quartz quasar quash quasi quay quebec queen quell quench query quest question
questionable questionably queue quibble quiche quick quickened quickening quickest quickie quiescence quiescent quiet
quietness quilt quintessential quips quirk quirky quit quite quizzes quorum quota quotation quote quotient quser
qwinsta rabbi rabbit rabid raccoon race raced racist rack racket racy radar radial radiance radiation radical radii
radio radioactive radium radius raft rag rage raid rail railroad railway rain rainbow raise rally ram ramble
ramification ramp rampage ran ranch random randomise randomize randomness randy rang range rank ransom rant rap raped
rapid rapport rare rarer rarity rash raster rat ratchet rate rated rather ratification ratified ratings ratio rational
rationale rationalised rationalises rationalize rations rats rattlesnake raven ravine raw rawhide ray rayon razor re
reach reachable react reaction reactivate reactivation reactive reactor read readability readable readiness readings
readjust readout ready real realign realise realism realistic realistically reality realization realize reallocate
reallocation realm reams reap reappear reappearance reapplied reapplying rear rearm rearrange rearrangement reason
reasonable reasonably reassemble reassert reassess reassign reassurance reassure reawakened rebecca rebellion rebind
rebound rebroadcast rebuild rebuilt rebut rebuttals recall recap recast receipt receive recent receptacles reception
receptive recharge recheck recipe recipient reciprocal reciprocity recitations recklessly reckoned reckoning reckons
reclaim reclamation reclassify recognisable recognise recognition recognizable recognizably recognize recoil recombine
recommences recommend recommendation recompilation recompile reconcile reconciliation reconfigure reconnaissance
reconnect reconsider reconstitute reconstruct reconstruction record recordings recount recoup recourse recover
recoverable recovery recreate recreation recruit rectangle rectangular rectify recur recurrence recurrent recursion
recursive recycle red reddish redeem redefine redefinition redemption redeploy redesign redid redirect redirection
rediscovering rediscovery redistribute redistribution redistributor redo redone redraw redrawn reds reduce reduction
redundancy redundant redwood reed reeks reel reenter reentry reestablish reevaluate reexamined ref refer referee
reference referendum referent referential referral refill refine refinement reflect reflection reflective reflector
reflexive refocus reform reformat reformation reformulating refrain refresh refs refugee refund refusal refuse refuted
reg regain regard regardless regenerate regeneration regent regime region regional register registrant registrar
registration registry regress regression regret regrettable regrettably regroup regsvr32 regular regularise regularity
regularize regulate regulation regulator regulatory rehabilitate rehash reign reimbursements rein reinforce
reinforcement reinitialise reinitialize reinsert reinstall reinstate reinstatement reinterpret reinvent reissue
reiterate reiteration reject rejection rejoice rejoin rejuvenate rejuvenation relabel relate relation relational
relationship relative relax relaxation relay releasable release relegate relentless relevance relevancy relevant
reliability reliable reliably reliance reliant relic relief relieve religion religiously relinquish relinquishment
reload relocatable relocate relocation reluctance reluctant rely rem remade remain remainder remake remark remarkable
remarkably remedial remedy remember remind reminiscent remiss remit remnant remodeled remote remount removable removal
remove ren rename rend rendered rendering renderings rendezvous rendition reneging renegotiate renew renewable renewal
renounced renovate rent rental renumber reopen reorder reorg reorganisation reorganise reorganization reorganize rep
repackage repaint repair repay repeat repeatable repeatedly repel repercussions repertoire repetition repetitious
repetitive rephrase replace replaceable replacement replay replenish replica replicate replication reply report
reportedly repose repository represent representation representative reprint reprocess reproduce reproducible
reproduction reprogram reps reptile republic republish reputation reputed request require requirement requisite
requisition reran reread reroute rerun resale reschedule rescind rescission rescue research resell resemblance
resemble resend resent reservation reserve reservoir reset reshuffle reside residence residency resident residual
residue resign resignation resilience resiliency resilient resist resistance resistant resistor resolution resolve
resonance resort resource respect respectable respectful respective respond respondents response responsibility
responsible responsibly responsive responsiveness rest restart restate restaurant restoration restore restraint
restrict restriction restrictive restructure resubmit result resultant resume resumption resurface resurrect
resurrection retail retain retake retard retention rethink rethought retina retire retirement retract retraction
retrain retreat retrievable retrieval retrieve retroactively retrofit retrospect retrospective retry return returnable
retype reusable reuse rev revamp reveal revenge revenue revering reversal reverse reversible reversion revert review
revise revision revisit revitalisation revitalized revive revocable revocation revoke revolution revolutionary revolve
revs revue reward rewind rewiring reword rework rewound rewrite rewritten rewrote rhetoric rhetorical rhino rho
rhubarb rhymes rhythm ribbon rice rich richard rick rid riddle ride ridge ridicule ridiculous rids rife riffraff rifle
rig right rightful rightmost rightness rigid rigorous rigour rim rind ring rinse riot rip ripe ripple rise risen risk
risky rite ritual rivals river rm rmdir road roadblocks roam roaring roast rob robert robin robocopy robot robotics
robs robust robustness rock rocket rocky rod rodents roe roger rogue role roll rollback roman romeo romp roof rook
room rooster root rootless rope rose rosebud rosette roster rot rotate rotation rotor rotten rouble rouges rough round
roundabout roundup rout route routine rover row rows royal royalty rs rub rubbish rubric ruby rude rudimentary rue
ruff rug ruin rule ruled ruler rum rumble rumination rumored rumors rumour rump run runas runaway rundll32 rundown
rune rung runs runt rupee rupture rush rust rustic rusty ruthlessly ryan rye saber sabre sac sack sacred sacrifice
sacrificial sad sadly sadness safari safe safeguard safeness safer safest safety sag saga sage sags said sail sailor
saint sake salad salary sale salespeople salesperson salient salmon salsa salt salty salutation salvage salvageable
salvo sam samba same sameness sample samurai sanction sand sandal sandbox sandpaper sandra sandwich sane saner sang
sanguine sanitation sanitise sanitize sanity sans sap sapphire sarah sardine sash sass sat satan sate satellite
satisfaction satisfactory satisfy saturate saturation saturday sauce sausage savage save saved saver savings savvy saw
sax say says sc scaffold scala scalar scale scan scanty scarce scare scariest scarlet scary scatological scatter
scavenge scenario scene scenic sceptre schedule schema schematics scheme scholarly school schtasks science scientific
scientist scintilla scissor scoop scooter scope score scoreboard scorecard scorpion scott scour scout scp scram
scramble scrap scrape scratch scream screen screenshot screw screwy scribble scribe scrip script scriptures scroll
scrub scrutinize scrutiny sculpture scurry scythe sdelete sea seal seam seamless search sears seas season seasonal
seat second secondary secrecy secret secretary secs sect section sectional sector secure security sed sedan seduce see
seed seek seem seemingly seen seep sees segment segmentation segregate segue seize seldom select selection selective
selectivity selector self selfish sell selves semantic semantically semaphore semblance semester semi semicolon
semiconductor send senior seniority sense senseless sensible sensibly sensitive sensitiveness sensitivity sensor sent
sentence sentience sentiment sentinel sentry separable separate separation separator sepia september sequel sequence
sequential sequester serf serge sergeant serial serialisation serialise serialization serialize series serious sermon
serpent servant serve service serviceable servings servo session set sets settable settings settle settlement setup
seven seventeenth seventh seventy sever several severance severe severity sew sex sexual sexuality sexy sftp sh shade
shadow shake shaky shall shallow shallowest shallowness shalt sham shaman shame shameless shampoo shape shard share
shareable shareholders shark sharp sharpen sharpest sharpness shattered shave she shear shebang shedding sheep sheer
sheet shelf shell shelter shelve shenanigans shepherd sheriff shibboleth shied shield shift shim shimmered shimmering
shine shingle shiny ship shipment shirt shit shivered shock shoe shoehorned shoot shop shore short shortage
shortcoming shortcut shorten shortest shortfall shorthand shot shotgun should shout shove shovel show showcase shown
shrank shred shrimp shrink shrinkage shrubbery shrugging shrunk shrunken shudder shuffle shunt shut shutdown shuttle
shy sibling sic sick sickle sics side sidebar sidecar sided sideline sidelong sidestep sidetracked sidewalk sideways
siege sierra sieve sift sigh sight sigma sign signal signatory signature significance significant signification
signify signpost silence silent silicon sill silliness silly silo silver sim similar similarity simile simmering
simple simplest simplex simplicity simplification simplify simplistic simply sims simulate simulation simulator
simultaneous sin since sincere sine sing singe single singleton singular singularity sink sins sinus sip sips sir sire
sired sis sister sit site sited sits situate situation six sixteen sixteenth sixth sixty sizable size sizeable sized
sizer sizzle skate skeletal skeleton skeptical sketch sketchy skew ski skid skill skim skin skinny skip skull skunk
sky slab slack slags slam slang slant slap slash slate slaughter slave slavery sled sledgehammer sleek sleep sleepless
sleepy sleet sleeve slept slew slice slide slight slim slink slip sliver slog slogan slop slope sloppy slot slow
slowdown slowest slowness slug sluggish sluggishness slumber slurp slurs slut smack small smallest smallish smart
smartphone smash smattering smear smell smelly smile smith smithy smoke smooth smoothness smudge smuggle snafu snail
snake snap snappy snapshot snazzier sneak sneaky sniff snip snippet snitch snoop snoopy snooze snow snowball snowflake
snowman snuffle so soak soap sob sober soccer social society sock socket sodden sodium soft soften softest softness
software soil sol solace solar sold soldier sole solicit solicitation solid solidification solidify solitary solo
solstice solution solve some somebody someday somehow someone someplace something sometime somewhat somewhere son song
sonic soon soonest sop sophia sophisticated sophistication sops sorcerer sore sorrow sorry sort sorta sortie sot
sought soul sound soundness soundtrack soup sour source south southbound southern southwest souvenir sovereign sow spa
space spaceship spacial spade spaghetti spam span spar spare sparingly spark sparkle sparrow sparse sparseness
sparsity spatial spawn speak speakeasy spear spec special specialised specialist specialities specialization
specialize specialty specie specifiable specific specifically specification specify specimens specious spectacular
specter spectral spectre spectrum speculate speculation speculative sped speech speed speedup speedy spell spellcheck
spellings spelt spend spent spew sphere spherical sphinx spicy spider spike spill spin spinal spine spinnaker spiral
spirit spit spite splash splat splay splice splines splint split spoil spoilage spoke spoken sponge sponsor
sponsorship spontaneous spoof spooked spooky spool spoon spoor sporadic sporadically sport spot spotless spotlight
spotty spouts sprawl spray spread spreadsheet spree spring sprinkle sprint sprite sprout spruce sprung spun spur
spurious spy spyglass spyware square squash squat squeeze squelch squid squiggly squinting squirrel squish ssh stab
stabilisation stabilise stability stabilization stabilize stable stack staff stag stage staggered staggering stagnant
stagnate stagnation stairs stake stale stalemate staleness stall stamp stance stand standard standardise standardize
standby standout standpoint stanza staple star stare starfish stark starlet starlight start startle startup starvation
starve stash state stateless statement statesmen static statically station stationary statistic statistical stats
statue stature status statute statutory stave stay stead steady steak steal stealth stealthy steam steamroller steed
steel steer stellar stem step stepchild stephen stereo sterile sterling stern steven stew steward stewardship stick
stickiness sticky stifle stile still stilted stimulate sting stingy stinking stipple stipulate stipulation stir stitch
stochastic stock stoke stole stolen stomp stone stood stop stopgap stoppage stopwatch storage store stork storm story
stout stow stowaway straddle straggler straight straighten strain strand strange strangeness strap strategic
strategically strategy stratosphere straw strawberry stray streak stream streamline street strength strengthen
strenuously stress stressful stretch stretchy strewn strict strictest strictness stride strike strikeout string
stringent stringy strip stripe strive striven stroke strong strongest struck structural structure struggle strung stub
stubborn stubby stuck stud student studio study stuff stumble stumped stumps stun stunt stupid stupidity stutter style
stylish stylistic stylistically stylized stylus su sub subclass subcommittee subconsciously subcontractor subdivide
subdivision subgroup subheading subject subjective subjoin submarine submission submit subnormal subordinate
subprogram subroutine subs subscribe subscript subscription subsection subsequent subset subsidiary substance
substantial substantiate substantive substitute substitution substructure subsume subsystem subtitle subtle subtlety
subtly subtract subtraction subtrahend subversion subvert succeed success successful succession successive successor
succinct succumb such suchlike suck sudden sudo sue suffer suffice sufficient suffix sugar sugary suggest suggestion
suggestive suicide suit suitability suitable suitably suite sulfur sum summarise summarize summary summation summit
summon sums sun sunday sundown sundry sunflower sung sunglasses sunk sunken sunrise suns sunset sup super superb
superficial superfluous superimposed superimposing superior supernova superpowers superscript supersede superstitious
supervise supervision supervisor supervisory supplant supplement supplemental supplementary supplicant supplied
supplier suppliers supplies supplying support supportable suppose supposedly suppress suppression supreme sure surer
surf surface surge surgery surgical surmised surname surpass surplus surprise surprisingly surrender surreptitious
surrogate surround surroundings surveillance survey survive survivor susan susceptibility susceptible sushi suspect
suspend suspension suspicion suspicious sustain sustainable swab swagger swallow swamp swan swap swarm swat swatch
swath swathe sway swear sweat sweep sweet swept swift swig swim swing swipe swirl switch switchable switchboard swoop
sword syllabic syllable symbol symbolic symbolically symbolization symbolize symmetric symmetrical symmetry
sympathetic sympathy symptom synapse sync synchronise synchronize synchronous syncopate syndrome synonym synonymous
synopses synopsis syntactic syntactical syntax synthesis synthesise synthesize synthetic synthetically syrup system
systematic systematically systeminfo tab table tableau tableaux tablespoons tablet taboo tabs tabular tabulate
tabulation tabulator tacitly tack tackle tacos tact tactic tactical tad tag tags tail tailor taint take taken takeover
taker tale talent talisman talk tall tally tam tame tamed tamper tampon tan tandem tangent tangential tangible tangles
tango tank tantamount tap tape taper taps tar tardy target tarnished tarpaulin tars task taskkill tasklist taste tasty
tattle taught tautological tautology tax taxi taxonomy taxpayer tcpdump tea teach teal team teammate teapot tear tease
teaspoon teats technical technicality technique technological technology tedious tee teen teeth telegram telegraph
telekinesis telemetry telephone telephony teletype television tell telnet temp temperament temperature tempering
template temple tempo temporal temporary tempt temptation ten tenable tenacity tenancy tenant tend tendency tendril
tenet tenfold tennis tens tense tension tensor tent tentacle tentative tenth tenure terabyte term terminal terminate
termination terminator termini terminology terminus termite terrain terrestrial terrible terribly terrifying
territorial territory terror terry terse terseness test testable testament testimonials tethering text textbook
textual texture than thank thankful that thatch thaw the theater thee theft their them thematic theme themselves then
thence theorem theoretic theoretical theorist theory therapy there thereabouts thereafter thereby therefore therein
thereof thereto thermal thermostat thesauri thesaurus these thesis theta they thick thicken thickness thief thin thing
think thinnest third thirsty thirteen thirteenth thirty this tho thomas thorn thorny thorough thoroughness those
though thought thoughtful thousand thousandth thrash thread threat threaten three threefold thresh threshold threw
thrice thrift thrive throne throttle through throughout throughput throw throwaway throwback thrown thru thumb
thumbnail thunder thunderbolt thursday thus thwart ti tic tick ticket tickled tidiness tidy tie tiebreaker tied tier
ties tiff tiger tight tighten tilde tile tiled till tilt time timed timeless timeliest timeline timer timescale
timestamp timezone timings tin tinder tinderbox tine ting tingles tiniest tinker tins tint tiny tip tips tiptoe tire
tired tireless tiresome tit titan titanium title tmux to toad toady toast tock today toddy toe toes tofu toga together
toggle token told tolerable tolerably tolerance tolerant tolerate toleration toll tom tomato tomb tombstones tomcat
tommy tomorrow ton tonal tone toned tongue tonight tons tony too took tool toolbar toolbox toolkit tooth toots top
topaz topic topical topless topmost topographical topography topological topology toppings tops tor torch tore torn
tornado torque torrent tort tortilla tortoise tortuous torture toss tot total totality tote totem toucan touch touchy
tough tour tourist tout tow toward towel tower town toxic toxicity toy toys trace traceable tracert track tractable
traction tractor tracts trade trademark tradition traditional traduce traffic trail train trait trajectory tramp
tramples trampling trampoline transact transaction transceiver transcendental transcribe transcript transcription
transfer transferable transform transformation transience transient transit transition transitional transitive
transitory translate translation translator transliterate translucent transmission transmit transmutation transmute
transparency transparent transplant transport transportable transportation transpose transposition transverse trap
trapdoor trapezoid trappable trappings trash trashcan traumatic travail travel traverse tray treachery tread treadmill
treasures treat treatise treatment treaty treble tree trellis tremble tremendous trend triad triage trial triangle
triangular tribute trick trickery trickiest trickle tricky trident tried trifling trig triggered triggering
trigonometric trigonometry trillion trim trinity trio trip triple triplet triplicate trivial troll trophy troposphere
trots trouble troubleshoot troublesome trough trousers trout truck true truer truly trump trumpet truncate truncation
trunk truss trust trustworthy trusty truth truthfulness truthiness try tryout ts tsunami tube tuck tuesday tulip
tumbling tun tuna tune tuned tuner tunnel turbine turd turn turnaround turnip turnover turquoise turtle turtledove
tutor tutorial tutu tux tweak twee tweet twelfth twelve twentieth twenty twice twiddle twig twilight twin twine twist
twitch twitter two twofold twos tying tyler type typecast typed typeface typescript typeset typewriter typhoon typical
typo typographic typographical typography tyrannical tyranny tyrant ubiquitous ubiquity ugh ugliness ugly uh ultimate
ultra um umber umbrella umlaut umount ump unable unacceptable unacceptably unaccepted unaccompanied unacknowledged
unadorned unaffected unaltered unambiguous unanimous unanswered unanticipated unassigned unassisted unattached
unattainable unattended unattributed unauthorized unavailable unavoidable unavoidably unaware unbalanced unbearable
unbelievable unbelievably unbiased unbidden unbind unblock unborn unbound unbreakable unbroken uncalled uncertain
uncertainty unchallenged unchanged unchanging unchecked unclaimed uncle unclean unclear uncluttered uncollected
uncomfortable uncomfortably uncommitted uncommon uncompleted uncompressed uncompromising unconditional unconfirmed
unconnected unconscious uncontested uncontrolled unconventional uncoordinated uncork uncountable uncounted uncover
undamaged undead undecidable undecided undeclared undefined undelivered undeniable undeniably under underestimate
underflow undergo undergone underlay underlies underline underling underlying undermine underneath underpinning
underscore undershoot undersized understaffed understand understandable understandably understandings understate
understood undertake undertaken underused underwent undesirable undetectable undetected undetermined undeveloped undid
undiscovered undisturbed undo undocumented undone undoubtedly undue uneasy uneconomic unenforceable unequal uneven
unexpected unexplained unexplored unfair unfairness unfamiliar unfavorable unfeasible unfilled unfinished unfit unfold
unforeseeable unforeseen unfortunate unfriendly unfulfilled ungainly ungodly ungrammatical unguarded unhanded unhappy
unhealthy unheard unhelpful unhook unicorn unicycle unidentified unidirectional unification uniform uniformity unify
unilateral unimplemented unimportant uninformative uninhabited uninhibited uninitialised uninitialized uninitiated
uninstall uninstallable unintelligent unintelligible unintended unintentional uninterested uninteresting uninterpreted
uninterrupted union unique uniqueness unit unitary unite unity universal universality universe university unjustified
unknowable unknowingly unknown unlabeled unlabelled unlawful unleash unless unlicensed unlike unlimited unlisted
unload unlock unlucky unmade unmanageable unmarked unmarried unmask unmatched unmodified unmoved unnamed unnatural
unnecessary unneeded unnoticeable unnoticed unnumbered unobstructed unobtainable unobtrusive unoccupied unofficial
unopened unorthodox unpack unpaid unpin unplanned unpleasant unpleasantness unplug unpopular unpopularity
unprecedented unpredictable unpreventable unprintable unprivileged unprofessional unprotected unproven unpublished
unqualified unquote unravel unreachable unread unreadable unreal unrealistic unrealized unreasonable unreasonably
unrecognised unrecognizable unrecognized unrecorded unregistered unrelated unreleased unreliability unreliable
unremarkable unrepeatable unreserved unresolved unresponsive unrestricted unrewarding unroll unsafe unsalted
unsanitary unsatisfactory unsatisfied unsavory unscathed unscheduled unscientific unscrewing unseal unseen unsent
unset unsettled unsightly unsigned unskilled unsolicited unsolved unsound unspecific unspecified unspoken unstable
unstated unstructured unstuck unsubscribe unsubtle unsuccessful unsuitable unsupportable unsupported unsure
unsurprising unsuspecting untainted untangle untenable untested untidy untie until untimely untitled untouched
untrained untrue untrustworthy untwisted unusable unused unusual unveiled unverified unwanted unwarranted unwary
unwelcome unwieldy unwilling unwillingness unwind unwise unwitting unworkable unworthy unwound unwrap unwritten unzip
up upcoming update upfront upgrade upheld uphold uplift upload upon upped upper uppercase uppermost upright uproar ups
upset upshot upside upstart upstream uptake upward uranium urban urge urged urgency urgent urn urns us usability
usable usage use used useful usefulness useless uselessness user useradd username uses using usual usurping
utilisation utilise utilitarian utility utilization utilize utmost utopia utter utterance vacant vacated vacation
vaccine vacuous vacuum vagary vagrant vague vain vale valet valid validate validation validity valley valor valuable
value valueless valve vampire van vane vanguard vanilla vanish vanity vapour variability variable variably variance
variant variation variety various varnish vary vast vault vector veered vegetable vegetarian vegetation vehicle veil
vein veld velocity velvet vend vendor veneer venerable venom venomous ventricle venture venue ver veracity verb verbal
verbatim verbiage verbose verbosity verdict verge verifiable verification verify veritable verity versatile
versatility verse version versus vertex vertical vertices vertigo very vested vestige vestigial vet veteran veto vets
vex vi via viability viable vial vibes vibrant vibrations vicar vice vicinity vicious victim victor victory video vie
view viewpoint vigilant vignettes vigor vigour viktor vile vilify villain vim vindictive vine vinegar vintage vinyl
violate violation violence violent violet violin viper viral virgin virgule virtual virtue virtuoso virus visa vise
visibility visible visibly vision visit visitation visitor vista visual visualisation visualise visualization
visualize vital vitality vivid vocabulary vocal vocation vociferously vodka vogue voice void vol volatile volatility
volcano volt voltage volume voluminous voluntary volunteer vomit voodoo vortex vote voted vouch vow vowel vows voyage
vssadmin vulgar vulnerability vulnerable vulture wacky wad wade waffle wagon waif wait waive wake walk wall wallet
wallpaper walrus walter wan wand wanderer wandering wanderlust wanna want war ward wardrobe ware warehouse warm warn
warnings warp warrant warranty warren warrior wart wary was wash wasp wastage waste wasteful watch watchdog watchman
water waterfall watermark watershed waterway watt wattage wave waveform wavelength wavy way ways wbadmin we weak
weaken weakest weakness wealth wealthy wean weapon weaponry wear weasel weather web webcam webcast webmaster webs
website wed wedge wednesday wee weed week weekday weekend weeknights weer weigh weight weightier weird weirdest
weirdness welcome welded welding well wellington wen went were werewolf west western westward wet wevtutil wget whack
whale what whatever whatnot whatsoever wheel wheezy when whence whenever where whereabouts whereas whereby wherefore
wherein whereupon wherever wherewithal whether which whichever while whilst whim whimsical whine whip whirlpool
whirlwind whiskey whisky whisper whistle whit white whitewashed whittling whiz who whoa whoami whoever whole wholesale
whom whomever whoops whopping whose why wicked wide widen wider widescreen widespread widest widows width wield wife
wig wiggle wiki wild wildcat wildebeest wildfire wilful will willfully william willingness willow wilt win wince winch
wind window wine wing wink wins winter wipe wiped wiper wire wired wireless wisdom wise wiser wish wishful wit witch
witchery with withdraw withdrawal withdrawn withheld withhold within without withstand witness wiz wizard wmic wobble
wobbly woefully woes wok woke woken wolf wolfram wolves woman wombat women won wonder wonderful wonderland wont wood
woody woof wool word wordiness wordings wordy work workable workbench workbook workflow workforce workhorse workings
workload workman workplace workshop workstation world worldwide worm worn worrisome worry worse worsen worship worst
worth worthiness worthless worthwhile worthy wot would wound woven wow wraith wrangle wrap wraparound wrappings wrath
wreak wreath wreckage wrecked wrecking wrench wrestle wring wrinkle wrist wristwatch writ writable write writings
written wrong wrongfully wrote wscript xcopy yahoo yak yam yank yankee yap yards yarn ye yeah year yeast yell yellow
yelp yen yep yes yesterday yet yield yo yoga yoke you young youngest your yourself yourselves yuck yucky yuk yum yummy
yup zach zap zaps zealous zebra zed zenith zero zeta zigzag zilch zillion zinc zip zippy zips zircon zit zombie zonal
zone zoned zoo zoom zoos zsh zucchini zulu`;
