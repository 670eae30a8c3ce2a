import type { Catalog } from '../catalog/catalog.ts';
import type { MarkdownDocument } from '../markdown/block.ts';
import { parseDocument } from '../markdown/document.ts';
import type { IsLate } from '../markdown/limits.ts';
import { toSource } from '../markdown/readable.ts';
import { resolveCitations, scanCitations } from './citations.ts';
import { EvidenceIndex } from './evidenceIndex.ts';
import { decide } from './findings.ts';
import { scanNames, settleMentions } from './mentions.ts';
import type { AnalyseOptions, Report, Sentence } from './report.ts';
import { coverageOf, sectionAt, sectionsOf } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { judge } from './statements.ts';

/**
 * Everything the core says about a report: the whole river in one call.
 *
 * Spans are UTF-16 offsets into `text`, a leading byte order mark counted like any other unit. Never throws; what
 * could not be read in full stands in `problems`; so does what is read once `isLate` says that time is up (markdown/limits.ts). `index` is made once by whoever analyses many reports.
 */
export function analyse(
  text: string,
  catalog: Catalog,
  options: AnalyseOptions = {},
  index: EvidenceIndex = new EvidenceIndex(catalog),
  isLate?: IsLate,
): Report {
  return reportOn(text, parseDocument(text, isLate), catalog, options, index);
}

/** The stages behind Markdown, for a document that has been read. */
export function reportOn(
  text: string,
  document: MarkdownDocument,
  catalog: Catalog,
  options: AnalyseOptions,
  index: EvidenceIndex,
): Report {
  const { blocks, comments, problems } = document;
  const sections = sectionsOf(blocks, text.length);
  const sentences: Sentence[] = [];
  const scans = blocks.map((block) => {
    const { readable } = block;
    const spans = splitSentences(readable.text);
    const section = sectionAt(sections, block.span.start);
    for (const span of spans) {
      sentences.push({ ...toSource(readable, span), section, text: readable.text.slice(span.start, span.end) });
    }
    return scanNames(block, spans, catalog);
  });
  const mentions = settleMentions(scans, catalog, options);
  const citations = resolveCitations(blocks, blocks.map(scanCitations), index);
  const { statements, findings } = judge({ blocks, sentences, mentions, citations, comments }, index);
  return {
    length: text.length,
    sections,
    mentions,
    sentences,
    citations,
    statements,
    findings: decide(findings, { text, blocks, comments, statements }, options),
    coverage: coverageOf(statements, sections),
    problems,
  };
}
