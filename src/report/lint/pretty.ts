import { textWidth } from '../../ledger/text-width.js';
import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';
import { harmless, type Style } from '../terminal/style.js';
import { countLine } from './count-line.js';

export interface PrettySetting {
  readonly style: Style;
  /** The documents' text by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** For people: each finding with its line, what it points at, and what to do. */
export function prettyFindings(report: LintReport, setting: PrettySetting): string {
  const blocks = report.findings.map((finding) => block(finding, setting).join('\n'));
  return `${[...blocks, total(report, setting.style)].join('\n\n')}\n`;
}

function block(finding: FindingRecord, { style, texts }: PrettySetting): readonly string[] {
  const { path, line, column, severity, message, hint, code, rule } = finding;
  const place = style.bold(harmless(`${path}:${line}:${column}`));
  return [
    `${place} ${paint(severity, style)(severity)} ${harmless(message)} ${style.dim(`${code} ${rule}`)}`,
    ...pointer(finding, texts.get(path) ?? '', style),
    `  next: ${harmless(hint)}`,
  ];
}

function paint(severity: FindingRecord['severity'], style: Style): (text: string) => string {
  if (severity === 'error') return style.bad;
  return severity === 'warning' ? style.warn : style.info;
}

/** The line as it stands, and carets under what is meant; of what spans lines, to the end of the first. */
function pointer(finding: FindingRecord, text: string, style: Style): readonly string[] {
  const { line, column, endLine, endColumn } = finding;
  const source = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1] ?? '';
  if (source.trim() === '') return [];
  const end = endLine > line ? source.trimEnd().length + 1 : endColumn;
  const window = cut(withoutSecret(source, finding), column - 1);
  const length = Math.max(1, Math.min(end - column, window.text.length - window.at));
  const margin = String(line).length;
  return [
    `  ${line} ${style.signs.bar} ${visible(window.text)}`,
    `  ${' '.repeat(margin)} ${style.signs.bar} ${underline(window, length)}`,
  ];
}

/** A log of CI is read by more people than the document: a credential that was found is not printed once more. */
function withoutSecret(source: string, { code, line, column, endLine, endColumn }: FindingRecord): string {
  if (code !== 'RB602') return source;
  const end = endLine > line ? source.length : endColumn - 1;
  return source.slice(0, column - 1) + '*'.repeat(Math.max(0, end - column + 1)) + source.slice(end);
}

interface Window {
  readonly text: string;
  /** Where the finding begins in it. */
  readonly at: number;
}

const widest = 120;
const before = 40;

/** Of a line too long to be read, the part around the place. */
function cut(source: string, at: number): Window {
  if (source.length <= widest) return { text: source, at };
  const from = Math.max(0, Math.min(at - before, source.length - widest));
  const head = from > 0 ? '…' : '';
  const tail = from + widest < source.length ? '…' : '';
  return { text: `${head}${source.slice(from, from + widest)}${tail}`, at: at - from + head.length };
}

/** Blanks as wide as what stands before, tabs as tabs, so that the carets stand under what is meant. */
function underline({ text, at }: Window, length: number): string {
  const lead = visible(text.slice(0, at))
    .split('\t')
    .map((part) => ' '.repeat(textWidth(part)));
  return `${lead.join('\t')}${'^'.repeat(Math.max(1, textWidth(visible(text.slice(at, at + length)))))}`;
}

function visible(text: string): string {
  return harmless(text).replaceAll('\n', ' ');
}

function total(report: LintReport, style: Style): string {
  const line = countLine(report, (severity, text) => paint(severity, style)(text));
  return report.findings.length === 0 ? style.good(line) : line;
}
