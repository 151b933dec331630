import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { parse } from 'unbash';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/safety/classify.js';
import { hoistSubstitutions } from '../../src/script/hoist-substitutions.js';
import { maskPlaceholders } from '../../src/script/mask-placeholders.js';
import { readFacts } from '../../src/script/read-facts.js';
import { readScript } from '../../src/script/read-script.js';
import { readWords } from '../../src/script/read-words.js';
import { splitExport } from '../../src/script/split-export.js';
import { type CorpusDocument, corpusDocuments } from './documents.js';

interface Fence {
  readonly place: string;
  readonly code: string;
  readonly isShell: boolean;
}

const documents = corpusDocuments();
const shells = new Set(['sh', 'bash', 'shell']);

describe.skipIf(documents.length === 0)('the scripts of the corpus (skipped where ../shared is absent)', () =>
  readCorpus(documents.flatMap(readFences)),
);

function readCorpus(fences: readonly Fence[]): void {
  const scripts = fences.filter(({ isShell }) => isShell);

  test('there are as many as there were', () => {
    expect(scripts.length).toBeGreaterThan(850);
    expect(fences.length).toBeGreaterThan(1600);
  });

  test('masking makes none unreadable that was readable', () => {
    const spoilt = scripts.filter(({ code }) => parses(code) && !parses(maskPlaceholders(code).masked));
    expect(spoilt.map(({ place }) => place)).toEqual([]);
    expect(
      scripts.filter(({ code }) => maskPlaceholders(code).placeholders.length > 0).length,
    ).toBeGreaterThan(150);
  });

  test('masking keeps every offset, and a placeholder is what its offsets say', () => {
    for (const { code, place } of fences) {
      const { masked, placeholders } = maskPlaceholders(code);
      expect(masked.length, place).toBe(code.length);
      for (const { start, end, text } of placeholders) expect(code.slice(start, end), place).toBe(text);
    }
  });

  test('statements and comments cover a script, blanks and separators aside, and do not overlap', () => {
    for (const { code, place } of scripts) {
      const { statements, comments, problem } = readScript(code);
      if (problem !== null) continue;
      const outside = comments.filter(({ insideStatement }) => !insideStatement);
      const ranges = [...statements, ...outside].toSorted((a, b) => a.start - b.start);
      let offset = 0;
      for (const { start, end } of ranges) {
        expect(code.slice(offset, start), place).toMatch(/^[\s;\\]*$/);
        expect(start, place).toBeGreaterThanOrEqual(offset);
        offset = end;
      }
      expect(code.slice(offset), place).toMatch(/^[\s;\\]*$/);
      for (const { start } of comments) expect(code[start], place).toBe('#');
    }
  });

  test('words and substitutions are what their offsets say', () => {
    for (const { code, place } of fences) {
      for (const { start, end, text } of readWords(code)) expect(code.slice(start, end), place).toBe(text);
      for (const { start, end, code: inner } of readFacts(code).substitutions)
        expect(code.slice(start, end), place).toContain(inner);
    }
  });

  test('a command that parses still does with its substitutions taken out and its exports split', () => {
    const codes = scripts.flatMap(statementsOf);
    const changed = codes.filter((code) => hoistSubstitutions(splitExport(code), 'V').code !== code);
    expect(changed.length).toBeGreaterThan(20);
    for (const code of changed) {
      const { code: hoisted, substitutions } = hoistSubstitutions(splitExport(code), 'V');
      expect(readScript(hoisted).problem, hoisted).toBeNull();
      for (const { code: own } of substitutions) expect(readScript(own).problem, own).toBeNull();
    }
  });

  test('every command has a class, and one that does not parse is never a read', () => {
    const counts = { read: 0, write: 0, destroy: 0 };
    // Prompts are the parser's to take off.
    const plain = scripts.filter(({ code }) => !/^\S*[$#%] /m.test(code));
    for (const code of plain.flatMap(statementsOf)) counts[classify(code).class] += 1;
    console.log('commands of the corpus by class', counts);
    expect(counts.read).toBeGreaterThan(counts.write);
    const unreadable = scripts.filter(({ code }) => readScript(code).problem !== null);
    expect(unreadable.filter(({ code }) => classify(code).class === 'read')).toEqual([]);
  });
}

function parses(code: string): boolean {
  return parse(code.replaceAll('\r\n', '\n')).errors === undefined;
}

function statementsOf({ code }: Fence): readonly string[] {
  const { statements, problem } = readScript(code);
  return problem === null ? statements.map(({ start, end }) => code.slice(start, end)) : [];
}

function readFences({ name, text }: CorpusDocument): readonly Fence[] {
  return codeIn(unified().use(remarkParse).parse(text)).map(({ value, lang, position }) => ({
    place: `${name}:${position?.start.line}`,
    code: value,
    isShell: shells.has((lang ?? '').toLowerCase()),
  }));
}

function codeIn(node: Root | RootContent): readonly Extract<RootContent, { type: 'code' }>[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}
