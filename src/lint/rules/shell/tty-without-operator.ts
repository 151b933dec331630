import type { ShellWord } from '../../../script/shell-tree.js';
import { type Call, callsIn } from '../../calls.js';
import type { Rule } from '../../rule.js';

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
            },
          ];
        }),
      ),
};

/** The word that holds `-t`, of a call that runs a command in a container. */
function wordWithTty({ tool, path, given, words }: Call): ShellWord | null {
  if (!runners.has(tool) || given === null) return null;
  if (!path.some((word) => word === 'exec' || word === 'run')) return null;
  if (given.afterDashes === null && given.arguments.length < 2) return null;
  const flag = given.flags.find(({ name, value }) => (name === '-t' || name === '--tty') && value === null);
  return flag === undefined ? null : (words[flag.at + 1] ?? null);
}
