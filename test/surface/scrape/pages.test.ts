import { expect, test } from 'vitest';
import { scrapeArgparse } from '../../../src/surface/scrape/argparse.js';
import { scrapeClap } from '../../../src/surface/scrape/clap.js';
import { scrapeClick } from '../../../src/surface/scrape/click.js';
import { scrapeCobra } from '../../../src/surface/scrape/cobra.js';
import { scrapeGitUsage } from '../../../src/surface/scrape/git-usage.js';
import { scrapeGnu } from '../../../src/surface/scrape/gnu.js';
import { scrapeKingpin } from '../../../src/surface/scrape/kingpin.js';
import { recorded } from './recorded.js';

test('cobra: columns, inherited flags, aliases, deprecated and enumerated ones', () => {
  expect(scrapeCobra(recorded('cobra-command'), ['crate', 'ship'])).toEqual({
    subcommands: {},
    flags: {
      '--fast': { v: 0 },
      '--format': { v: 1, short: '-o', values: ['wide', 'id'] },
      '--help': { v: 0, short: '-h' },
      '--label': { v: 1 },
      '--mode': { v: 2 },
      '--policy': { v: 1, values: ['manual', 'none', 'automated', 'auto', 'automatic'] },
      '--to': { v: 1, deprecated: '--towards' },
      '--towards': { v: 1 },
      '--verbose': { v: 0, short: '-v' },
    },
    inherited: { '--config': { v: 1 }, '--insecure': { v: 0 } },
    arguments: 'CRATE [PORT]',
    aliases: ['send'],
    deprecated: null,
    complete: true,
  });
});

test('cobra: subcommands under every title that says Commands, help topics aside', () => {
  const page = scrapeCobra(recorded('cobra-root'), []);
  expect(Object.keys(page.subcommands)).toEqual(['crate', 'dock', 'completion', 'help']);
  expect(page.arguments).toBe('');
  const capitals = scrapeCobra(recorded('cobra-capitals'), []);
  expect(Object.keys(capitals.subcommands)).toEqual(['parcel', 'alias']);
  expect(capitals.flags).toEqual({ '--help': { v: 0 }, '--version': { v: 0 } });
});

test("cobra in kubectl's template: what stands behind = is a default, of a switch where it is true or false", () => {
  const page = scrapeCobra(recorded('cobra-kubectl'), ['stack']);
  expect(page.flags).toEqual({
    '--all-yards': { v: 0, short: '-A' },
    '--limit': { v: 1 },
    '--output': { v: 1, short: '-o', values: ['json', 'yaml', 'custom-columns'] },
    '--tags': { v: 1 },
  });
  expect([page.arguments, page.subcommands]).toEqual(['(TYPE NAME | TYPE/NAME)', {}]);
});

test('cobra says what a deprecated command gave way to', () => {
  const text = 'Command "fetch" is deprecated, use "crate pull" instead\n\nUsage:\n  acme fetch [flags]\n';
  expect(scrapeCobra(text, ['fetch']).deprecated).toBe('crate pull');
});

test('kingpin: defaults are no values, and commands stand with their whole path', () => {
  const root = scrapeKingpin(recorded('kingpin-root'), []);
  expect(root.subcommands).toEqual({ help: [], check: [], query: [] });
  expect(root.flags).toEqual({
    '--help': { v: 0, short: '-h' },
    '--version': { v: 0 },
    '--enable-feature': { v: 1 },
    '--lint': { v: 1 },
    '--lint-fatal': { v: 0 },
    '--no-lint-fatal': { v: 0 },
  });
  expect(root.arguments).toBe('');
  const group = scrapeKingpin(recorded('kingpin-group'), ['check']);
  expect(group.subcommands).toEqual({ yard: [], metrics: [] });
});

