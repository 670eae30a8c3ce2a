import * as vscode from 'vscode';
import type { SourceId } from '../../core/catalog/model.ts';
import { citationLabel } from '../../core/view/citationLabel.ts';
import { httpsAddress } from '../../core/text/httpsAddress.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { label } from '../host/visibleText.ts';

export interface CitationDocumentLinksDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
}

/** Keys of citations and footnotes that lead to a source with an address: Ctrl+click opens it. F12 leads to the pack. */
export function registerCitationDocumentLinks({ catalogs, reports }: CitationDocumentLinksDeps): Owned {
  return vscode.languages.registerDocumentLinkProvider(REPORT_LANGUAGE, {
    async provideDocumentLinks(document, token) {
      const reading = await reports.whenRead(document);
      if (reading === undefined || token.isCancellationRequested || reading.version !== document.version) return [];
      return reading.report.citations.flatMap(({ syntax, keySpan, sources }) => {
        // A link in the text is one already.
        const source = syntax === 'link' ? undefined : sources.find((id) => hasAddress(id, catalogs));
        if (source === undefined) return [];
        const link = new vscode.DocumentLink(toRange(document, keySpan), commandFor(source));
        const known = catalogs.catalog.sources.get(source);
        link.tooltip = label(vscode.l10n.t('Open {0}', known === undefined ? source : citationLabel(known)), 200);
        return [link];
      });
    },
  });
}

function hasAddress(id: SourceId, { catalog }: CatalogStore): boolean {
  return httpsAddress(catalog.sources.get(id)?.URL) !== undefined;
}

/** By command, which looks at the address once more and opens nothing that is not https. */
function commandFor(source: SourceId): vscode.Uri {
  const args = [{ kind: 'source', id: source }];
  return vscode.Uri.from({ scheme: 'command', path: COMMAND.openSource, query: JSON.stringify(args) });
}
