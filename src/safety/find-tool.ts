import type { ToolRule } from './catalog-types.js';
import { catalog } from './generated/catalog.js';

export interface FoundTool {
  readonly name: string;
  readonly rule: ToolRule;
}

const binFolder = /^\/(?:usr\/(?:local\/)?)?s?bin\/|^\/opt\/(?:homebrew\/)?bin\//;

/** The catalogue's entry for a command word; a path counts only where the system keeps its programs. */
export function findTool(word: string): FoundTool | null {
  const name = word.replace(binFolder, '');
  if (name.includes('/')) return null;
  for (const key of [name, familyOf(name)]) {
    const rule = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
    if (rule !== undefined) return { name, rule };
  }
  return null;
}

/** `mkfs.ext4` and `python3.12` belong to `mkfs.*` and `python3.*`. */
function familyOf(name: string): string {
  return `${name.split('.')[0]}.*`;
}
