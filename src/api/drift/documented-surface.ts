import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ToolSurface } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { assembleSurface } from '../../surface/capture/assemble-surface.js';
import { probes } from '../../surface/capture/probes.js';
import { readCobraDocs } from '../../surface/scrape/cobra-docs.js';

/** The surface of a tool by a folder of its reference pages (`--docs argocd=docs/user-guide/commands`). */
export async function documentedSurface(tool: string, folder: string, cwd: string): Promise<ToolSurface> {
  const path = resolve(cwd, folder);
  const names = await readdir(path).catch((cause: unknown) => {
    throw unreadable(folder, `The folder with the pages of ${tool} cannot be read.`, { cause });
  });
  const pages = new Map(
    (
      await Promise.all(
        names
          .filter((name) => name.endsWith('.md'))
          .map(async (name) => readCobraDocs(tool, await readFile(join(path, name), 'utf8'))),
      )
    ).flatMap((read) => (read === null ? [] : [[read.path.join(' '), read.page] as const])),
  );
  if (!pages.has('')) throw unreadable(folder, `No page here is the reference of ${tool} itself.`, {});
  return assembleSurface(pages, {
    version: null,
    source: `docs: ${folder}`,
    dialect: 'cobra',
    complete: true,
    plugins: probes[tool]?.plugins ?? false,
  });
}

function unreadable(path: string, message: string, details: { readonly cause?: unknown }): RunbookError {
  return new RunbookError('DOCUMENT_UNREADABLE', message, {
    path,
    hint: 'Name the folder of the pages that cobra generates, as argo-cd keeps in docs/user-guide/commands.',
    ...details,
  });
}
