import type * as vscode from 'vscode';
import type { CardTarget } from '../host/target.ts';

const KEY = 'lookups.recent';
const MOST = 8;

/** What was looked up last in this workspace, newest first, by kind. Only ids are kept. */
export class RecentLookups {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  ids(kind: CardTarget['kind']): readonly string[] {
    const kept = this.#memory.get<unknown>(`${KEY}.${kind}`);
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  }

  async add({ kind, id }: CardTarget): Promise<void> {
    const others = this.ids(kind).filter((known) => known !== id);
    await this.#memory.update(`${KEY}.${kind}`, [id, ...others].slice(0, MOST));
  }
}
