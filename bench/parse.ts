/**
 * How long the corpus takes to read, beside remark-parse and remark-gfm alone, in one run: the median of the rounds'
 * ratios, sides alternating. Fails above the limit.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseRunbook } from '../src/parser/parse-runbook.js';
import { corpusDocuments } from '../test/corpus/documents.js';

const limit = 1.3;
const rounds = 7;
const documents = corpusDocuments();
const bare = unified().use(remarkParse).use(remarkGfm).freeze();

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const whole = () => documents.forEach(({ name, text }) => void parseRunbook(name, text));
const alone = () => documents.forEach(({ text }) => void bare.parse(text));

if (documents.length === 0) {
  console.log('skipped: ../shared/corpus is absent');
} else {
  alone();
  whole();
  const ratios = Array.from({ length: rounds }, (_, round) => {
    const [first, second] = round % 2 === 0 ? [whole, alone] : [alone, whole];
    const [a, b] = [timed(first), timed(second)];
    return round % 2 === 0 ? a / b : b / a;
  }).toSorted((a, b) => a - b);
  const median = ratios[Math.floor(rounds / 2)] ?? Number.POSITIVE_INFINITY;
  const range = [ratios[0], ratios.at(-1)].map((ratio) => ratio?.toFixed(2)).join(' to ');
  console.log(
    `${documents.length} documents: ${median.toFixed(2)} of remark alone (${range}; limit ${limit})`,
  );
  if (median > limit) process.exitCode = 1;
}
