import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { coverAlert } from '../../alerts/cover-alert.js';
import { findingsOfCover } from '../../alerts/findings-of-cover.js';
import { settingsFor } from '../../lint/config/lint-settings.js';
import { placeInConfig } from '../../lint/config/place-in-config.js';
import { filesOfPattern } from '../../lint/project-files.js';
import { rate } from '../../lint/rate.js';
import type { Finding } from '../../model/finding.js';
import { placesOf } from '../../parser/places.js';
import { recordFindings } from '../record-finding.js';
import { coverWorld } from './alerts/cover-world.js';
import type { RuleFileSource } from './alerts/read-rule-files.js';
import type { LintOutcome } from './lint-documents.js';
import type { DocumentSource, LintSetting } from './lint-worlds.js';
import { readManifests } from './read-manifests.js';

export interface ProjectSetting extends LintSetting {
  readonly cwd: string;
}

/** What was found in all documents of a project, with what can only be told of the project as a whole. */
export function withProjectFindings(
  { report, texts }: LintOutcome,
  documents: readonly DocumentSource[],
  setting: ProjectSetting,
): LintOutcome {
  const found = [...ofPatterns(setting), ...ofRuleFiles(documents, setting), ...ofManifests(setting)];
  return {
    report: {
      ...report,
      findings: [...report.findings, ...found.flatMap((each) => recorded(each, setting))],
    },
    texts: new Map([...texts, ...found.map(({ name, text }) => [name, text] as const)]),
  };
}

/** What was found in a file that is no runbook. */
interface FoundInFile {
  /** As the reader knows it. */
  readonly name: string;
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

function recorded({ name, path, text, findings }: FoundInFile, { project }: LintSetting) {
  const settings = settingsFor(path, project.config);
  return recordFindings(
    findings.flatMap((finding) => rate(finding, settings)),
    { path: name, text },
  );
}

function ofRuleFiles(
  documents: readonly DocumentSource[],
  { project, ruleFiles }: LintSetting,
): readonly FoundInFile[] {
  if (ruleFiles === null) return [];
  const world = coverWorld(project, documents);
  return ruleFiles.map((file) => ({
    ...file,
    findings: [
      ...unreadable(file),
      ...file.rules.flatMap((rule) => findingsOfCover(rule, coverAlert(rule, world))),
    ],
  }));
}

function unreadable({ problem }: RuleFileSource): readonly Finding[] {
  if (problem === null) return [];
  const hint = 'Mend it, or leave it out of "alerts"; until then nobody knows which alerts it defines.';
  return [{ code: 'RB413', ...problem, hint }];
}

/** One that cannot be read silences RB411 for all: that is said, and is no clean bill. */
function ofManifests({ project, cwd }: ProjectSetting): readonly FoundInFile[] {
  return readManifests(project).unreadable.map(({ path, text, why }) => ({
    name: relative(cwd, join(project.root, path)),
    path,
    text,
    findings: [
      {
        code: 'RB414',
        span: placesOf(text).span(0, text.split(/[\r\n]/, 1)[0]?.length ?? 0),
        message: `${why}, so nobody knows which objects there are, and none is called undeclared.`,
        hint: 'Mend it, leave it out of "manifests", or point that at what is made of it.',
      },
    ],
  }));
}

/** Patterns of the configuration that stand for no file: what they were written for is not looked at. */
function ofPatterns({ project, cwd }: ProjectSetting): readonly FoundInFile[] {
  const { configPath, config, root } = project;
  if (configPath === null) return [];
  const text = readFileSync(configPath, 'utf8');
  const keys = ['include', 'alerts', 'manifests'] as const;
  const findings = keys.flatMap((key) =>
    (config[key] ?? []).flatMap((pattern, index): readonly Finding[] => {
      if (filesOfPattern(root, pattern).length > 0) return [];
      return [
        {
          code: 'RB412',
          span: placeInConfig(text, [key, index]),
          message: `${pattern} stands for no file.`,
          hint: `Mend the pattern, which counts from the folder of this file, or take it away.`,
        },
      ];
    }),
  );
  return [{ name: relative(cwd, configPath), path: relative(root, configPath), text, findings }];
}
