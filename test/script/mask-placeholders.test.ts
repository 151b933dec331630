import { expect, test } from 'vitest';
import { maskPlaceholders } from '../../src/script/mask-placeholders.js';

const names = (source: string) => maskPlaceholders(source).placeholders.map((each) => each.name);

test.each([
  ['kubectl get pod <pod-name> -n <your namespace>', ['POD_NAME', 'YOUR_NAMESPACE']],
  ['ssh <user>@<host>', ['USER', 'HOST']],
  ['helm rollback {{ release }} 3', ['RELEASE']],
  ['aws rds describe --id ${db-instance-name}', ['DB_INSTANCE_NAME']],
  ['echo ${{ github.sha }} $<NAME>', ['GITHUB_SHA', 'NAME']],
  ["psql -c 'select * from t where id = <ID>'", ['ID']],
  ['kubectl apply -f - <<EOF\nname: <pod>\nns: <NAMESPACE>\nEOF', ['POD', 'NAMESPACE']],
  ['grep "<POD_NAME>" log', ['POD_NAME']],
])('%s holds %j', (source, expected) => {
  expect(names(source)).toEqual(expected);
});

test.each([
  'sort <in.txt >out.txt',
  'mysql db <dump.sql 2>err.log',
  'cat <<EOF>f\nx\nEOF',
  'diff <(a) <(b)',
  'tee >(cat) <f',
  'ls # <NAME>',
  "sed 's/<a>/<b>/' f",
  "kubectl exec p -- grep '<title>' f",
  "awk '{ if ($1<a && b>2) print }'",
  'echo "<b>bold</b>"',
  'git commit --author="A U Thor <author@example.com>"',
  'cat > i.html <<EOF\n<html>\n</html>\nEOF',
  "docker ps --format '{{.ID}} {{json}}'",
  'echo ${REGION-us-east} ${X:-a-b}',
  'grep \\<word\\> f',
  '[[ a < b && c > d ]]',
  'while read x; do :; done <f >g',
])('%s holds none', (source) => {
  expect(names(source)).toEqual([]);
});

test('a dashed name is a default where the variable is set, here or elsewhere', () => {
  expect(names('db=x; echo ${db-instance}')).toEqual([]);
  expect(maskPlaceholders('echo ${db-instance}', new Set(['db'])).placeholders).toEqual([]);
});

test('masking keeps the length and everything around', () => {
  const source = 'a <X> "b <your name> c" ${db-id}';
  const { masked, placeholders } = maskPlaceholders(source);
  expect(masked).toHaveLength(source.length);
  expect(masked).not.toMatch(/[<>{]/);
  expect(placeholders.map(({ start, end }) => source.slice(start, end))).toEqual(
    placeholders.map((p) => p.text),
  );
});
