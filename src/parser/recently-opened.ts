import { type OpenedMarkdown, openMarkdown } from './open-markdown.js';

/** Documents of one folder link to each other, and are looked at one after the other. */
const most = 64;
const mostCharacters = 65_536;

const opened = new Map<string, OpenedMarkdown>();

/** openMarkdown, which need not parse again what was opened a moment ago: reading is most of what linting takes. */
export function openRecently(text: string): OpenedMarkdown {
  const known = opened.get(text);
  if (known !== undefined) return known;
  const fresh = openMarkdown(text);
  if (text.length > mostCharacters) return fresh;
  const [oldest] = opened.keys();
  if (opened.size >= most && oldest !== undefined) opened.delete(oldest);
  opened.set(text, fresh);
  return fresh;
}
