import { expect, test } from 'vitest';
import { assembleSurface } from '../../../src/surface/capture/assemble-surface.js';
import { emptyPage, type HelpPage } from '../../../src/surface/scrape/help-page.js';

const facts = {
  version: '1',
  source: 'acme --help',
  dialect: 'cobra',
  complete: true,
  plugins: false,
} as const;
const page = (parts: Partial<HelpPage>): HelpPage => ({ ...emptyPage, ...parts });
const commandsOf = (pages: Readonly<Record<string, HelpPage>>) =>
  assembleSurface(new Map(Object.entries(pages)), facts).commands;

test('an inherited flag is written down once, at the command that has it for those below', () => {
  const config = { '--config': { v: 1 } } as const;
  const yard = { '--yard': { v: 1 } } as const;
  const commands = commandsOf({
    '': page({ subcommands: { crate: [] }, flags: { ...config, '--about': { v: 0 } } }),
    crate: page({ subcommands: { ship: [] }, flags: { ...yard, '--own': { v: 0 } }, inherited: config }),
    'crate ship': page({ flags: { '--fast': { v: 0 } }, inherited: { ...config, ...yard } }),
  });
  expect(commands).toEqual({
    '': { subcommands: { crate: [] }, flags: { '--about': { v: 0 } }, inherited: config },
    crate: { subcommands: { ship: [] }, flags: { '--own': { v: 0 } }, inherited: yard },
    'crate ship': { flags: { '--fast': { v: 0 } } },
  });
});

test('what nobody above lists is inherited from the tool', () => {
  const commands = commandsOf({
    '': page({ subcommands: { ship: [] } }),
    ship: page({ inherited: { '--config': { v: 1 } } }),
  });
  expect(commands).toEqual({
    '': { subcommands: { ship: [] }, inherited: { '--config': { v: 1 } } },
    ship: {},
  });
});

test('what every page repeats is inherited too, and what only some repeat is not', () => {
  const everywhere = { '--version': { v: 0 } } as const;
  const commands = commandsOf({
    '': page({ subcommands: { a: [], b: [] }, flags: { ...everywhere, '--x': { v: 0 } } }),
    a: page({ flags: { ...everywhere, '--x': { v: 1 } } }),
    b: page({ flags: { ...everywhere, '--x': { v: 0 } } }),
  });
  expect(commands['']).toEqual({
    subcommands: { a: [], b: [] },
    flags: { '--x': { v: 0 } },
    inherited: everywhere,
  });
  expect(commands.a).toEqual({ flags: { '--x': { v: 1 } } });
  expect(commands.b).toEqual({ flags: { '--x': { v: 0 } } });
});

test('--help is everywhere and written down nowhere; a page that is not complete says so', () => {
  const help = { '--help': { v: 0, short: '-h' } } as const;
  expect(
    commandsOf({ '': page({ flags: help, inherited: help, complete: false, deprecated: 'other' }) }),
  ).toEqual({
    '': { deprecated: 'other', complete: false },
  });
});
