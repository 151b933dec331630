import type { CommandSurface, ToolSurface } from '../../src/model/generated/schemas.js';
import { sealSurface } from '../../src/surface/seal-surface.js';

/** A surface for a test: what is not said is that of a complete tool of cobra's. */
export function surfaceOf(
  commands: Readonly<Record<string, CommandSurface>>,
  facts: Partial<Omit<ToolSurface, 'commands' | 'digest'>> = {},
): ToolSurface {
  return sealSurface({
    version: '1.2.3',
    source: 'acme --help',
    dialect: 'cobra',
    complete: true,
    ...facts,
    commands,
  });
}
