import * as vscode from 'vscode';
import type { SourceId } from '../../core/catalog/model.ts';
import type { Steps } from '../../core/catalog/steps.ts';
import type { Citation } from '../../core/report/report.ts';
import { citationLabel } from '../../core/view/citationLabel.ts';
import { httpsAddress } from '../../core/text/httpsAddress.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import { inSlices } from '../host/inSlices.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { label, type PlainLabel } from '../host/visibleText.ts';

/** Citations looked at between two looks at the clock. */
const AT_ONCE = 500;

export interface CitationDocumentLinksDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
}

/** Keys of citations and footnotes that lead to a source with an address: Ctrl+click opens it. F12 leads to the pack. */
export function registerCitationDocumentLinks({ catalogs, reports }: CitationDocumentLinksDeps): Owned {
  return vscode.languages.registerDocumentLinkProvider(REPORT_LANGUAGE, {
    async provideDocumentLinks(document, token) {
      const reading = await reports.whenRead(document);
      const isWanted = (): boolean => !token.isCancellationRequested && reading?.version === document.version;
      if (reading === undefined || !isWanted()) return [];
      return inSlices(linkSteps(reading.report.citations, document, catalogs), isWanted);
    },
    resolveDocumentLink(link) {
      if (link instanceof CitationLink) link.target = commandFor(link.source);
      return link;
    },
  });
}

/** Its target is made when somebody follows it: a long report has ten thousand links, and all are sent at every pause. */
class CitationLink extends vscode.DocumentLink {
  readonly source: SourceId;

  constructor(range: vscode.Range, source: SourceId, tooltip: PlainLabel) {
    super(range);
    this.source = source;
    this.tooltip = tooltip;
  }
}

function* linkSteps(
  citations: readonly Citation[],
  document: vscode.TextDocument,
  catalogs: CatalogStore,
): Steps<vscode.DocumentLink[]> {
  const links: vscode.DocumentLink[] = [];
  const tooltips = new Map<SourceId, PlainLabel>();
  for (const [at, { syntax, keySpan, sources }] of citations.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    // A link in the text is one already.
    const source = syntax === 'link' ? undefined : sources.find((id) => hasAddress(id, catalogs));
    if (source === undefined) continue;
    const tooltip = tooltips.get(source) ?? tooltipOf(source, catalogs);
    tooltips.set(source, tooltip);
    links.push(new CitationLink(toRange(document, keySpan), source, tooltip));
  }
  return links;
}

function tooltipOf(id: SourceId, { catalog }: CatalogStore): PlainLabel {
  const known = catalog.sources.get(id);
  return label(vscode.l10n.t('Open {0}', known === undefined ? id : citationLabel(known)), 200);
}

function hasAddress(id: SourceId, { catalog }: CatalogStore): boolean {
  return httpsAddress(catalog.sources.get(id)?.URL) !== undefined;
}

/** By command, which looks at the address once more and opens nothing that is not https. */
function commandFor(source: SourceId): vscode.Uri {
  const args = [{ kind: 'source', id: source }];
  return vscode.Uri.from({ scheme: 'command', path: COMMAND.openSource, query: JSON.stringify(args) });
}
