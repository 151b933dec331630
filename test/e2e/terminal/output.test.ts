import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens.js';
import { hasTmux } from '../support/terminal.js';

const step = (code: string) => `# T\n\n## Step 1\n\n\`\`\`sh\n${code}\n\`\`\`\n`;

const { open } = screens();

describe.skipIf(!hasTmux)('what a command prints, on a terminal', () => {
  test('is a head and a tail of it, and the file that is named has all of it', async () => {
    const screen = await open({ document: step('seq 1 200000') });
    expect(await screen.exitCode()).toBe(0);
    const seen = await screen.shows('all of its stdout:');
    expect(seen).toContain('(199940 lines left out)');
    expect(screen.bytes().length).toBeLessThan(10_000);
    const path = /all of its stdout: ((?:\S|\n)+\.stdout)/.exec(seen)?.[1]?.replaceAll('\n', '') ?? '';
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(200_000);
  });

  test('cannot clear the screen, move the cursor, set the title or turn the reading direction', async () => {
    const code = `printf 'before\\n'; printf '\\033['; sleep 0.2; printf '2J\\033[H\\033]0;evil\\007 \\xe2\\x80\\xaegone\\rWORKED\\n'`;
    const screen = await open({ document: step(code), args: ['--format', 'plain'] });
    expect(await screen.exitCode()).toBe(0);
    const seen = await screen.screen();
    expect(seen).toContain('| before');
    expect(seen).toContain('| WORKED');
    expect(screen.bytes()).not.toMatch(/[\u001b\u202e\u0007]/);
  });
});
