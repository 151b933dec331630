import { expect, test } from 'vitest';
import { hashBytes, settle } from '../../src/records/settle.js';
import { ledgerText } from './support.js';

const row = '| 2026-11-22 | a \\| b |';
const withRow = ledgerText.replace('| 2026-05-01', `${row}\n| 2026-05-01`);
const intent = {
  row,
  hashBefore: hashBytes(Buffer.from(ledgerText)),
  hashAfter: hashBytes(Buffer.from(withRow)),
};

test.each([
  ['the document as it was', ledgerText, 'absent'],
  ['the document as it was to become', withRow, 'stands'],
  ['edited since, without the row', `${ledgerText}More.\n`, 'absent'],
  ['edited since, with the row', `${withRow}More.\n`, 'stands'],
  ['edited since, the table padded anew', withRow.replace(row, '| 2026-11-22 |   a \\| b   |'), 'stands'],
  ['edited since, the row spoken of in a fence only', `${ledgerText}\n\`\`\`\n${row}\n\`\`\`\n`, 'absent'],
  ['emptied', '', 'absent'],
])('%s', (_, text, verdict) => {
  expect(settle(intent, Buffer.from(text))).toBe(verdict);
});

test('what is not UTF-8 holds no row', () => {
  expect(settle(intent, Buffer.concat([Buffer.from(withRow), Buffer.from([0xff])]))).toBe('absent');
});
