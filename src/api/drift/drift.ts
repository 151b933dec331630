import type { ToolLock } from '../../model/generated/schemas.js';
import type { DriftReport, ToolDrift } from '../../model/tool-drift.js';
import { probes } from '../../surface/capture/probes.js';
import { driftOfTool, placesOf } from '../../surface/drift-of-tool.js';
import { printLock } from '../../surface/print-lock.js';
import { type UsedCall, usedCalls } from '../../surface/used-calls.js';
import { seclude } from './ask-tool.js';
import { openLock } from './lock-file.js';
import { type Circumstances, type Look, lookAtTool } from './look-at-tool.js';
import { readRunbooks } from './read-runbooks.js';
import { foreignPath } from './tool-on-path.js';

export interface DriftRequest {
  /** Files and folders, as seen from `cwd`. */
  readonly paths: readonly string[];
  /** Folders of reference pages, by tool. */
  readonly docs: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** As in PATH. */
  readonly path: string;
}

/**
 * Looks at the live tools that the runbooks call and compares them with the lock. Only tools of the catalogue are run, by
 * their name on PATH. Writes nothing. Throws DOCUMENT_UNREADABLE and LOCK_UNREADABLE.
 */
export async function lookForDrift({ paths, docs, cwd, path }: DriftRequest): Promise<DriftReport> {
  const file = await openLock(cwd);
  const calls = (await readRunbooks(paths, cwd)).flatMap(usedCalls);
  const folders = await foreignPath(path, file.repository);
  const seclusion = await seclude(folders);
  try {
    const around = { docs, cwd, path: folders, repository: file.repository, seclusion };
    const looks = new Map<string, Look>();
    const tools: ToolDrift[] = [];
    for (const tool of toolsOf(calls, file.lock, docs)) {
      const locked = lockedTool(file.lock, tool);
      const circumstances = { ...around, locked, calls: calls.filter(({ call }) => call.tool === tool) };
      const look = await lookAtTool(tool, circumstances);
      looks.set(tool, look);
      tools.push(compare(tool, look, circumstances));
    }
    return {
      lockPath: file.path,
      isLocked: file.lock !== null,
      isOffline: seclusion.isOffline,
      tools,
      lockText: printLock(mergeLock(file.lock, looks)),
    };
  } finally {
    await seclusion.leave();
  }
}

/** Those that the runbooks call and that may be asked, those of the lock, and those whose pages were given. */
function toolsOf(
  calls: readonly UsedCall[],
  lock: ToolLock | null,
  docs: Readonly<Record<string, string>>,
): readonly string[] {
  const called = calls.map(({ call }) => call.tool).filter((tool) => Object.hasOwn(probes, tool));
  return [...new Set([...called, ...Object.keys(lock?.tools ?? {}), ...Object.keys(docs)])].sort();
}

function lockedTool(lock: ToolLock | null, tool: string) {
  return lock !== null && Object.hasOwn(lock.tools, tool) ? (lock.tools[tool] ?? null) : null;
}

function compare(tool: string, look: Look, { locked, calls }: Circumstances): ToolDrift {
  if (look.kind === 'unseen') return { kind: 'absent', tool, isLocked: locked !== null, why: look.why };
  if (locked !== null) return driftOfTool(tool, { locked, live: look.live }, calls);
  return { kind: 'unlocked', tool, version: look.live.version, calls: placesOf(calls) };
}

/** What was seen counts; of what could not be seen the lock keeps what it had. */
function mergeLock(lock: ToolLock | null, looks: ReadonlyMap<string, Look>): ToolLock {
  const seen = [...looks].flatMap(([tool, look]) =>
    look.kind === 'seen' ? [[tool, look.live] as const] : [],
  );
  return { schemaVersion: 1, tools: { ...lock?.tools, ...Object.fromEntries(seen) } };
}
