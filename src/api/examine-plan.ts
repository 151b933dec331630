import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RunPolicy } from '../model/generated/schemas.js';
import type { Folder, Plan, PlannedCommand } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { activeCommands } from '../planner/active-commands.js';
import { checkSyntax } from '../process/check-syntax.js';
import { missingTools } from '../process/missing-tools.js';

interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

interface Circumstances extends Place {
  readonly policy: RunPolicy;
}

/**
 * What must be in order before the first command: no obstacle in the plan, a script that Bash can read, every tool on
 * PATH. Throws PLAN_UNSAFE or TOOL_MISSING, each naming all of it at once.
 */
export async function examine(plan: Plan, { policy, env, cwd }: Circumstances): Promise<void> {
  await refuseMissingFolder(cwd);
  refuseObstacles(plan);
  if (policy.mode === 'dry-run') return;
  const commands = activeCommands(plan)
    .filter(({ isOpen, command }) => !isOpen && mayRun(policy, command))
    .map(({ command }) => command);
  await refuseMissingTools(plan, commands, { env, cwd });
  await refuseBrokenSyntax(plan, commands, { env, cwd });
}

async function refuseMissingFolder(cwd: string): Promise<void> {
  const found = await stat(cwd).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new RunbookError('USAGE', 'There is no such folder for the commands to start in.', {
    path: cwd,
    hint: 'Give --cwd a folder that is there.',
  });
}

function mayRun(policy: RunPolicy, command: PlannedCommand): boolean {
  return policy.mode === 'normal' || command.classification.class === 'read';
}

function refuseObstacles({ obstacles, runbook }: Plan): void {
  const [first] = obstacles;
  if (first === undefined) return;
  const lines = obstacles.map(({ line, column, message, hint }) => `  ${line}:${column}  ${message} ${hint}`);
  throw new RunbookError('PLAN_UNSAFE', `This document cannot be run as it stands:\n${lines.join('\n')}`, {
    path: runbook.path,
    line: first.line,
    column: first.column,
    hint: 'Mend the document, or leave the step out with --skip.',
  });
}

async function refuseMissingTools(
  plan: Plan,
  commands: readonly PlannedCommand[],
  { env, cwd }: Place,
): Promise<void> {
  const users = new Map<string, number>();
  for (const { classification, folder, span } of commands) {
    for (const tool of classification.tools) {
      const program = programOf(tool, folder, cwd);
      if (program !== null && !users.has(program)) users.set(program, span.start.line);
    }
  }
  const missing = await missingTools([...users.keys()], { path: env.PATH ?? '', cwd });
  if (missing.length === 0) return;
  const lines = missing.map((tool) => `  line ${users.get(tool) ?? 0}: ${tool}`);
  throw new RunbookError(
    'TOOL_MISSING',
    `Programs that the run needs are not on PATH:\n${lines.join('\n')}`,
    {
      path: plan.runbook.path,
      hint: 'Install them, or leave out what needs them with --skip.',
    },
  );
}

/** Where a program with a slash in its name is looked for; null where its folder is known only in the run. */
function programOf(tool: string, folder: Folder | null, cwd: string): string | null {
  if (!tool.includes('/') || folder === null) return tool;
  const fixed = folder.parts.every(({ kind }) => kind === 'text');
  return fixed ? resolve(cwd, folder.text, tool) : null;
}

/** Bash would run the lines above a mistake: it reads everything once before anything runs. */
async function refuseBrokenSyntax(
  plan: Plan,
  commands: readonly PlannedCommand[],
  place: Place,
): Promise<void> {
  const script = commands.map(({ program }) => program.code).join('\n');
  const syntax = await checkSyntax(script, place);
  if (syntax.kind === 'ok') return;
  throw new RunbookError('PLAN_UNSAFE', `Bash cannot read the commands of this run: ${syntax.message}`, {
    path: plan.runbook.path,
    hint: 'Mend the document, or leave the step out with --skip.',
  });
}
