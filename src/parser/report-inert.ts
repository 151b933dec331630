import { findTool } from '../safety/find-tool.js';
import type { FenceBody } from './fence-body.js';
import { findingOf } from './finding-of.js';
import { otherLanguages, scriptLanguages, transcriptLanguages } from './languages.js';
import { nearestOf } from './nearest.js';
import { readPrompt } from './prompts.js';
import type { Reading } from './reading.js';

/** An inert fence that a reader would take for commands is reported: it may be one whose language was forgotten. */
export function reportInert(language: string | null, body: FenceBody, { report }: Reading): void {
  const near = language === null ? null : misspelt(language);
  if (language !== null && near !== null) {
    report(findingOf.unknownLanguage(language, near, body.span));
    return;
  }
  const calls = language === null ? callsOf(body) : null;
  if (calls !== null) {
    report(
      findingOf.looksRunnable(
        `This fence names no language and calls ${calls}; it is shown, never run.`,
        body.span,
      ),
    );
  }
}

/** `shel`, `Bash`, `consle`: which of ours it is near to. */
function misspelt(language: string): string | null {
  const lower = language.toLowerCase();
  const ours = [...scriptLanguages, ...transcriptLanguages];
  if (ours.includes(lower)) return lower;
  return otherLanguages.has(lower) ? null : nearestOf(lower, ours);
}

/** The first tool the text would call, whether behind a prompt or not. */
export function callsOf(body: FenceBody): string | null {
  const lines = body.lines.map(({ text }) => text.slice(readPrompt(text)?.length ?? 0).trim());
  return lines.map(toolOf).find((tool) => tool !== null) ?? null;
}

/** The catalogue's tool that a line would call; a builtin alone (`time`, `test`) may as well be a word. */
function toolOf(line: string): string | null {
  const word = /^(?:[A-Za-z_]\w*=\$\()?(?:sudo\s+)?([a-z][\w.-]*)(?=\s|$)/.exec(line)?.[1];
  const tool = word === undefined ? null : findTool(word);
  return tool === null || tool.rule.builtin === true ? null : tool.name;
}
