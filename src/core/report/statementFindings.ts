import { toSource } from '../markdown/readable.ts';
import { dateWords } from '../text/dateWords.ts';
import { say, type Said } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { DateConflict } from './chronology.ts';
import { rewritten } from './dates.ts';
import { suggestEvidence } from './evidence.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { FigureConflict } from './figureConflicts.ts';
import { DEFAULT_SEVERITY } from './findings.ts';
import { citationPlace } from './citationPlace.ts';
import type { Overstatement } from './overstatement.ts';
import type { Finding, Fix } from './report.ts';
import { inBlock, type SentenceFacts } from './sentenceFacts.ts';

/** It cites nothing; where the catalog has evidence, the fixes cite it. */
export function unsourcedFinding(facts: SentenceFacts, index: EvidenceIndex): Finding {
  const suggestions = suggestEvidence(facts.query, index);
  const at = citationPlace(facts.block, facts.sentence);
  const fixes = suggestions.map(({ claim, evidence, score, why }): Fix => ({
    kind: 'cite',
    at,
    evidence,
    claim: claim.id,
    score,
    why,
  }));
  return {
    start: facts.sentence.start,
    end: facts.sentence.end,
    code: 'unsourced-statement',
    severity: DEFAULT_SEVERITY['unsourced-statement'],
    message: [say('This statement cites no source.'), fittingClaims(suggestions.length)],
    fixes,
  };
}

function fittingClaims(count: number): Said {
  if (count === 0) return say('The catalog has no claim that fits it.');
  return count === 1
    ? say('The catalog has a claim that fits it.')
    : say('The catalog has {0} claims that may fit it.', count);
}

/** A date that is not the catalog's. */
export function conflictFinding(facts: SentenceFacts, { written, expected, by }: DateConflict): Finding {
  const span = sourceOf(facts, written);
  const text = facts.text.slice(written.start, written.end);
  const when = dateWords(expected);
  const newText = rewritten(written, expected);
  return {
    ...span,
    code: 'date-conflict',
    severity: DEFAULT_SEVERITY['date-conflict'],
    message:
      'incident' in by
        ? say('The catalog puts "{0}" ({1}) at {2}; this says {3}.', by.what, by.incident.name, when, text)
        : say('The catalog puts what this rests on at {0} ("{1}"); this says {2}.', when, by.claim.statement, text),
    fixes: newText === undefined || !isPlain(facts, written, span) ? [] : [replace(span, newText)],
  };
}

/** A duration or count that is not the claim's. */
export function figureFinding(facts: SentenceFacts, { written, expected, claim }: FigureConflict): Finding {
  const said = facts.text.slice(written.start, written.end);
  const right = claim.statement.slice(expected.start, expected.end);
  return {
    ...sourceOf(facts, written),
    code: 'date-conflict',
    severity: DEFAULT_SEVERITY['date-conflict'],
    message: say('The claim this rests on says "{0}"; this says "{1}".', right, said),
    fixes: [],
  };
}

/** Wording that is surer than its claim. */
export function overstatedFinding(facts: SentenceFacts, { claim, of, written }: Overstatement): Finding {
  const { start, end } = facts.sentence;
  return {
    ...(written === undefined ? { start, end } : sourceOf(facts, written)),
    code: 'overstated',
    severity: DEFAULT_SEVERITY.overstated,
    message:
      written === undefined
        ? say('The claim this rests on is hedged ("{0}"), this states it as a fact: "{1}"', of.term, claim.statement)
        : say(
            'The claim this rests on is hedged ("{0}"), this says "{1}": "{2}"',
            of.term,
            written.term,
            claim.statement,
          ),
    fixes: [],
  };
}

function sourceOf(facts: SentenceFacts, span: Span): Span {
  return toSource(facts.block.readable, inBlock(facts, span));
}

/** No markup inside: what is replaced is what is read. */
function isPlain(facts: SentenceFacts, span: Span, source: Span): boolean {
  return source.end - source.start === span.end - span.start && facts.block.span.start <= source.start;
}

function replace(span: Span, newText: string): Fix {
  return { kind: 'replace', edit: { ...span, newText } };
}
