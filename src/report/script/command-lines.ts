import { pollEveryMs } from '../../checks/poll-every.js';
import { queryOf } from '../../checks/query-of.js';
import { speaksOfFailure } from '../../checks/speaks-of-failure.js';
import type { Expectation } from '../../model/check.js';
import type { PlacedRule } from '../../model/decision.js';
import type { PlannedCommand, PlannedStep } from '../../model/plan.js';
import { inBackground } from '../../script/in-background.js';
import { sessionLines } from '../session-lines.js';
import { commentLines, type ScriptPage, said } from './script-page.js';

/** One command with its checks and rules, at the top level of the script, so that what it sets lives on. */
export function commandLines(
  command: PlannedCommand,
  step: PlannedStep,
  page: ScriptPage,
): readonly string[] {
  const place = page.place(command.span.start.line);
  if (command.code === '') return command.expectations.flatMap((each) => standingLines(each, page));
  if (command.asksFor.length > 0) return [];
  if (command.classification.neverEnds) {
    return [`rb_task ${said(place)} watch ${said(`watch it in a terminal of its own: ${command.code}`)}`];
  }
  const gate = command.gate?.text ?? step.gate?.text ?? '';
  const asked = [command.classification.class, step.label, command.id, gate, place, command.code].map(said);
  return [
    ...commentLines(command.label),
    `if rb_may ${asked.join(' ')}; then`,
    ...command.uses.flatMap((use) => useLines(use, page)),
    ...sessionLines(command, step).map(
      (line) => `  printf '  to be typed in its session: %s\\n' ${said(line)}`,
    ),
    ...placeLines(command, page),
    ...wroteLines(command, page),
    ...runLines(command, page),
    ...command.captures
      .filter(({ allowEmpty }) => !allowEmpty)
      .map(({ name }) => `  rb_captured ${name} "\${${name}-}"`),
    ...doubtLines(command),
    ...command.expectations.flatMap((each, index) => checkLines(command, each, { index, page })),
    ...ruleLines(command.rules, page),
    'fi',
    ...commentLines(command.documented?.lines.join('\n') ?? null),
  ];
}

/** Rules that only note something ask nobody. */
export function ruleLines(rules: readonly PlacedRule[], page: ScriptPage): readonly string[] {
  const [first] = rules.filter(({ outcome }) => outcome.kind !== 'note');
  if (first === undefined) return [];
  const texts = rules.map(({ text }) => `  ${text}`).join('\n');
  return [`  rb_decide ${said(page.place(first.span.start.line))} ${said(texts)}`];
}

function useLines(
  { name, optional, demand }: PlannedCommand['uses'][number],
  page: ScriptPage,
): readonly string[] {
  const shown = page.nameOf(name);
  const need = optional ? [] : [`  rb_need ${said(shown)} ${name}`];
  return demand === 'any' ? need : [...need, `  rb_data ${demand} ${said(shown)} "\${${name}-}"`];
}

/** Written down before it runs: one that fails may have done half of it. */
function wroteLines(command: PlannedCommand, page: ScriptPage): readonly string[] {
  const undo = command.classification.class === 'read' ? null : page.undoOf(command);
  return undo === null ? [] : [`  rb_wrote ${undo} ${said(command.id)}`];
}

/** Into the folder of its fence, and back behind one that had its own. */
function placeLines({ fence, folder }: PlannedCommand, { usesFolders }: ScriptPage): readonly string[] {
  if (!usesFolders) return [];
  const parts = folder?.parts ?? [{ kind: 'text', text: '' }];
  const words = parts.map((part) => (part.kind === 'text' ? said(part.text) : `"$${part.name}"`));
  return [`  rb_place ${fence} ${words.join('')}`];
}

function runLines(command: PlannedCommand, page: ScriptPage): readonly string[] {
  const { substitutions, code } = command.program;
  const forgiven =
    command.attributes.allowFailure || speaksOfFailure(command.expectations, command.documented);
  const before = substitutions.flatMap(({ variable, code: own, source, mayBeEmpty }) => [
    `  ${variable}=$(${own}\n  )`,
    `  rb_substituted ${said(source)} $? "$${variable}" ${said(mayBeEmpty ? 'yes' : '')}`,
  ]);
  if (command.classification.interactive || command.attributes.interactive) {
    return [
      ...before,
      '  { :; } < /dev/tty 2> /dev/null || rb_stop 5 "it needs a terminal and a person at it."',
      code,
      '  rb_status=$?',
      '  [ "$rb_status" -eq 0 ] || rb_doubt 1 "It exited $rb_status."',
    ];
  }
  if (command.background) return [...before, ...startLines(command, page)];
  const answers = page.answers(command);
  return [
    ...before,
    '  rb_watch',
    '  {',
    code,
    '  } < /dev/null > "$rb_dir/out" 2> "$rb_dir/err"',
    `  rb_end $? ${said(command.id)} ${said(forgiven ? 'yes' : '')} ${said(answers ? 'yes' : '')}`,
  ];
}

/** In the background, with files of its own for what it prints. */
function startLines(command: PlannedCommand, page: ScriptPage): readonly string[] {
  const { attributes, classification, id, program } = command;
  const files = `"$rb_dir/job${page.ordinal(id)}"`;
  const seconds = Math.max(1, Math.round((attributes.timeoutMs ?? 30_000) / 1000));
  const words = [id, classification.class, attributes.until ?? '', String(seconds)].map(said);
  return [
    '  set -m',
    '  {',
    inBackground(program.code),
    `  } < /dev/null > ${files}.out 2> ${files}.err`,
    `  set +m; rb_started ${words.join(' ')} ${files}`,
  ];
}

function doubtLines({ program, rules, expectations }: PlannedCommand): readonly string[] {
  if (program.unseen.length === 0 || rules.length + expectations.length === 0) return [];
  return [`  rb_doubt 3 ${said(`Whether ${program.unseen.join(', ')} failed cannot be seen.`)}`];
}

interface CheckPlace {
  readonly index: number;
  readonly page: ScriptPage;
}

function checkLines(
  command: PlannedCommand,
  expectation: Expectation,
  { index, page }: CheckPlace,
): readonly string[] {
  const place = page.place(expectation.span.start.line);
  const text = said(expectation.text);
  if (expectation.kind === 'unreadable') return [`  rb_settle 3 ${text} ${said(place)}`];
  const { subject, timing } = expectation.check;
  // A pipe carries neither what went to stderr nor how long it took.
  if (subject.kind === 'stderr' || subject.kind === 'duration')
    return [`  rb_settle 3 ${text} ${said(place)}`];
  if (timing.withinMs === null || command.classification.class !== 'read')
    return [`  rb_check ${text} ${said(place)}`];
  const name = `rb_again_${page.ordinal(command.id)}_${index}`;
  const seconds = [timing.withinMs, pollEveryMs(timing)].map((ms) => Math.max(1, Math.round(ms / 1000)));
  return [
    `  ${name}() {`,
    command.program.code,
    '  }',
    `  rb_poll ${name} ${seconds.join(' ')} ${text} ${said(place)}`,
  ];
}

/** A check that asks Prometheus itself: nothing runs before it. */
function standingLines(expectation: Expectation, page: ScriptPage): readonly string[] {
  const place = page.place(expectation.span.start.line);
  const asks = expectation.kind === 'check' && queryOf(expectation.check) !== null;
  const text = said(expectation.text);
  return [
    ': > "$rb_dir/out"',
    asks ? `rb_check ${text} ${said(place)}` : `rb_settle 3 ${text} ${said(place)}`,
  ];
}
