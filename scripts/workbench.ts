/*
 * The address under which code-server opens a folder, optionally with an extension under development or a test run.
 * Its `payload` is what the desktop takes as command line flags.
 */

export interface WorkbenchOptions {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly folder: string;
  /** A `.code-workspace` file to open instead of the folder. */
  readonly workspaceFile?: string;
  readonly extensionDevelopmentPath?: string;
  /** A CommonJS module that exports `run()`. */
  readonly extensionTestsPath?: string;
  /** Loads the extension's `browser` entry in the web-worker extension host. */
  readonly web?: boolean;
  /** Opened at the start. */
  readonly openFile?: string;
  /** Opened in its place: an address of another file system. */
  readonly openUri?: string;
  /** A window without a folder. */
  readonly isEmpty?: boolean;
}

/** The address to open in a browser. Paths are absolute paths of the server's machine. */
export function workbenchUrl(options: WorkbenchOptions): string {
  const remote = (path: string): string => `vscode-remote://${new URL(options.origin).host}${path}`;
  const payload: (readonly [string, string])[] = [['skipWelcome', 'true']];
  if (options.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  }
  if (options.web === true) payload.push(['extensionDevelopmentKind', 'web']);
  const opened = options.openUri ?? (options.openFile === undefined ? undefined : remote(options.openFile));
  if (opened !== undefined) payload.push(['openFile', opened]);
  const what: Readonly<Record<string, string>> =
    options.isEmpty === true
      ? { ew: 'true' }
      : options.workspaceFile === undefined
        ? { folder: options.folder }
        : { workspace: options.workspaceFile };
  const query = new URLSearchParams({ ...what, payload: JSON.stringify(payload) });
  return `${options.origin}/?${query.toString()}`;
}
