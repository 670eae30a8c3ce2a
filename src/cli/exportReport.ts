import { claims } from './claims.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './failure.ts';

/** `dossier export FILE…`: what a report states, for use elsewhere. */
export function exportReport(context: Context): Promise<ExitCode> {
  return claims(context);
}
