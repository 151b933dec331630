import { expect, test } from 'vitest';
import { blocksOf, codesOf, fencesOf, itemsOf, read } from './reading.js';

const document = (...lines: readonly string[]) => ['# T', '', '## Diagnosis', '', ...lines, ''].join('\n');
const fence = (language: string, ...lines: readonly string[]) => [`\`\`\`${language}`, ...lines, '```', ''];

const manualOf = (text: string) =>
  itemsOf(read(text).runbook).flatMap((item) => (item.kind === 'manual' ? [item.text] : []));

test.each([
  'If you have SSH access to the nodes, use it:',
  'Open the storage pod terminal and look:',
  'Become the database user (`su - dbuser`).',
])('"%s" puts the hands of the reader elsewhere', (said) => {
  const text = document(said, '', ...fence('sh', 'journalctl -u thing'));
  expect(codesOf(text)).toEqual([]);
  expect(manualOf(text)).toEqual(['journalctl -u thing']);
});

test('what was said holds for the later fences of the section, and for what reaches out from here never', () => {
  const text = document(
    'Log in to the primary.',
    '',
    ...fence('sh', 'systemctl status db'),
    'Then look at the log:',
    '',
    ...fence('sh', '/opt/db/bin/dblog --tail'),
    'And at the pods:',
    '',
    ...fence('sh', 'kubectl get pods'),
  );
  expect(manualOf(text)).toEqual(['systemctl status db', '/opt/db/bin/dblog --tail']);
  expect(codesOf(text)).toEqual(['kubectl get pods']);
});

test('`exec -it POD --bash` is refused by kubectl and meant as `-- bash` by everybody', () => {
  const text = document(
    ...fence('sh', 'oc exec -it web-1 --bash'),
    'and then:',
    '',
    ...fence('sh', 'webctl status'),
  );
  expect(manualOf(text)).toEqual(['webctl status']);
});

test('`exec -it POD` without a command goes there too', () => {
  const text = document(...fence('console', '$ kubectl exec -it web-1', '$ webctl status'));
  expect(codesOf(text)).toEqual(['kubectl exec -it web-1']);
  expect(manualOf(text)).toEqual(['webctl status']);
});

test('behind `$ oc debug`, with no `$ ` to follow, `# ` is the prompt of the node', () => {
  const debug = document(...fence('console', '$ oc debug node/a', '# chroot /host', '# crictl ps'));
  expect(codesOf(debug)).toEqual(['oc debug node/a']);
  expect(manualOf(debug)).toEqual(['chroot /host', 'crictl ps']);
  const comment = document(...fence('console', '$ oc get nodes', '# Which are ready?', '$ oc get pods'));
  expect(codesOf(comment)).toEqual(['oc get nodes', 'oc get pods']);
});

test('work for another place keeps what its comments say', () => {
  const text = document(
    ...fence(
      'sh',
      'oc debug node/a',
      '',
      '# Look at the links.',
      'ip link show',
      '# Leave out the virtual ones.',
    ),
  );
  expect(manualOf(text)).toEqual(['Look at the links: ip link show (Leave out the virtual ones.)']);
});

test('a fence that the next sentence calls a sample is an illustration', () => {
  const text = document(
    ...fence('sh', 'kubectl scale deploy/web --replicas=3'),
    'Above is a sample scale command.',
  );
  expect(codesOf(text)).toEqual([]);
  expect(fencesOf(read(text).runbook)[0]?.reading).toEqual({ kind: 'inert', why: 'illustration' });
});

test('an If rule in a fence of comments alone has nothing to stand on, and is put to the operator', () => {
  const text = document(...fence('sh', '# Look at the spans.', '# If search is slow -> jump to search.md.'));
  const [block] = blocksOf(read(text).runbook).filter(({ kind }) => kind === 'fence');
  expect(block?.kind === 'fence' ? block.sectionRules.map(({ opens }) => opens) : []).toEqual(['search.md']);
});

test('a sentence that begins with a status is no output', () => {
  const text = document(...fence('sh', 'curl -I http://x', '# 200 OK with the new size.'));
  const [item] = itemsOf(read(text).runbook);
  expect(item).toMatchObject({ kind: 'command', documented: null, notes: ['200 OK with the new size.'] });
});
