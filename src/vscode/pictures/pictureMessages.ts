import * as v from 'valibot';
import type { PictureQuestion } from '../../core/view/picture.ts';
import { PICTURE_KINDS, PICTURE_STATUSES } from '../../core/view/pictureKinds.ts';
import type { PictureFilter } from '../../core/view/pictureScope.ts';
import type { PictureView } from '../../webview/pictures/protocol.ts';

/*
 * What the panel may say. Its page runs our code on text of packs and reports, so each message is looked at before it is
 * believed: its form here, what it names when it is looked up.
 */

/** Above it nobody looks at a picture any more; in characters or bytes. */
const LARGEST = 60_000_000;
const LONGEST_TEXT = 200;

const Id = v.pipe(v.string(), v.maxLength(2_000));
/** Names an entry; whether there is one is for `cardTarget` to say. */
const Target = v.strictObject({ kind: v.picklist(['entity', 'claim', 'source']), id: Id });
const Date = v.pipe(v.string(), v.maxLength(10));
const Filter = v.strictObject({
  text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
  kinds: v.optional(v.pipe(v.array(v.picklist(PICTURE_KINDS)), v.maxLength(PICTURE_KINDS.length))),
  status: v.optional(v.picklist(PICTURE_STATUSES)),
  source: v.optional(Id),
  from: v.optional(Date),
  to: v.optional(Date),
});
const View = v.picklist(['timeline', 'network', 'list']);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const Message = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({
    type: v.literal('ask'),
    number: v.pipe(v.number(), v.integer(), v.minValue(0)),
    question: v.strictObject({ scope: v.picklist(['report', 'packs']), filter: Filter }),
  }),
  v.strictObject({
    type: v.literal('reveal'),
    target: Target,
    event: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    focus: v.boolean(),
  }),
  v.strictObject({ type: v.literal('card'), target: Target }),
  v.strictObject({ type: v.literal('pack'), target: Target }),
  v.strictObject({
    type: v.literal('saveSvg'),
    view: View,
    data: v.pipe(v.string(), v.startsWith('<svg'), v.maxLength(LARGEST)),
  }),
  v.strictObject({
    type: v.literal('savePng'),
    view: View,
    data: v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.length <= LARGEST && PNG.every((byte, at) => bytes[at] === byte)),
    ),
  }),
  v.strictObject({ type: v.literal('newPack') }),
  v.strictObject({ type: v.literal('failed'), message: v.pipe(v.string(), v.maxLength(2_000)) }),
]);

export interface TargetNamed {
  readonly kind: 'entity' | 'claim' | 'source';
  readonly id: string;
}

/** What the panel has said, checked; ids are not looked up yet. */
export type PanelMessage =
  | { readonly type: 'ready' | 'newPack' }
  | { readonly type: 'ask'; readonly number: number; readonly question: PictureQuestion }
  | { readonly type: 'reveal'; readonly target: TargetNamed; readonly event?: number; readonly focus: boolean }
  | { readonly type: 'card' | 'pack'; readonly target: TargetNamed }
  | { readonly type: 'saveSvg'; readonly view: PictureView; readonly data: string }
  | { readonly type: 'savePng'; readonly view: PictureView; readonly data: Uint8Array }
  | { readonly type: 'failed'; readonly message: string };

/** A message of the panel; `undefined` for anything that is none. */
export function panelMessage(given: unknown): PanelMessage | undefined {
  const { success, output } = v.safeParse(Message, given);
  if (!success) return undefined;
  if (output.type === 'ask') {
    const { scope, filter } = output.question;
    return { type: 'ask', number: output.number, question: { scope, filter: withoutAbsent(filter) } };
  }
  if (output.type === 'reveal') {
    const { type, target, event, focus } = output;
    return { type, target, ...(event === undefined ? {} : { event }), focus };
  }
  return output;
}

function withoutAbsent({ text, kinds, status, source, from, to }: v.InferOutput<typeof Filter>): PictureFilter {
  return {
    ...(text === undefined ? {} : { text }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(status === undefined ? {} : { status }),
    ...(source === undefined ? {} : { source }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
