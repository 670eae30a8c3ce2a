import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import type { Entity } from '../../../src/core/catalog/model.ts';
import { actor, tool } from '../../support/catalog.ts';
import { marks } from '../../support/marks.ts';

/** The text without its marks, and the hits on it as `id:text`, a doubtful one with a question mark. */
function found(entities: readonly Entity[], text: string): string[] {
  return compileNames(entities)
    .find(text)
    .map(({ start, end, holders, backing }) => {
      const sure = holders.some(
        ({ doubt }) =>
          doubt === undefined || (doubt === 'english-word' ? backing !== undefined : (backing ?? '') !== ''),
      );
      const doubt = sure ? '' : '?';
      return `${holders.map((holder) => holder.entity.id).join('+')}${doubt}:${text.slice(start, end)}`;
    });
}

/** Each mark `{id:Name}` must be a hit on that entity, and nothing else may be one. */
function check(entities: readonly Entity[], input: string): void {
  const { text, spans } = marks(input);
  expect(found(entities, text)).toEqual(spans.map(({ name, start, end }) => `${name}:${text.slice(start, end)}`));
}

describe('names in text', () => {
  const bear = actor('bear', ['Fancy Bear', 'APT28', 'Sofacy', 'STRONTIUM']);
  const tools = [
    tool('jss', ['JSSLoader']),
    tool('forty', ['APT 40']),
    tool('emotet', ['Emotet']),
    tool('cobalt', ['Cobalt Strike']),
    tool('net', ['NetWire', 'NETWIRE']),
    tool('caps', ['KEYBASE']),
    tool('fox', ['Redfox']),
    tool('eggs', ['more_eggs']),
    tool('back', ['LookBack']),
    tool('guccifer', ['Guccifer 2.0']),
    tool('rd', ['R&D Unit']),
    tool('us', ['USDA', 'F.B.I.']),
    tool('cpp', ['C++ Dropper', 'Yahoo!', '.NET Reactor']),
    tool('joker', ["Joker's Stash"]),
    tool('ta', ['TA505', 'APT-C-36']),
    tool('polonium', ['Orangeworm']),
  ];
  const all = [bear, ...tools];

  it.each([
    // Whole words; what may follow.
    '{bear:APT28} is not APT280, XAPT28 or APT2',
    "{bear:Fancy Bear}'s, {bear:Fancy Bear}’s and two {bear:Fancy Bear}s, {emotet:Emotet}s’ and {fox:Redfox}es, Emotetes",
    '({bear:APT28}), “{bear:Sofacy}”; {bear:Sofacy}-linked, anti-{bear:Sofacy}, {bear:Sofacy}/{emotet:Emotet}, {emotet:Emotet}: new',
    '{emotet:Emotet}…{emotet:Emotet}—{emotet:Emotet}. {emotet:Emotet}',
    // Case.
    '{bear:fancy bear}, {bear:FANCY BEAR}, {emotet:EMOTET}, apt28, strontium, {bear:STRONTIUM}',
    '{net:NetWire}, {net:Netwire}, {net:NETWIRE}; {caps:KeyBase}, {caps:KEYBASE}, keybase, {caps:Keybase} malware',
    // Characters.
    'Ａ {bear:ＡＰＴ２８}, {bear:Fancy\u00a0Bear}, {bear:F\u200bancy\u00ad Bear}, {bear:Sоfacy} {emotet:Émotet}',
    '{bear:Fancy  Bear} {bear:Fancy-Bear} {bear:FancyBear} Fancy. Bear Fancy, Bear Fancy — Bear',
    // Separators.
    '{jss:JSS Loader}, {jss:JSS-Loader}, {jss:jssloader}, {forty:APT40}, {forty:APT-40}, APT 4 0, APT 400',
    '{bear:APT 28}, APT 2 8, {ta:TA 505}, TA 5 05, {ta:APT-C-36} {ta:APT C 36}',
    '{guccifer:Guccifer 2.0}, Guccifer 20, Guccifer 2 0',
    '{rd:R&D Unit}, {rd:R & D Unit}, R D Unit',
    '{us:FBI} and {us:F.B.I.} and {us:USDA} and {us:U.S.D.A.}',
    'They left the {us:FBI}. The {us:F.B.I.} said so. An {us:F.B.I.}-led, F.B.I.X. and FBI.com',
    '{cpp:C++ Dropper} and C Dropper, {cpp:Yahoo!} or {cpp:Yahoo}, {cpp:.NET Reactor} and NET Reactor',
    "{joker:Joker's Stash}, {joker:Joker’s Stash}, {joker:Jokers Stash}",
    '{eggs:more_eggs} {eggs:More_Eggs}',
    // Never across what is not read.
    'Fancy \uFFFC Bear, Fancy\uFFFCBear, {emotet:Emotet}\uFFFC',
    // Longest wins.
    '{cobalt:Cobalt Strike}',
  ])('%s', (input) => check(all, input));

  it.each([
    'https://emotet.example/emotet/APT28?x=Emotet',
    'see www.emotet.com or emotet.com and hxxp://emotet[.]com/Emotet',
    'emotet[.]example, Emotet(.)example, mail@emotet.org, emotet@mail.org, @Emotet',
    'C:\\Temp\\Emotet\\x, /var/lib/emotet/x, ./emotet, ~/Emotet, src/emotet/',
    'emotet.exe, Emotet.dll, report.Emotet.A, Trojan.Win32.Emotet, Win32/Emotet, Trojan:Win32/Emotet!ml, HEUR:Emotet',
    'emotet_id, the_emotet, emotet(), std::emotet, Emotet::x, $emotet, x=Emotet, --emotet',
    'how-to-remove-emotet-from-windows and new-emotet-campaign-seen',
  ])('nothing in what is written for machines: %s', (text) => expect(found(all, text)).toEqual([]));

  /** One sign alone gives each of these away. */
  it.each([
    'malware=Emotet',
    'at 100%Emotet',
    'temp\\Emotet',
    'hxxp)Emotet',
    'HXXP)Emotet',
    'Emotet[dot]com',
    'Emotet=1',
    'Emotet%20',
    'Emotet@host',
    'Emotet/ here',
    'Emotet!gen',
    'Emotet\\bin',
    'emotet-and-others',
    'Emotet->run',
  ])('nor where one sign says so: %s', (text) => expect(found(all, text)).toEqual([]));

  it('nor in the `s` of a possessive', () => {
    const names = compileNames([tool('s-type', ['S-Type'])]);
    for (const apostrophe of ["'", '’']) {
      expect(names.find(`today${apostrophe}s type`)).toEqual([]);
      expect(names.find(`Today S${apostrophe}s type: S-Type.`)).toHaveLength(1);
    }
  });

  it.each([
    '{us:US}-led, anti-{us:US}, a non-{us:US}-based one, and {us:U.S.}-backed',
    'US-ASCII, IS-IS, Play-based learning, Play-Doh, pro-Play',
    'the {is:IS}-held town',
  ])('tells a compound of an abbreviation from another name: %s', (input) => {
    check([tool('us', ['US']), tool('is', ['IS']), tool('play', ['Play'])], input);
  });

  it.each([
    'They left the {us:US}. In the {us:US}, {us:U.S.} forces and a {us:U.S.}-led one of the {us:U.S.}',
    'U.S.A. and US.com and “{us:US}.” {us:U.S.}',
  ])('leaves a sentence its full stop, and initials theirs: %s', (input) => {
    for (const names of [
      ['United States', 'US'],
      ['United States', 'U.S.'],
      ['US', 'U.S.'],
    ]) {
      const { text, spans } = marks(input);
      const hits = compileNames([actor('us', names)]).find(text);
      expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    }
  });

  it('parts names of ordinary words only where they are written as names', () => {
    check(all, 'to look back, Look at it; look-back; {back:LookBack}, {back:lookback} and {back:Look Back}');
  });

  it('gives the longest of names that overlap, wherever it begins, and says what it beat', () => {
    const state = actor('mss', ['Ministry of State Security']);
    const chinese = actor('cm', ['Chinese Ministry']);
    const short = actor('state', ['State Security']);
    const [hit, ...others] = compileNames([chinese, state, short]).find('the Chinese Ministry of State Security said');
    expect(others).toEqual([]);
    expect(hit?.holders.map(({ entity }) => entity.id)).toEqual(['mss']);
    expect(hit?.beaten.map(({ entity }) => entity.id).sort()).toEqual(['cm', 'state']);
  });

  it('names everyone who goes by a name', () => {
    expect(found([actor('a', ['Carbanak']), tool('b', ['Carbanak'])], 'Carbanak')).toEqual(['a+b:Carbanak']);
  });

  it('leaves names alone that are not to be matched', () => {
    expect(found([actor('a', ['Some Name', { text: 'Xi', match: false }])], 'Xi and Some Name')).toEqual([
      'a:Some Name',
    ]);
  });

  it('takes the pack at its word on case', () => {
    const entity = actor('a', [
      { text: 'page', case: 'any' },
      { text: 'Silence', case: 'exact' },
      { text: 'uk', case: 'any' },
      { text: 'Lazarus Group', case: 'exact' },
    ]);
    check(
      [entity],
      '{a:page} {a:Page} {a:Silence} silence SILENCE {a:UK} {a:uk} {a:Lazarus Group} lazarus group Lazarus',
    );
  });

  it('finds names in scripts without spaces, and words of other scripts', () => {
    const china = actor('china', ['中国', 'Китай', '중국']);
    check([china], '来自{china:中国}的黑客, {china:Китай} и Китайский, {china:중국}의');
  });
});

