import type * as vscode from 'vscode';

/** The page of the panel: nothing in it but one script and one style sheet of ours, and no way to load anything else. */
export function picturePage(webview: vscode.Webview, script: vscode.Uri, style: vscode.Uri, nonce: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    // A drawing becomes pixels by way of an image made in the page.
    'img-src blob:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${webview.asWebviewUri(style).toString()}">
<title>Dossier</title>
</head>
<body>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>
`;
}
