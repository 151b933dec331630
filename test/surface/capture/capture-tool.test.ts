import { expect, test } from 'vitest';
import type { Answer } from '../../../src/surface/capture/ask.js';
import { captureTool } from '../../../src/surface/capture/capture-tool.js';
import { type Probe, probes } from '../../../src/surface/capture/probes.js';

const kubectl = probeOf('kubectl');

const pages: Readonly<Record<string, string>> = {
  '--help': commands('kubectl', ['get', 'rollout', 'apply', 'frobnicate', 'delete']),
  'get --help': flags('kubectl get TYPE [NAME]', ["    -o, --output='':", '    --watch=false:']),
  'rollout --help': commands('kubectl rollout', ['undo', 'status', 'wreck']),
  'rollout undo --help': flags('kubectl rollout undo NAME', ["    --dry-run='none':"]),
  'rollout status --help': `Aliases:\nstatus, stat\n\n${flags('kubectl rollout status NAME', ['    --timeout=0s:'])}`,
  'apply --help': flags('kubectl apply -f FILENAME', ['    -f, --filename=[]:']),
  'delete --help': flags('kubectl delete NAME', ['    --force=false:']),
  options: "The following options can be passed to any command:\n\n    -n, --namespace='':\n\tWhere.\n",
};

/** A kubectl that answers from `pages`, and what it was asked. */
function fake(
  answers: Readonly<Record<string, string>> = pages,
  completion: Readonly<Record<string, string>> = {},
) {
  const asked: string[] = [];
  const ask = async (args: readonly string[]): Promise<Answer | null> => {
    const words = args.join(' ');
    asked.push(words);
    if (words === 'version')
      return { exitCode: 1, stdout: 'Client Version: v1.33.1\n', stderr: 'no server\n' };
    const text = words.startsWith('__complete') ? (completion[words] ?? '') : answers[words];
    if (text === undefined) return { exitCode: 1, stdout: '', stderr: `Error: unknown command\n` };
    return { exitCode: 0, stdout: text, stderr: '' };
  };
  return { asked, ask };
}

test('what the runbooks use is captured, with the names beside it', async () => {
  const { ask } = fake();
  const paths = [
    ['get', 'pods'],
    ['rollout', 'stat', 'web'],
  ];
  const surface = await captureTool({ tool: 'kubectl', probe: kubectl, paths, ask });
  expect(surface).toMatchObject({
    version: '1.33.1',
    source: 'kubectl --help',
    dialect: 'cobra',
    plugins: true,
  });
  expect(surface?.commands).toEqual({
    '': {
      subcommands: { apply: [], delete: [], frobnicate: [], get: [], rollout: [] },
      inherited: { '--namespace': { v: 1, short: '-n' } },
    },
    get: { flags: { '--output': { v: 1, short: '-o' }, '--watch': { v: 0 } }, arguments: 'TYPE [NAME]' },
    rollout: { subcommands: { status: ['stat'], undo: [], wreck: [] } },
    'rollout status': { flags: { '--timeout': { v: 1 } }, arguments: 'NAME' },
  });
});

test('no word is tried that the help does not list, or that the catalogue does not know', async () => {
  const { ask, asked } = fake();
  await captureTool({
    tool: 'kubectl',
    probe: kubectl,
    paths: [
      ['rollout', 'wreck'],
      ['explode', 'now'],
    ],
    ask,
  });
  await captureTool({ tool: 'kubectl', probe: kubectl, paths: 'all', ask });
  const words = new Set(asked.map((each) => each.replace(/^__complete /, '').replace(/ ?--(help)?$/, '')));
  expect([...words].sort()).toEqual([
    '',
    'apply',
    'delete',
    'get',
    'options',
    'rollout',
    'rollout status',
    'rollout undo',
    'version',
  ]);
  for (const each of asked)
    expect(each).toMatch(/^(?:(?:[a-z]+ )*--help|version|options|__complete (?:[a-z]+ )*--)$/);
});

test('what the help keeps to itself is added: values that may be left out, hidden flags', async () => {
  const { ask } = fake();
  const surface = await captureTool({
    tool: 'kubectl',
    probe: kubectl,
    paths: [['rollout', 'undo'], ['apply']],
    ask,
  });
  expect(surface?.commands['rollout undo']?.flags).toEqual({ '--dry-run': { v: 2 } });
  expect(surface?.commands.apply?.flags).toMatchObject({ '--record': { v: 0, deprecated: '' } });
});

test('a second opinion that knows more makes the command not wholly known', async () => {
  const { ask } = fake(pages, {
    '__complete get --': '--output\tHow\n--watch\tOn\n--namespace\tIn\n--hush\tShh\n:4\n',
  });
  const surface = await captureTool({ tool: 'kubectl', probe: kubectl, paths: [['get'], ['apply']], ask });
  expect(surface?.commands.get?.complete).toBe(false);
  expect(surface?.commands.apply?.complete).toBeUndefined();
});

test('what answers with an error, or with nothing that is help, is not captured', async () => {
  const mute = async (): Promise<Answer | null> => null;
  const broken = async (): Promise<Answer> => ({ exitCode: 1, stdout: '', stderr: 'Usage: no\n' });
  const empty = async (): Promise<Answer> => ({ exitCode: 0, stdout: 'Hello\n', stderr: '' });
  for (const ask of [mute, broken, empty])
    expect(await captureTool({ tool: 'kubectl', probe: kubectl, paths: 'all', ask })).toBeNull();
  const { 'get --help': _gone, ...rest } = pages;
  const surface = await captureTool({
    tool: 'kubectl',
    probe: kubectl,
    paths: [['get']],
    ask: fake(rest).ask,
  });
  expect(Object.keys(surface?.commands ?? {})).toEqual(['']);
});

test('only questions stand in the catalogue of tools', () => {
  const bare = new Set(Object.values(probes).flatMap((probe) => [...probe.bare]));
  expect([...bare].sort()).toEqual(['__complete', 'options', 'version']);
});

function probeOf(tool: string): Probe {
  const probe = probes[tool];
  if (probe === undefined) throw new Error(`no probe for ${tool}`);
  return probe;
}

function commands(usage: string, names: readonly string[]): string {
  const rows = names.map((name) => `  ${name.padEnd(12)}Does it`).join('\n');
  return `Does things.\n\nAvailable Commands:\n${rows}\n\nUsage:\n  ${usage} SUBCOMMAND [options]\n`;
}

function flags(usage: string, rows: readonly string[]): string {
  return `Does it.\n\nOptions:\n${rows.map((row) => `${row}\n\tText.\n`).join('\n')}\nUsage:\n  ${usage} [options]\n`;
}