test('clap: descriptions beside or below, possible values, aliases', () => {
  const page = scrapeClap(recorded('clap'), []);
  expect(page.subcommands).toEqual({ move: ['mv', 'm'], stay: [], help: [] });
  expect(page.flags).toEqual({
    '--color': { v: 1, values: ['auto', 'always', 'never'] },
    '--config': { v: 1, short: '-c' },
    '--help': { v: 0, short: '-h' },
    '--level': { v: 2 },
    '--quiet': { v: 0, short: '-q' },
  });
  expect(page.arguments).toBe('<YARD>');
});

test('argparse: an operand behind each name, choices in braces, values that may be left out', () => {
  const root = scrapeArgparse(recorded('argparse-root'));
  expect(root.subcommands).toEqual({ move: ['mv'], stay: [] });
  expect(root.arguments).toBe('');
  const command = scrapeArgparse(recorded('argparse-command'));
  expect(command.flags).toEqual({
    '--help': { v: 0, short: '-h' },
    '--from': { v: 1, short: '-f', values: ['north', 'south'] },
    '--level': { v: 1 },
    '--opt': { v: 2 },
    '--many': { v: 1 },
    '--color': { v: 0 },
    '--no-color': { v: 0 },
  });
  expect([command.arguments, command.subcommands]).toEqual(['what to', {}]);
});

test('click: choices in brackets take a value, switches have two names', () => {
  const command = scrapeClick(recorded('click-command'), ['greet']);
  expect(command.flags).toEqual({
    '--output': { v: 1, short: '-o', values: ['json', 'text'] },
    '--count': { v: 1, short: '-n' },
    '--verbose': { v: 0, short: '-v' },
    '--size': { v: 1 },
    '--debug': { v: 0 },
    '--no-debug': { v: 0 },
    '--help': { v: 0 },
  });
  expect(command.arguments).toBe('NAME');
  expect(scrapeClick(recorded('click-root'), []).subcommands).toEqual({ greet: [], 'say-bye': [] });
});

test('git: rows of options, and synopses where there are none', () => {
  const push = scrapeGitUsage(recorded('git-push'), ['push']);
  expect(push.flags).toEqual({
    '--verbose': { v: 0, short: '-v' },
    '--no-verbose': { v: 0 },
    '--repo': { v: 1 },
    '--force-with-lease': { v: 2 },
    '--recurse': { v: 1 },
    '-L': { v: 1 },
  });
  expect([push.arguments, push.complete]).toEqual(['[<repository> [<refspec>...]]', true]);
  const shelf = scrapeGitUsage(recorded('git-shelf'), ['shelf']);
  expect([shelf.subcommands, shelf.complete]).toEqual([{ list: [], drop: [] }, false]);
  const root = scrapeGitUsage(recorded('git-root'), []);
  expect(root.flags).toMatchObject({
    '-C': { v: 1 },
    '-c': { v: 1 },
    '--exec-path': { v: 2 },
    '--bare': { v: 0 },
    '-P': { v: 0 },
  });
  expect(root.subcommands).toEqual({ clone: [], add: [] });
});

test('gnu: rows wherever they stand; never complete', () => {
  const page = scrapeGnu(recorded('gnu'));
  expect(page.flags).toEqual({
    '--data': { v: 1, short: '-d' },
    '--color': { v: 2, short: '-C' },
    '--silent': { v: 0, short: '-s' },
    '--list': { v: 0 },
    '-c': { v: 0 },
    '--arg': { v: 1 },
  });
  expect(page.complete).toBe(false);
});

test('a page without anything of the shape gives nothing', () => {
  for (const scrape of [
    scrapeCobra,
    scrapeKingpin,
    scrapeClap,
    scrapeArgparse,
    scrapeClick,
    scrapeGitUsage,
  ]) {
    const page = scrape('Error: unknown command "x" for "acme"\nRun acme.\n', ['x']);
    expect([page.flags, page.subcommands, page.inherited]).toEqual([{}, {}, {}]);
  }
});
