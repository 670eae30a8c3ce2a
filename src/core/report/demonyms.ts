/*
 * Adjectives and the countries they speak of. An adjective alone is no mention (design.md), but a statement on `Lithuanian
 * networks` and a claim on networks in Lithuania are about one country.
 */
const TABLE =
  'afghan Afghanistan;albanian Albania;algerian Algeria;american United States;argentine Argentina;armenian Armenia;' +
  'australian Australia;austrian Austria;azerbaijani Azerbaijan;bangladeshi Bangladesh;belarusian Belarus;belgian Belgium;' +
  'bosnian Bosnia;brazilian Brazil;british United Kingdom;bulgarian Bulgaria;cambodian Cambodia;canadian Canada;chilean Chile;' +
  'chinese China;colombian Colombia;croatian Croatia;cuban Cuba;cypriot Cyprus;czech Czech Republic;danish Denmark;dutch Netherlands;' +
  'egyptian Egypt;emirati United Arab Emirates;english England;estonian Estonia;ethiopian Ethiopia;filipino Philippines;' +
  'finnish Finland;french France;georgian Georgia;german Germany;ghanaian Ghana;greek Greece;hungarian Hungary;icelandic Iceland;' +
  'indian India;indonesian Indonesia;iranian Iran;iraqi Iraq;irish Ireland;israeli Israel;italian Italy;japanese Japan;' +
  'jordanian Jordan;kazakh Kazakhstan;kenyan Kenya;kosovar Kosovo;kuwaiti Kuwait;latvian Latvia;lebanese Lebanon;libyan Libya;' +
  'lithuanian Lithuania;macedonian North Macedonia;malaysian Malaysia;maltese Malta;mexican Mexico;moldovan Moldova;' +
  'mongolian Mongolia;montenegrin Montenegro;moroccan Morocco;nigerian Nigeria;norwegian Norway;omani Oman;pakistani Pakistan;' +
  'palestinian Palestine;peruvian Peru;polish Poland;portuguese Portugal;qatari Qatar;romanian Romania;russian Russia;' +
  'saudi Saudi Arabia;scottish Scotland;senegalese Senegal;serbian Serbia;singaporean Singapore;slovak Slovakia;' +
  'slovenian Slovenia;somali Somalia;spanish Spain;sudanese Sudan;swedish Sweden;swiss Switzerland;syrian Syria;taiwanese Taiwan;' +
  'thai Thailand;tunisian Tunisia;turkish Turkey;ukrainian Ukraine;venezuelan Venezuela;vietnamese Vietnam;welsh Wales;yemeni Yemen';

/** Country by adjective, the adjective in small letters. */
export function readDemonyms(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of TABLE.split(';')) {
    const space = entry.indexOf(' ');
    found.set(entry.slice(0, space), entry.slice(space + 1));
  }
  return found;
}
