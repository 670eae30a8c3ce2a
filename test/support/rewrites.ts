import * as fc from 'fast-check';
import type { Span } from '../../src/core/text/span.ts';

/*
 * Reports that somebody else rewrites, with the truth kept: every word knows whether it was in the annotated passage,
 * so that after any rewrite it is known where the passage went, and that a copy of it is not it.
 */

interface Word {
  readonly text: string;
  /** In the annotated passage, and the original, not a copy. */
  readonly annotated: boolean;
  /** Somebody put another word in its place. */
  readonly changed?: true;
  readonly markup: '' | '*' | '**' | '_' | 'link';
}

type Sentence = readonly Word[];

interface Paragraph {
  readonly kind: 'prose' | 'item' | 'quote' | 'heading';
  readonly sentences: readonly Sentence[];
}

export interface Model {
  readonly paragraphs: readonly Paragraph[];
  /** Words on a line before it is broken. */
  readonly width: number;
}

export interface Rendered {
  readonly text: string;
  /** Source spans of the annotated words, without markup. */
  readonly annotated: readonly Span[];
  /** Share of the annotated words that still are what they were. */
  readonly kept: number;
}

export const REWRITES = [
  'none',
  'reflow',
  'markup added',
  'markup removed',
  'sentence moved',
  'paragraph moved',
  'words changed around',
  'words changed inside',
  'passage rewritten',
  'paragraph duplicated',
  'passage duplicated',
  'duplicated, original changed',
  'sentence deleted',
  'paragraph deleted',
  'paragraphs added',
  'turned into a list',
] as const;
export type Rewrite = (typeof REWRITES)[number];

const WORDS =
  'service embassy network report officials malware ambassador election committee researcher station campaign access official analyst company ministry group parliament source evidence claim data server mission contact payment agent summer spring border press public signal system budget letter record witness travel'.split(
    ' ',
  );
const VERBS = 'said denied reported found warned noted claimed described confirmed rejected'.split(' ');
const OPENERS = [
  'According to the report,',
  'The ministry said that',
  'In March,',
  'Officials added that',
  'It',
  'The',
];
/** Stock phrases, so that the same words stand in many places, as they do in real reports. */
const STOCK = [
  'This could not be verified independently.',
  'The ministry declined to comment.',
  'The source is considered fairly reliable.',
  'See the annex for details.',
];

const sentenceArbitrary: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...STOCK).map((text) => text.split(' ')) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...OPENERS),
        fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }),
        fc.constantFrom(...VERBS),
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
        fc.option(fc.integer({ min: 2, max: 2024 }), { nil: undefined }),
      )
      .map(([opener, before, verb, behind, figure]) =>
        `${opener} ${before.join(' ')} ${verb} ${behind.join(' ')}${figure === undefined ? '' : ` ${figure}`}.`.split(
          ' ',
        ),
      ),
  },
);

/** A report with one annotated passage: some words of one sentence, a whole one, or two of them. */
export const modelArbitrary: fc.Arbitrary<Model> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('prose', 'prose', 'prose', 'item', 'quote', 'heading' as const),
        fc.array(sentenceArbitrary, { minLength: 1, maxLength: 5 }),
      ),
      { minLength: 2, maxLength: 8 },
    ),
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.integer({ min: 6, max: 16 }),
  )
  .map(([drawn, whichParagraph, whichSentence, from, size, width]) => {
    const chosen = whichParagraph % drawn.length;
    const paragraphs = drawn.map(([kind, drawnSentences], index): Paragraph => {
      const sentences = kind === 'heading' ? drawnSentences.slice(0, 1) : drawnSentences;
      const sentence = whichSentence % sentences.length;
      return {
        kind,
        sentences: sentences.map((words, at) => {
          const start = from % words.length;
          const end = Math.min(words.length, start + 1 + (size % words.length));
          const whole = size % 2 === 0;
          return words.map((text, word) => ({
            text,
            annotated: index === chosen && at === sentence && (whole || (start <= word && word < end)),
            markup: '' as const,
          }));
        }),
      };
    });
    return { paragraphs, width };
  });

/** The model as Markdown, with the source spans of the annotated words. */
export function rendered(model: Model): Rendered {
  let text = '';
  const annotated: Span[] = [];
  let kept = 0;
  for (const paragraph of model.paragraphs) {
    const first = { prose: '', item: '- ', quote: '> ', heading: '## ' }[paragraph.kind];
    const next = { prose: '', item: '  ', quote: '> ', heading: '' }[paragraph.kind];
    text += first;
    const words = paragraph.sentences.flat();
    for (const [index, word] of words.entries()) {
      if (index > 0) {
        const broken = paragraph.kind !== 'heading' && index % model.width === 0;
        // A number with a dot at a line's start would be a list.
        text += broken && !/^\d+\.$/.test(word.text) ? `\n${next}` : ' ';
      }
      const [open, close] = word.markup === 'link' ? ['[', '](https://example.org/a)'] : [word.markup, word.markup];
      text += open;
      if (word.annotated) {
        annotated.push({ start: text.length, end: text.length + word.text.length });
        if (!word.changed) kept += 1;
      }
      text += word.text + close;
    }
    text += '\n\n';
  }
  return { text, annotated, kept: annotated.length === 0 ? 0 : kept / annotated.length };
}

