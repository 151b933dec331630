import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify } from '../../src/safety/classify.js';
import { hoistSubstitutions } from '../../src/script/hoist-substitutions.js';
import { maskPlaceholders } from '../../src/script/mask-placeholders.js';
import { readFacts } from '../../src/script/read-facts.js';
import { readScript } from '../../src/script/read-script.js';
import { readWords } from '../../src/script/read-words.js';
import { splitExport } from '../../src/script/split-export.js';

/** Pieces of shell, put together as chance will have it. */
const shellText = fc
  .array(
    fc.constantFrom(
      ...'echo|kubectl|get|$X|${Y:-d}|$(a b)|`c`|"|\'|\\|<NAME>|<your name>|{{ x }}|${db-id}|<<EOF|EOF|#'.split(
        '|',
      ),
      ...[
        '\n',
        '\r\n',
        ' ',
        ';',
        '&&',
        '|',
        '&',
        '(',
        ')',
        '{',
        '}',
        '[[',
        ']]',
        '((',
        '))',
        '>',
        '<',
        '=',
        'A=',
      ],
      ...['if', 'then', 'fi', 'for', 'do', 'done', 'case', 'esac', 'f()', 'export X=$(y)', '🙂', 'é'],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(' ').replaceAll(' \n ', '\n'));

test('whatever the text, nothing throws and every offset is true', () => {
  fc.assert(
    fc.property(fc.oneof(shellText, fc.string({ unit: 'binary' })), (text) => {
      const { masked, placeholders } = maskPlaceholders(text);
      expect(masked).toHaveLength(text.length);
      for (const each of placeholders) expect(text.slice(each.start, each.end)).toBe(each.text);
      for (const word of readWords(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      const { statements, comments } = readScript(text);
      for (const { start, end } of statements) expect(start).toBeLessThanOrEqual(end);
      for (const { start } of comments) expect(text[start]).toBe('#');
      readFacts(text);
      classify(text);
      hoistSubstitutions(splitExport(text), 'V');
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test('CRLF changes no reading', () => {
  fc.assert(
    fc.property(shellText, (text) => {
      const plain = text.replaceAll('\r', '');
      const crlf = plain.replaceAll('\n', '\r\n');
      const codes = (source: string) =>
        readScript(source).statements.map(({ start, end }) =>
          source.slice(start, end).replaceAll('\r\n', '\n'),
        );
      expect(codes(crlf)).toEqual(codes(plain));
      expect(classify(crlf).class).toBe(classify(plain).class);
      expect(readFacts(crlf).uses.map((use) => use.name)).toEqual(
        readFacts(plain).uses.map((use) => use.name),
      );
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('a text that does not parse is never a read', () => {
  fc.assert(
    fc.property(shellText, (text) => {
      fc.pre(readScript(text).problem !== null);
      expect(classify(text).class).toBe('destroy');
    }),
    { numRuns: 300, seed: 7 },
  );
});
