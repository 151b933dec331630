import { createHash } from 'node:crypto';
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { pageStyle } from './generated/page-style.js';

export interface Page {
  readonly title: string;
  /** What stands above the contents: the title, and what counts most. */
  readonly header: readonly ElementContent[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  /** Of a fragment: `#timeline`. */
  readonly id: string;
  readonly title: string;
  readonly content: readonly ElementContent[];
}

const writer = unified().use(rehypeStringify).freeze();

/** A whole page in one file. It holds no script and asks nobody for anything, and its policy forbids both. */
export function pageHtml({ title, header, sections }: Page): string {
  const shown = sections.filter(({ content }) => content.length > 0);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', title),
          h('style', pageStyle),
        ]),
        h('body', [
          h('a.skip', { href: '#main' }, 'Skip to the content'),
          h('header', [...header]),
          h('nav', { ariaLabel: 'Contents' }, [
            h(
              'ul',
              shown.map((section) => h('li', [h('a', { href: `#${section.id}` }, section.title)])),
            ),
          ]),
          h('main', { id: 'main' }, shown.map(sectionElement)),
        ]),
      ]),
    ],
  };
  return `${writer.stringify(page)}\n`;
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

function sectionElement({ id, title, content }: PageSection) {
  return h('section', { ariaLabelledBy: [id] }, [h('h2', { id }, title), ...content]);
}
