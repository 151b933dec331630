import { seeded } from './random.js';

/** What a value could try to be: code, flags, patterns, markup, commands of a terminal or a runner. */
const fragments: readonly string[] = [
  ...[
    '$(touch canary)',
    '`touch canary`',
    '; touch canary',
    '&& touch canary',
    '| touch canary',
    '\ntouch canary\n',
  ],
  ...[
    '$(touch${IFS}canary)',
    '<(touch canary)',
    '>canary',
    '\\$(touch canary)',
    '${x:=$(touch canary)}',
    '#',
  ],
  ...[
    'a[$(touch canary)]',
    '"; touch canary; "',
    "'; touch canary; '",
    '\\"',
    "\\'",
    '$HOME',
    '${PATH}',
    '!!',
    '~',
  ],
  ...['--help', '-rf', '-n', '--', '-', '*', '?', '[a-z]*', '{a,b}', '/etc/passwd', '../../..', '.'],
  ...[
    '\u001b[31m',
    '\u001b]0;title\u0007',
    '\u001b[2J',
    '\u009b31m',
    '\r',
    '\b\b\b',
    '\u0007',
    '\u0001',
    '\u007f',
    '\t',
  ],
  ...['\u202eevil', '\u2066', '\u061c', '\u200f', '\u200b', '\ufeff', '\u2028', 'é', '漢字', '😀', 'e\u0301'],
  ...[
    '|',
    '\\|',
    '||',
    '<br>',
    '<script>',
    '&lt;',
    '[l](http://x)',
    '**b**',
    '`c`',
    '| a | b |',
    '\n| x | y |\n',
    '---',
  ],
  ...[
    '::error::x',
    '##[error]x',
    '::set-output name=a::b',
    '%0A',
    '%',
    '{{x}}',
    '<VALUE>',
    '${VALUE}',
    '$1',
    '\\n',
    '\\',
  ],
  ...[
    '"',
    "'",
    '`',
    '$',
    '(',
    ')',
    '{',
    '}',
    ' ',
    '  ',
    '\n',
    ',',
    ':',
    '=',
    '0',
    'null',
    'true',
    'a',
    'Z',
    '•••',
  ],
];

/** The same values for the same seed. None is empty, none holds a NUL, which no process can be given. */
export function hostileValues(count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const pick = () => fragments[Math.floor(random() * fragments.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    // Each fragment alone first, then ever new mixtures.
    const alone = fragments[index];
    return alone ?? Array.from({ length: 2 + Math.floor(random() * 5) }, pick).join('');
  });
}
