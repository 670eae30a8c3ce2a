/**
 * A web address in the form in which two spellings of one address are equal: without scheme, `www.`, default port,
 * tracking parameters, fragment and trailing slash; host in small letters. `undefined` when it is no web address.
 *
 * `https://www.Example.org/a/?utm_source=x#top` and `http://example.org/a` are both `example.org/a`.
 */
export function normaliseUrl(url: string): string | undefined {
  const match = WEB.exec(url.trim());
  if (match === null) return undefined;
  const [, authority = '', path = '', query = ''] = match;
  const host = authority
    .toLowerCase()
    .replace(/^[^@]*@/, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
  if (!host.includes('.')) return undefined;
  const kept = query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
    .sort();
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === 0x2f) end -= 1;
  return host + unescaped(path.slice(0, end)) + (kept.length === 0 ? '' : `?${kept.join('&')}`);
}

/** A DOI's own form, from `doi:10.1/x`, `https://doi.org/10.1/x` or the bare number; `undefined` when it is none. */
export function normaliseDoi(text: string): string | undefined {
  const match = DOI.exec(text.trim());
  return match?.[1]?.toLowerCase();
}

const WEB = /^(?:https?:)?\/\/([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?(?:#\S*)?$/i;
const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i;

/** Parameters that say where a reader came from, never what is read. */
function isTracking(parameter: string): boolean {
  const equals = parameter.indexOf('=');
  const name = (equals < 0 ? parameter : parameter.slice(0, equals)).toLowerCase();
  return TRACKING.has(name) || name.startsWith('utm_') || name.startsWith('mtm_') || name.startsWith('pk_');
}
const TRACKING: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc dclid msclkid yclid twclid igshid igsh mc_cid mc_eid _ga _gl _hsenc _hsmi hsctatracking ' +
    'mkt_tok oly_anon_id oly_enc_id vero_id wickedid ref ref_src ref_url cmpid s_cid ocid ncid xtor at_medium at_campaign smid ' +
    'partner source taid spm share si'
  ).split(' '),
);

/** `%C3%A9` and `é`, `%7E` and `~` are the same path; a broken escape stays as it is. */
function unescaped(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path).replaceAll(' ', '%20');
  } catch {
    return path;
  }
}
