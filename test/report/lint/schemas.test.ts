import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { LintReport } from '../../../src/model/generated/schemas.js';
import { junitReport } from '../../../src/report/lint/junit.js';
import { sarifLog } from '../../../src/report/lint/sarif.js';
import { hostileValues } from '../../support/hostile-values.js';

const schema = (name: string) => readFileSync(join(import.meta.dirname, 'formats', name), 'utf8');

const values = hostileValues(300, 6);

/** Whatever a document holds may turn up in a path or a message. */
const report: LintReport = {
  schemaVersion: 1,
  documents: values.length,
  baselined: 0,
  findings: values.map((value, index) => ({
    code: 'RB401',
    rule: 'drift/broken-link',
    severity: (['error', 'warning', 'info'] as const)[index % 3] ?? 'error',
    path: `runbooks/${value}`,
    line: 3,
    column: 5,
    endLine: 4,
    endColumn: 1,
    message: value,
    hint: value,
    fixable: false,
    fingerprint: '0123456789abcdef',
  })),
};

describe('sarif', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema('sarif.schema.json')));
  const log = () => JSON.parse(sarifLog(report, { version: '1.2.3', inRepository: (path) => path }));

  test('is SARIF 2.1.0, whatever stands in a document', () => {
    validate(log());
    expect(validate.errors).toBeNull();
  });

  test.each<[string, (spoilt: ReturnType<typeof log>) => void]>([
    [
      'a line 0',
      ({ runs: [run] }) =>
        Object.assign(run.results[0].locations[0].physicalLocation.region, { startLine: 0 }),
    ],
    ['an unknown level', ({ runs: [run] }) => Object.assign(run.results[0], { level: 'info' })],
    [
      'a path that is no reference',
      ({ runs: [run] }) =>
        Object.assign(run.results[0].locations[0].physicalLocation.artifactLocation, { uri: 'a b' }),
    ],
    ['a property of our own', ({ runs: [run] }) => Object.assign(run.results[0], { hint: 'x' })],
  ])('the schema refuses %s', (_, spoil) => {
    const spoilt = log();
    spoil(spoilt);
    expect(validate(spoilt)).toBe(false);
  });
});

describe('junit', () => {
  const setting = { documents: report.findings.map(({ path }) => path), at: new Date(0), hostName: 'ci' };
  const problemsOf = async (contents: string) => {
    const { errors } = await validateXML({
      xml: { fileName: 'report.xml', contents },
      schema: { fileName: 'junit.xsd', contents: schema('junit.xsd') },
    });
    return errors.map(({ message }) => message);
  };

  test('is what the schemas in use take, whatever stands in a document', async () => {
    expect(await problemsOf(junitReport(report, setting))).toEqual([]);
  });

  test.each([
    ['a failure without a type', / type="(?:error|warning)"/, ''],
    ['a suite without a host', / hostname="ci"/, ''],
    ['a time zone', /T00:00:00/, 'T00:00:00Z'],
    ['an element of our own', '<properties/>', '<hint/><properties/>'],
  ])('the schema refuses %s', async (_, part, other) => {
    expect(await problemsOf(junitReport(report, setting).replace(part, other))).not.toEqual([]);
  });
});
