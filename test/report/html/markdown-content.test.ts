import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownContent } from '../../../src/report/html/markdown-content.js';

test.each([
  ['<script>alert(1)</script>\n\ntext', '<p>text</p>'],
  ['a <b onclick="x()">c</b>', '<p>a c</p>'],
  ['![x](http://evil.example/x.png)', '<p></p>'],
  [
    '[go](javascript:alert(1)) [on](other.md) [out](https://example.com)',
    '<p><span>go</span> <span>on</span> <a href="https://example.com">out</a></p>',
  ],
  ['- [ ] a', '<ul>\n<li> a</li>\n</ul>'],
])('of %j, %s is left', (markdown, html) => {
  expect(
    htmlOf(markdown)
      .replaceAll(/ class="[^"]*"/g, '')
      .replace('<li>a', '<li> a'),
  ).toBe(html);
});

test('headings stand below those of the page, and skip no level', () => {
  expect(htmlOf('# a\n\n#### b\n\n## c\n\n##### d\n').match(/<h\d/g)).toEqual(['<h3', '<h4', '<h4', '<h5']);
});

function htmlOf(markdown: string): string {
  const root: Root = { type: 'root', children: [...markdownContent(markdown, 2)] };
  return unified().use(rehypeStringify).stringify(root).trim();
}
