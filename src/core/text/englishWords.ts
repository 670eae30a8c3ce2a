/** True when the folded string is a common English word or the name of a command. */
export function isEnglishWord(folded: string): boolean {
  return WORDS.includes(` ${folded} `);
}

const WORDS = ' at net page play will reg route snake royal silence empire first one ';
