import { isPictureStatus, PICTURE_KINDS } from '../../core/view/pictureKinds.ts';
import type { PictureFilter } from '../../core/view/pictureScope.ts';
import type { PictureView } from './protocol.ts';

/** What a stage keeps: what is chosen in it, and how it is enlarged. */
export interface StageState {
  readonly chosen?: string;
  readonly zoom?: { readonly x: number; readonly y: number; readonly k: number };
}

/** What is kept while the panel is hidden, and when the window is loaded again. */
export interface PanelState {
  readonly view: PictureView;
  readonly scope: 'report' | 'packs';
  readonly filter: PictureFilter;
  readonly stages: Readonly<Partial<Record<PictureView, StageState>>>;
}

export const FIRST_STATE: PanelState = { view: 'timeline', scope: 'report', filter: {}, stages: {} };

/** What was kept, as far as it has the form that is kept today. */
export function panelState(kept: unknown): PanelState {
  if (!isRecord(kept)) return FIRST_STATE;
  const { view, scope, filter, stages } = kept;
  return {
    view: view === 'network' || view === 'list' ? view : 'timeline',
    scope: scope === 'packs' ? 'packs' : 'report',
    filter: isRecord(filter) ? keptFilter(filter) : {},
    stages: isRecord(stages)
      ? {
          timeline: keptStage(stages['timeline']),
          network: keptStage(stages['network']),
          list: keptStage(stages['list']),
        }
      : {},
  };
}

function keptFilter(filter: Readonly<Record<string, unknown>>): PictureFilter {
  const { text, kinds, status, source, from, to } = filter;
  return {
    ...(typeof text === 'string' ? { text } : {}),
    ...(Array.isArray(kinds) ? { kinds: PICTURE_KINDS.filter((kind) => kinds.includes(kind)) } : {}),
    ...(isPictureStatus(status) ? { status } : {}),
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  };
}

function keptStage(kept: unknown): StageState {
  if (!isRecord(kept)) return {};
  const { chosen, zoom } = kept;
  const { x, y, k } = isRecord(zoom) ? zoom : {};
  const isZoom = typeof x === 'number' && typeof y === 'number' && typeof k === 'number' && k >= 1;
  return { ...(typeof chosen === 'string' ? { chosen } : {}), ...(isZoom ? { zoom: { x, y, k } } : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
