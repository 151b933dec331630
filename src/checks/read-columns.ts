import { linesOf } from './lines-of.js';
import type { Pair } from './read-pairs.js';
import { plainName, sameName } from './same-name.js';

const longestName = 4;
const longestPrefix = 400;

/**
 * Lines of two columns without a colon, apart by a tab or two blanks and more: `vault status` prints
 * `Sealed          false` (Vault 1.x). Lines with more columns are a table's.
 */
export function readTwoColumns(output: string): readonly Pair[] {
  return linesOf(output).flatMap((line) => {
    if (!line.includes('\t') && !line.includes('  ')) return [];
    const [key = '', value, ...more] = line.trim().split(/\t\s*| {2,}/);
    if (value === undefined || more.length > 0) return [];
    return [{ key, value, indent: line.length - line.trimStart().length }];
  });
}

/**
 * `NAME v` lines: this very name, then one value and nothing else. The Prometheus exposition format (0.0.4) is among
 * them, `up{job="a"} 1`, a time behind the value or not.
 */
export function readNamedLines(output: string, name: string): readonly Pair[] {
  const wanted = plainName(name);
  return linesOf(output).flatMap((line) => {
    if (!plainName(line.slice(0, longestPrefix)).startsWith(wanted)) return [];
    const words = line
      .trim()
      .replace(/^([A-Za-z_:][\w:]*)\{.*\}(?=\s)/, '$1')
      .split(/\s+/);
    for (let length = 1; length <= Math.min(longestName, words.length - 1); length += 1) {
      if (!sameName(words.slice(0, length).join(' '), name)) continue;
      const value = words.slice(length).join(' ');
      if (isOneValue(value)) return [{ key: name, value: value.replace(/ \d{10,}$/, ''), indent: 0 }];
    }
    return [];
  });
}

function isOneValue(value: string): boolean {
  return /^\S+$|^[+-]?[\d.]+ [^\d\s]\S*$|^[\d.eE+-]+ \d{10,}$/.test(value);
}
