import type { PlannedCommand } from '../../../model/plan.js';
import type { ShellWord } from '../../../script/shell-tree.js';
import { type Call, callsIn } from '../../calls.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Problem, Rule } from '../../rule.js';

const runners: ReadonlySet<string> = new Set(['kubectl', 'oc', 'docker', 'podman', 'nerdctl']);

/** `exec -ti POD -- CMD` where CMD asks nobody: without a terminal, as in CI or a check, `-t` fails or garbles output. */
export const ttyWithoutOperator: Rule = {
  code: 'RB208',
  check: ({ commands }) =>
    commands
      .filter(({ planned }) => !planned.classification.interactive && !planned.attributes.interactive)
      .flatMap(({ planned, place }) =>
        callsIn(planned.code).flatMap((call) => {
          const word = wordWithTty(call);
          if (word === null) return [];
          return [
            {
              span: place(word.start, word.end),
              message: `${word.text} asks for a terminal, and nobody types into this command: without one it fails or garbles its output.`,
              hint: `Leave ${word.text} out; keep -i alone where something is piped in.`,
              ...fixOf(word, planned, place),
            },
          ];
        }),
      ),
};

/** Only where `-t` and `-i` are all that the word says, and nothing could be piped in. */
function fixOf(
  word: ShellWord,
  { code, classification }: PlannedCommand,
  place: LintedCommand['place'],
): Pick<Problem, 'fix'> {
  const isPlain = /^(?:-[it]*t[it]*|--tty)$/.test(word.text);
  if (!isPlain || classification.class !== 'read' || /[|<]/.test(code)) return {};
  // With the blanks before it; on a line of its own those behind it, so that the line keeps its indentation.
  const before = /[ \t]*$/.exec(code.slice(0, word.start))?.[0].length ?? 0;
  const isFirst = code[word.start - before - 1] === '\n';
  const behind = /^[ \t]*/.exec(code.slice(word.end))?.[0].length ?? 0;
  const { start, end } = isFirst
    ? place(word.start, word.end + behind)
    : place(word.start - before, word.end);
  return { fix: [{ start: start.offset, end: end.offset, text: '' }] };
}

/** The word that holds `-t`, of a call that runs a command in a container. */
function wordWithTty({ tool, path, given, words }: Call): ShellWord | null {
  if (!runners.has(tool) || given === null) return null;
  if (!path.some((word) => word === 'exec' || word === 'run')) return null;
  if (given.afterDashes === null && given.arguments.length < 2) return null;
  const flag = given.flags.find(({ name, value }) => (name === '-t' || name === '--tty') && value === null);
  return flag === undefined ? null : (words[flag.at + 1] ?? null);
}
