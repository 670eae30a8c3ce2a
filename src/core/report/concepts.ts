import { stem } from './stemming.ts';

/*
 * Words that mean the same thing in reports on espionage, intrusions, diplomacy, crime and politics. Two texts that
 * say one thing in different words share these. General words of the field, not of any one pack: whoever adds one
 * should expect it in the next report on another country.
 */
const GROUPS = `
spy spies espionage spying intelligence covert clandestine secret hidden undercover
recruit enlist hire sign-up cultivate groom win-over
agent informant asset mole source operative spy
bribe kickback pay-off graft corrupt
pay paid money cash fee reward remunerate payment financial fund wage
disclose reveal announce publish expose uncover go-public went-public make-known public publicise publicize known light surface unveil
deny denial reject rebuff refute dismiss repudiate denied disavow
accuse allege blame charge suspect
arrest detain custody apprehend seize
steal theft stole stolen exfiltrate siphon take taken extract obtain acquire harvest
breach intrude intrusion compromise infiltrate hack break broke penetrate access foothold entry
malware trojan implant backdoor rootkit virus spyware worm code
vulnerability weakness weak weakpoint flaw hole gap bug exploit
scan probe search sweep reconnoitre reconnaissance survey look
network system server infrastructure computer device appliance
cyber cyberspace digital online hacker hack computer internet
escalate intensify increase step-up ramp grow growth rise rose risen surge expand more heighten raise sharpen widen intense
reduce decrease diminish shrink weaken decline drop fall fewer cut curb limit restrict hamper constrain hinder
monitor watch surveil surveillance observe track trace tail keep-watch eye
harass intimidate threaten persecute suppress silence repress hound bully coerce pursue target muzzle
dissident critic exile opponent activist campaigner
influence sway steer shape manipulate meddle interfere lobby turn
parliament legislature lawmaker mp assembly congress parliamentary house commons
election vote ballot poll
embassy mission diplomat ambassador diplomatic consulate envoy
withdraw withdrew withdrawn recall pull-out remove call-back called
warn caution alert urge
expect anticipate forecast foresee predict project
collect gather glean amass
company firm business enterprise corporate corporation private entrepreneur
organisation organization institution body agency
pretend pose masquerade impersonate disguise guise cover front
invite travel trip visit journey come asked
task assignment tasking mission instruct order
employee staff staffer aide researcher worker assistant
clearance vetting vetted security-cleared
politician lawmaker official statesman
journalist reporter press media correspondent
scientist academic researcher scholar university professor
technology technologies tech technological know-how quantum semiconductor
trade commerce commercial economic economy investment export
policy policies strategy strategic
danger threat risk menace peril hazard
register registered registration authorise authorised authorize permit licence license permission unregistered undeclared
police officer law-enforcement
station post outpost office
paperwork administrative document bureaucratic consular licence passport
social-media social-network linkedin facebook platform
domestic internal home inland
foreign abroad overseas external
minority ethnic religious
sophisticated refined elaborate advanced complex
aim goal objective purpose intent intention motive want seek
attack assault strike raid
year annual
important significant weight importance key major main chief primary principal
certain sure confident confidence certainty
lasting remain persist continue stay still keep ongoing
help assist support aid service back backing
war conflict invasion
car vehicle automobile ev
leader president head chairman
party communist
rift division split divide tension
opportunistic sporadic ad-hoc
coordinated concerted organised organized systematic active
sensitive confidential classified secret
former ex earlier previous
think-tank institute
sanction embargo penalty
sabotage disrupt destroy damage wipe
ransom extort extortion blackmail
phish phishing lure spearphish spear-phishing
leak dump spill
indict prosecute charge convict sentence jail imprison
expel expulsion deport
donate donation sponsor
vital critical essential
claim say state assert contend maintain argue
begin start launch commence open
end stop cease halt conclude close
kill murder assassinate poison
army military defence defense armed troops
ship vessel boat
weapon arms missile
border frontier
protest demonstration rally
law legal statute legislation
court judge tribunal
bank lender
protect guard safeguard defend defence precaution secure shield harden strengthen better improve
alert vigilant vigilance aware awareness mindful watchful mind
citizen resident inhabitant local people person population expatriate
method way manner means technique tactic modus approach
hunt chase pursue target go-after
abandon depart departure break end leave
tie link relation bond connection
quarrel dispute rift conflict odds tension
data information material knowledge file document
state government authorities
host-government host-state
`;

/** For a stem, the concepts it belongs to; most words belong to none. */
export type Concepts = ReadonlyMap<string, readonly string[]>;

/** The groups, read. Two-word entries (`step-up`) are looked up by both stems, joined with a hyphen. */
export function readConcepts(): Concepts {
  const concepts = new Map<string, string[]>();
  for (const line of GROUPS.trim().split('\n')) {
    const words = line.split(' ');
    const name = `=${words[0] ?? ''}`;
    for (const word of words) {
      const key = word.split('-').map(stem).join('-');
      const list = concepts.get(key);
      if (list === undefined) concepts.set(key, [name]);
      else if (!list.includes(name)) list.push(name);
    }
  }
  return concepts;
}