/** The model after a rewrite by somebody else. `seed` decides where. */
export function rewritten(model: Model, rewrite: Rewrite, seed: readonly number[]): Model {
  let used = 0;
  const draw = (below: number): number => {
    used += 1;
    return (seed[used % seed.length] ?? 0) % Math.max(1, below);
  };
  const { paragraphs } = model;
  const home = paragraphs.findIndex((each) => each.sentences.some(isAnnotated));
  const homeParagraph = paragraphs[home];
  if (!homeParagraph) return model;
  const within = homeParagraph.sentences.findIndex(isAnnotated);
  const withHome = (sentences: readonly Sentence[]): Model => ({
    ...model,
    paragraphs: paragraphs.map((each, index) => (index === home ? { ...each, sentences } : each)),
  });
  const everyWord = (change: (word: Word) => Word): Model => ({
    ...model,
    paragraphs: paragraphs.map((each) => ({ ...each, sentences: each.sentences.map((words) => words.map(change)) })),
  });
  const other = (): string => WORDS[draw(WORDS.length)] ?? 'other';
  const copy = (sentences: readonly Sentence[]): readonly Sentence[] =>
    sentences.map((words) => words.map((word) => ({ ...word, annotated: false })));

  switch (rewrite) {
    case 'none':
      return model;
    case 'reflow':
      return { ...model, width: 3 + draw(30) };
    case 'markup added':
      return everyWord((word) =>
        draw(4) === 0 && /^\w+$/.test(word.text)
          ? { ...word, markup: (['*', '**', '_', 'link'] as const)[draw(4)] ?? '*' }
          : word,
      );
    case 'markup removed':
      return everyWord((word) => ({ ...word, markup: '' }));
    case 'sentence moved': {
      const sentence = homeParagraph.sentences[within] ?? [];
      const left = homeParagraph.sentences.filter((_, index) => index !== within);
      const target = draw(paragraphs.length);
      return {
        ...model,
        paragraphs: paragraphs
          .map((each, index) => {
            const sentences = index === home ? left : each.sentences;
            return index === target ? { ...each, sentences: [...sentences, sentence] } : { ...each, sentences };
          })
          .filter((each) => each.sentences.length > 0),
      };
    }
    case 'paragraph moved': {
      const rest = paragraphs.filter((_, index) => index !== home);
      const at = draw(rest.length + 1);
      return { ...model, paragraphs: [...rest.slice(0, at), homeParagraph, ...rest.slice(at)] };
    }
    case 'words changed around':
      return everyWord((word) =>
        !word.annotated && draw(5) === 0 ? { ...word, text: other(), changed: true as const } : word,
      );
    case 'words changed inside': {
      const share = 3 + draw(12);
      return everyWord((word) =>
        word.annotated && draw(share) === 0 ? { ...word, text: other(), changed: true as const } : word,
      );
    }
    case 'passage rewritten':
      return everyWord((word) =>
        word.annotated && draw(5) > 0 ? { ...word, text: other(), changed: true as const } : word,
      );
    case 'paragraph duplicated': {
      const at = draw(paragraphs.length + 1);
      const twin: Paragraph = { ...homeParagraph, sentences: copy(homeParagraph.sentences) };
      return { ...model, paragraphs: [...paragraphs.slice(0, at), twin, ...paragraphs.slice(at)] };
    }
    case 'passage duplicated': {
      const target = draw(paragraphs.length);
      const twin = copy([homeParagraph.sentences[within] ?? []]);
      return {
        ...model,
        paragraphs: paragraphs.map((each, index) =>
          index === target ? { ...each, sentences: [...twin, ...each.sentences] } : each,
        ),
      };
    }
    case 'duplicated, original changed': {
      const twin: Paragraph = { ...homeParagraph, sentences: copy(homeParagraph.sentences) };
      const changed = withHome(
        homeParagraph.sentences.map((words) =>
          words.map((word) =>
            word.annotated && draw(4) === 0 ? { ...word, text: other(), changed: true as const } : word,
          ),
        ),
      );
      const at = draw(paragraphs.length + 1);
      return { ...model, paragraphs: [...changed.paragraphs.slice(0, at), twin, ...changed.paragraphs.slice(at)] };
    }
    case 'sentence deleted': {
      const left = homeParagraph.sentences.filter((_, index) => index !== within);
      const next = withHome(left);
      return { ...next, paragraphs: next.paragraphs.filter((each) => each.sentences.length > 0) };
    }
    case 'paragraph deleted':
      return { ...model, paragraphs: paragraphs.filter((_, index) => index !== home) };
    case 'paragraphs added': {
      const extra: Paragraph = {
        kind: 'prose',
        sentences: [
          Array.from({ length: 4 + draw(12) }, () => ({ text: other(), annotated: false, markup: '' as const })),
        ],
      };
      const at = draw(paragraphs.length + 1);
      return { ...model, paragraphs: [...paragraphs.slice(0, at), extra, ...paragraphs.slice(at)] };
    }
    case 'turned into a list':
      return {
        ...model,
        paragraphs: paragraphs.map((each) => (each.kind === 'heading' ? each : { ...each, kind: 'item' })),
      };
  }
}

function isAnnotated(sentence: Sentence): boolean {
  return sentence.some((word) => word.annotated);
}
