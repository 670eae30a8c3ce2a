import { wellFormed } from './visibleText.ts';

/** The address as a browser would write it; absent unless it is `https:` and carries no user name (`https://a@b`). */
export function httpsAddress(raw: string | undefined): string | undefined {
  if (raw === undefined || !URL.canParse(raw.trim())) return undefined;
  const url = new URL(raw.trim());
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(/[()<>[\]\\"'`*_~|^{}!$\s]/g, (character) => percentEncoded(character));
}

/** What `encodeURIComponent` leaves and Markdown could read as markup is encoded too. */
export function percentEncoded(raw: string): string {
  return encodeURIComponent(wellFormed(raw)).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