describe('names that are English words', () => {
  const all = [
    actor('play', ['Play', 'Balloonfly']),
    tool('at', ['at', 'at.exe']),
    tool('net', ['Net']),
    actor('page', ['Page']),
    actor('equation', ['Equation Group']),
    actor('winnti', ['Winnti Group', 'Beijing Group']),
    tool('quasar', ['QuasarRAT']),
    tool('gh0st', ['gh0st RAT']),
    tool('async', ['AsyncRAT']),
  ];

  it.each([
    // As written only, never in small letters, not inflected or compounded.
    'to play at a net, {at:at.exe}, PLAY, Plays, Play-Doh and page',
    // In doubt at the start of a sentence, taken in the middle of one or beside a word of its kind.
    '{play?:Play} struck',
    'It was {play:Play} that struck',
    'the {play:Play} ransomware; {play:Play} operators; ransomware {play:Play}',
    'the Landing Page of .Net and the Net Framework',
    // Tails.
    '{winnti:Winnti} and {winnti:Winnti Group}, Beijing',
    '{equation:Equation Group} used an Equation Editor flaw',
    '{quasar:Quasar RAT}, {quasar:QuasarRAT}, {gh0st:Gh0st RAT}, {gh0st:gh0st}',
  ])('%s', (input) => {
    const { text, spans } = marks(input.replace(/\{(\w+)\?:/g, '{$1zz:'));
    const expected = spans.map(({ name, start, end }) => `${name.replace('zz', '?')}:${text.slice(start, end)}`);
    const certain = found(all, text).filter((hit) => expected.includes(hit) || !hit.includes('?:'));
    expect(certain).toEqual(expected);
  });

  it('keeps a name cut short in doubt', () => {
    expect(found(all, 'an async call and the quasar there')).toEqual([]);
    expect(found([tool('a', ['KEYBASE'])], 'by Keybase')).toEqual(['a?:Keybase']);
    expect(found(all, 'seen in Async, by Beijing')).toEqual(['async?:Async', 'winnti?:Beijing']);
  });
});
