import type { ProjectConfig } from '../../model/generated/schemas.js';

/** What is called a runbook, where a project does not say. */
const include = ['**/runbooks/**/*.md', '**/runbook.md', '**/*{-,_,.}runbook.md', '**/runbook{-,_}*.md'];
/** An index lists runbooks and is none. */
const exclude = ['**/{README,CHANGELOG,CONTRIBUTING,index,_index}.md'];
const always = ['**/node_modules/**', '**/.*/**'];

export interface DocumentPatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which documents count where no path is given, and which never do. */
export function documentPatterns(config: ProjectConfig): DocumentPatterns {
  return { include: config.include ?? include, exclude: [...always, ...(config.exclude ?? exclude)] };
}
