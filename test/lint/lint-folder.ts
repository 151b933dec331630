import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openLock } from '../../src/api/drift/lock-file.js';
import { readRuleFiles } from '../../src/api/lint/alerts/read-rule-files.js';
import { askShellcheck } from '../../src/api/lint/ask-shellcheck.js';
import { lintDocuments } from '../../src/api/lint/lint-documents.js';
import { withProjectFindings } from '../../src/api/lint/lint-project.js';
import { readDocuments } from '../../src/api/lint/read-documents.js';
import { openProject, type Project } from '../../src/lint/config/find-config.js';
import type { FindingRecord } from '../../src/model/generated/schemas.js';

/** Lints one document of a folder, and the project that the folder is. */
export async function lintFile(folder: string, file: string): Promise<readonly FindingRecord[]> {
  const project = projectAt(folder);
  const { documents } = readDocuments([file], { cwd: folder, project });
  const { lock } = await openLock(folder);
  const ruleFiles = readRuleFiles(project, folder);
  const asked = project.config.shellcheck === true;
  const surroundings = { cwd: folder, path: process.env.PATH ?? '' };
  const shellcheck = asked ? (await askShellcheck(documents, surroundings)).comments : null;
  const setting = { project, lock, ruleFiles, shellcheck, cwd: folder, today: '2026-11-22' };
  return withProjectFindings(lintDocuments(documents, setting), documents, setting).report.findings;
}

/** A folder in the middle of our own repository is a project of its own. */
function projectAt(folder: string): Project {
  const config = join(folder, 'runbook.config.yaml');
  if (existsSync(config)) return openProject(config, folder);
  return { root: folder, repository: folder, configPath: null, config: {} };
}

/** A folder of its own with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-lint-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** `line:column «what it points at» message → hint`, one finding a line. */
export function describeFindings(findings: readonly FindingRecord[], text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  return findings
    .map((finding) => {
      const { line, column, endLine, endColumn, message, hint } = finding;
      const source = lines[line - 1] ?? '';
      const claimed =
        endLine === line ? source.slice(column - 1, endColumn - 1) : `${source.slice(column - 1)}…`;
      return `${line}:${column} «${claimed}» ${message}\n    → ${hint}\n`;
    })
    .join('');
}
