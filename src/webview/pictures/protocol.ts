import type { Picture, PictureQuestion } from '../../core/view/picture.ts';
import type { PictureTarget } from '../../core/view/pictureItems.ts';

/*
 * What the panel and the extension say to one another. The panel holds no place of any text: it names what it means,
 * and the extension looks up where that stands now.
 */

export type ToExtension =
  | { readonly type: 'ready' }
  /** Answered with the same number; an answer to an older question is dropped. */
  | { readonly type: 'ask'; readonly number: number; readonly question: PictureQuestion }
  /** Shows where the report speaks of it, else its card. `focus`: the keyboard goes along. */
  | { readonly type: 'reveal'; readonly target: PictureTarget; readonly event?: number; readonly focus: boolean }
  | { readonly type: 'card'; readonly target: PictureTarget }
  | { readonly type: 'pack'; readonly target: PictureTarget }
  | { readonly type: 'saveSvg'; readonly view: PictureView; readonly data: string }
  | { readonly type: 'savePng'; readonly view: PictureView; readonly data: Uint8Array }
  | { readonly type: 'newPack' }
  | { readonly type: 'failed'; readonly message: string };

export type ToPanel =
  | { readonly type: 'start'; readonly words: Words }
  | {
      readonly type: 'answer';
      readonly number: number;
      /** Why there is nothing to draw, or that there is something; `drawing`: the picture follows, with the same number. */
      readonly state: AnswerState;
      /** The report's name; absent when there is none in front. */
      readonly report?: string;
      readonly picture?: Picture;
    };

export type AnswerState =
  'some' | 'drawing' | 'loading' | 'noPacks' | 'noReport' | 'reading' | 'tooLong' | 'emptyReport' | 'noMatch';
export type PictureView = 'timeline' | 'network' | 'list';

/** Every sentence of the panel, in the language of the editor; `{0}` stands for a value. */
export type Words = Readonly<Record<Word, string>>;

export const WORDS = [
  'timeline',
  'network',
  'list',
  'views',
  'scope',
  'thisReport',
  'allPacks',
  'filters',
  'filterText',
  'moreFilters',
  'kinds',
  'actor',
  'incident',
  'tool',
  'source',
  'claim',
  'anyStatus',
  'status',
  'anySource',
  'sourceFilter',
  'from',
  'to',
  'badDate',
  'clear',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'saveSvg',
  'savePng',
  'reveal',
  'card',
  'pack',
  'details',
  'nothingChosen',
  'keys',
  'noDate',
  'undated',
  'disputed',
  'shown',
  'inTime',
  'leftOut',
  'linksLeftOut',
  'beside',
  'timelineOf',
  'networkOf',
  'listOf',
  'loading',
  'drawing',
  'noPacks',
  'noReport',
  'reading',
  'tooLong',
  'emptyReport',
  'noMatch',
  'noMarks',
  'newPack',
] as const;
export type Word = (typeof WORDS)[number];

/** `{0} of {1}` with its values. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replaceAll(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
