import type { ToolSurface } from '../model/generated/schemas.js';

/** What is known of a tool; null where nothing is. */
export type Surfaces = (tool: string) => ToolSurface | null;
