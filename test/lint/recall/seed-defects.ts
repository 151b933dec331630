import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { shuffled } from '../../corpus/shuffle.js';

export interface Host {
  readonly name: string;
  readonly text: string;
}

export interface SeededDefect {
  readonly code: string;
  readonly host: Host;
  /** The host with the defect in it. */
  readonly text: string;
  /** Where the finding belongs. */
  readonly line: number;
}

interface Recipe {
  readonly code: string;
  readonly find: string;
  readonly to: string;
  readonly at?: string;
  readonly times?: number;
}

const recipes: readonly Recipe[] = parse(readFileSync(join(import.meta.dirname, 'defects.yaml'), 'utf8'));
const seed = 80;
/** In parts, so that nothing that looks for secrets takes this file for one. */
const secret = ['A1b2C3d4E5f6', 'G7h8I9j0K1l2', 'M3n4O5p6Q7r8'].join('');

/** Each defect in a host of its own, at places drawn by a shuffle that is the same everywhere. */
export function seedDefects(hosts: readonly Host[]): readonly SeededDefect[] {
  return recipes.flatMap((recipe, index) => {
    const places = hosts.flatMap((host) =>
      [...host.text.matchAll(new RegExp(recipe.find, 'gm'))].map((match) => ({ host, match })),
    );
    const drawn = shuffled(places, seed + index).slice(0, recipe.times ?? 1);
    if (drawn.length < (recipe.times ?? 1))
      throw new Error(`${recipe.code} "${recipe.find}" fits too rarely.`);
    return drawn.map(({ host, match }) => defectOf(recipe, host, match));
  });
}

function defectOf({ code, find, to, at }: Recipe, host: Host, match: RegExpExecArray): SeededDefect {
  // Only where it was drawn, and with the whole text in sight of a pattern that looks ahead.
  const pattern = new RegExp(find, 'my');
  pattern.lastIndex = match.index;
  const marked = host.text.replace(pattern, to.replace('{secret}', secret));
  const mark = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const place = at === undefined ? (mark < 0 ? match.index : mark) : text.search(new RegExp(at, 'm'));
  return { code, host, text, line: text.slice(0, place).split('\n').length };
}
