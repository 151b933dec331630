import { expect, test } from 'vitest';
import { runSummary } from '../../../src/report/terminal/run-summary.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { runDocumentText } from '../../support/run-main.js';

const style = createStyle({ colour: false, plain: true });

test.each([
  [4, 'STOPPED by the document'],
  [5, 'STOPPED by the operator'],
])('a run that was stopped with %i says who stopped it', async (exitCode, headline) => {
  const { record } = await runDocumentText('# T\n\n## Step 1\n\n```sh\ntrue\n```\n', ['--unattended']);
  expect(runSummary({ ...record, status: 'stopped', exitCode }, style)).toContain(headline);
});
