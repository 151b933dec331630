import type { ToolSurface } from '../../model/generated/schemas.js';
import type { HelpPage } from '../scrape/help-page.js';
import { type CaptureRequest, textOf } from './ask.js';
import { assembleSurface } from './assemble-surface.js';
import { completeFlags } from './complete-flags.js';
import { HelpWalk } from './help-walk.js';
import { supplement } from './supplement.js';
import { versionIn } from './version-in.js';

/** The surface of a live tool, by its own help; null where it answers nothing that looks like help. */
export async function captureTool(request: CaptureRequest): Promise<ToolSurface | null> {
  const { tool, probe, paths, ask } = request;
  const walk = new HelpWalk(request);
  const root = await walk.root();
  if (root === null || isBlank(root)) return null;
  if (paths === 'all') await walk.everything([]);
  else for (const path of paths) await walk.along(path);
  const version = await ask([probe.bare.has('version') ? 'version' : '--version']);
  const globals = probe.bare.has('options') ? textOf(await ask(['options'])) : null;
  const pages = await completeFlags(supplement(walk.pages(), probe, globals), request);
  return assembleSurface(pages, {
    // `kubectl version` says its own, and fails where it finds no server.
    version: versionIn(version?.stdout ?? null),
    source: `${tool} ${probe.help}`,
    dialect: probe.dialect,
    complete: probe.dialect !== 'gnu',
    plugins: probe.plugins,
  });
}

function isBlank({ flags, subcommands }: HelpPage): boolean {
  return Object.keys(flags).length + Object.keys(subcommands).length === 0;
}
