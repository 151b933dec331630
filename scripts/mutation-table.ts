/**
 * Writes docs/mutation.md from Stryker's reports and test/checks/mutation-reasons.yaml. Takes reports as arguments,
 * reports/mutation.json without; of a mutant that stands in several the last one counts. Fails where a survivor has no
 * reason, where the score is below the bar, and where a file has changed since its report.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { changeOf, mutationPage, percent, placeOf } from './mutation-page.js';
import { explain, readReasons } from './mutation-reasons.js';
import { countMutants, type FileReport, mergeReports, readReport, scoreOf } from './mutation-report.js';

const bar = 0.9;
const root = resolve(import.meta.dirname, '..');
const page = resolve(root, 'docs/mutation.md');
const mark = '<!-- from here on: npm run mutate:table -->\n';

const given = process.argv.slice(2);
const paths = given.length === 0 ? [resolve(root, 'reports/mutation.json')] : given;
const reports = mergeReports(paths.map((path) => readReport(JSON.parse(readFileSync(path, 'utf8')))));
const explanation = explain(
  reports,
  readReasons(readFileSync(resolve(root, 'test/checks/mutation-reasons.yaml'), 'utf8')),
);

const [beginning] = readFileSync(page, 'utf8').split(mark);
writeFileSync(page, `${beginning}${mark}\n${mutationPage(reports, explanation, reportLine())}`);

const total = countMutants(reports.flatMap(({ mutants }) => mutants));
console.log(`${percent(total)} of ${reports.length} files`);
for (const { reason, key } of explanation.idle)
  console.log(`no longer needed: ${reason.file}: ${key.original} → ${key.replacement}`);
const wrong = [
  ...reports.filter(isOld).map(({ file }) => `${file} has changed since its report: run it again`),
  ...explanation.unexplained.map(
    ({ file, mutant }) => `${placeOf(file, mutant)} survives without a reason: ${changeOf(mutant)}`,
  ),
  ...(scoreOf(total) < bar ? [`The score is ${percent(total)}, and the bar ${bar * 100} %.`] : []),
];
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;

function isOld({ file, source }: FileReport): boolean {
  return readFileSync(resolve(root, file), 'utf8') !== source;
}

/** Of which day the newest of the reports is, and what they were made with. */
function reportLine(): string {
  const versionOf = (name: string) =>
    JSON.parse(readFileSync(resolve(root, `node_modules/${name}/package.json`), 'utf8')).version;
  const newest = new Date(Math.max(...paths.map((path) => statSync(path).mtimeMs)));
  const day = newest.toISOString().slice(0, 10);
  const made = `mutants of Stryker ${versionOf('@stryker-mutator/core')}, expectations of vitest ${versionOf('vitest')}`;
  return `Reports of ${day}: ${made}, Node ${process.versions.node}.`;
}
