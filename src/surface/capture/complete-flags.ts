import type { HelpPage } from '../scrape/help-page.js';
import type { CaptureRequest } from './ask.js';

type Pages = ReadonlyMap<string, HelpPage>;

/**
 * A second opinion for tools known to be cobra's: `__complete PATH --` lists the flags that it would complete. A page
 * that leaves one of them out is not complete.
 */
export async function completeFlags(pages: Pages, { probe, ask }: CaptureRequest): Promise<Pages> {
  if (!probe.bare.has('__complete')) return pages;
  const result = new Map<string, HelpPage>();
  for (const [path, page] of pages) {
    const answer = await ask(['__complete', ...path.split(' ').filter((word) => word !== ''), '--']);
    const missing = flagsIn(answer?.stdout ?? '').filter((name) => !isListed(name, path, pages));
    result.set(path, missing.length === 0 ? page : { ...page, complete: false });
  }
  return result;
}

function flagsIn(answer: string): readonly string[] {
  return answer.split('\n').flatMap((line) => /^(--[\w.-]+)(?:[=\t]|$)/.exec(line)?.[1] ?? []);
}

/** On the page itself, or on one above it. */
function isListed(name: string, path: string, pages: Pages): boolean {
  if (name === '--help') return true;
  return [...pages].some(([each, page]) => {
    if (each !== path && each !== '' && !path.startsWith(`${each} `)) return false;
    return Object.hasOwn(page.flags, name) || Object.hasOwn(page.inherited, name);
  });
}
