import type { Pack } from './model.ts';
import type { ReadResult } from './problem.ts';
import { isCsl, readCsl } from './readCsl.ts';
import { isMisp, readMisp } from './readMisp.ts';
import { packFromJson, readDossierPack, readJson } from './readPack.ts';
import { isStix, readStix } from './readStix.ts';

/**
 * Reads a file as what it is, by what stands in it: a pack of Dossier's own (YAML or JSON), a STIX 2.0 or 2.1 bundle, a
 * MISP galaxy cluster, CSL-JSON. Never throws. The pack is plain and serialisable, so that a worker can post it.
 *
 * BibTeX is not among them: `readBibtex.ts` brings a large library along and is loaded only where a `.bib` file is.
 */
export function readAny(text: string, path: string): ReadResult<Pack> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!/^\s*[{[]/.test(body)) return readDossierPack(body, path);
  return readJson(body, path, (value) => {
    if (isStix(value)) return readStix(value, body, path);
    if (isMisp(value)) return readMisp(value, body, path);
    if (isCsl(value)) return readCsl(value, body, path);
    return packFromJson(value, body, path);
  });
}
