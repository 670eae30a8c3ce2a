import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.ts';
import { REVIEW_SCHEME } from '../host/manifest.ts';
import { field, placeFrom } from '../host/target.ts';

/** What one side of a review shows. */
export interface ReviewAddress {
  readonly report: vscode.Uri;
  readonly id: string;
  /** The place it could be at; absent when nothing like it is left. */
  readonly span?: Span;
  readonly side: 'recorded' | 'now';
}

export function reviewUri({ report, id, span, side }: ReviewAddress): vscode.Uri {
  return vscode.Uri.from({
    scheme: REVIEW_SCHEME,
    path: `/${side === 'recorded' ? vscode.l10n.t('as annotated') : vscode.l10n.t('as it reads now')}.txt`,
    query: JSON.stringify({ report: report.toString(), id, side, ...(span === undefined ? {} : { span }) }),
  });
}

/** The reverse of the above; `undefined` for anything else that a command may be given. */
export function reviewAddress(argument: unknown): ReviewAddress | undefined {
  if (!(argument instanceof vscode.Uri) || argument.scheme !== REVIEW_SCHEME) return undefined;
  try {
    const given: unknown = JSON.parse(argument.query);
    const [report, id, side, span] = ['report', 'id', 'side', 'span'].map((name) => field(given, name));
    if (typeof report !== 'string' || typeof id !== 'string') return undefined;
    const uri = vscode.Uri.parse(report, true);
    const place = placeFrom({ uri, span });
    return {
      report: uri,
      id,
      side: side === 'recorded' ? 'recorded' : 'now',
      ...(place === undefined ? {} : { span: place.span }),
    };
  } catch {
    // Not one of ours.
    return undefined;
  }
}
