import fc from 'fast-check';
import { forEachChild, parse, type SyntaxNode } from 'unbash';
import { describe, expect, test } from 'vitest';
import { readScript } from '../../src/script/read-script.js';
import { readTree } from '../../src/script/read-tree.js';
import { nodesOf } from '../../src/script/walk-tree.js';

/** Every command the parser sees, whatever it stands in. */
function parsedCommands(node: SyntaxNode): number {
  let count = node.type === 'Command' ? 1 : 0;
  forEachChild(node, (child) => {
    count += parsedCommands(child);
  });
  return count;
}

const ours = (code: string) =>
  readTree(code)
    .flatMap(nodesOf)
    .filter(({ kind }) => kind === 'simple').length;

describe('no command is lost on the way from the parser to our tree', () => {
  test.each([
    'a "$(b `c \\`d\\``)" ${X:-$(e)} ${Y/$(f)/$(g)} ${Z[$(h)]} $(( $(i) + `j` )) <(k) >(l)',
    '(( $(a) )); for (( i = $(b); i < $(c); i += $(d) )); do e; done',
    'A[$(a)]=$(b) c; A=(1 "$(d)" [$(e)]=2); export F=$(g)',
    'if a; then b; elif c; then d; else e; fi > "$(f)"',
    'while a; do b; done < <(c); until d; do e; done',
    'for x in $(a); do b; done; select y in $(c); do d; done',
    'case $(a) in $(b)|c) d ;; *) e ;& esac',
    '[[ -z $(a) && $(b) =~ $(c) || ! ( $(d) -gt 1 ) ]]',
    'f() { a "$(b)"; }; function g { ( c ); }; coproc h; coproc X { i; }',
    'a <<E && b <<<"$(c)"\n$(d) ${X:-$(e)} `f`\nE\ng',
    '! a | b |& c & time d && { e; } || ( f )',
    'a {b,$(c)} ?($(d)|e) [$(f)]* $"g $(h)" $\'i\'',
  ])('%s', (code) => {
    expect(ours(code)).toBe(parsedCommands(parse(code)));
  });

  test('whatever the code that parses', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        '"$(b)"',
        '`c`',
        '${X:-$(d)}',
        '$((1+$(e)))',
        '((',
        '))',
        '(',
        ')',
        '{',
        '}',
        ';',
        '|',
        '&&',
        '&',
        '\n',
      ],
      ...[
        'if',
        'then',
        'fi',
        'for x in',
        'do',
        'done',
        'while',
        '[[',
        ']]',
        'case x in',
        'esac',
        ';;',
        'f()',
        'A=(',
      ],
      ...['<<E', 'E', '<(g)', '> h', '<<< i', 'A[', ']=', '"', "'", '$(', '`'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const code = parts.join(' ').replaceAll(' \n ', '\n');
        // A text that does not parse is a destroy whatever stands in it.
        fc.pre(readScript(code).problem === null);
        expect(ours(code)).toBe(parsedCommands(parse(code)));
      }),
      { numRuns: 1500, seed: 11 },
    );
  });
});
