import { parseSync } from 'vite';

/** One import of a module, in whatever spelling: `import`, `export … from`, `import()`, `require()`, `import('…').Type`. */
export interface ModuleImport {
  /** What is imported; absent when the code computes it, so that nobody can tell by reading. */
  readonly specifier: string | undefined;
  /** 1-based. */
  readonly line: number;
}

export interface ModuleFacts {
  readonly imports: readonly ModuleImport[];
  /** Names that the module exports itself, `default` included. */
  readonly exports: readonly string[];
  /** Whether it passes on everything of another module (`export * from`). */
  readonly isBarrel: boolean;
}

/** Reads what a TypeScript module imports and exports off its syntax tree. Throws when it cannot be parsed. */
export function moduleFacts(path: string, source: string): ModuleFacts {
  const { program, errors, module } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  const imports: ModuleImport[] = [];
  const add = (node: unknown, at: number): void => {
    imports.push({ specifier: literal(node), line: source.slice(0, at).split('\n').length });
  };
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (Array.isArray(node)) waiting.push(...node);
    if (!isNode(node)) continue;
    switch (node['type']) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        add(node['source'], node.start);
        break;
      case 'ExportNamedDeclaration':
        if (node['source'] !== null && node['source'] !== undefined) add(node['source'], node.start);
        break;
      case 'TSExternalModuleReference':
        add(node['expression'], node.start);
        break;
      case 'CallExpression':
        if (isNode(node['callee']) && node['callee']['name'] === 'require') add(firstOf(node['arguments']), node.start);
        break;
      default:
    }
    waiting.push(...Object.values(node));
  }
  const exported = module.staticExports.flatMap((statement) => statement.entries);
  return {
    imports: imports.toSorted((a, b) => a.line - b.line),
    exports: exported.flatMap(
      ({ exportName }) => exportName.name ?? (exportName.kind === 'Default' ? ['default'] : []),
    ),
    isBarrel: exported.some(({ importName }) => importName.kind === 'All' || importName.kind === 'AllButDefault'),
  };
}

type Node = Readonly<Record<string, unknown>> & { readonly start: number };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/** The text of a string literal, or of a template without holes. */
function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node['value'] === 'string') return node['value'];
  const parts = node['quasis'];
  const only: unknown = Array.isArray(parts) && parts.length === 1 ? parts[0] : undefined;
  if (!isNode(only)) return undefined;
  const value = only['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
    ? value.cooked
    : undefined;
}
