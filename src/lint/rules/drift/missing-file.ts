import type { FileFacts } from '../../file-facts.js';
import { neighbourHint } from '../../link-target.js';
import type { LintSubject } from '../../lint-subject.js';
import { filesInCommands } from '../../named-files.js';
import type { Problem, Rule } from '../../rule.js';

/** A file of the repository that the text or a command names, and that is not there. */
export const missingFile: Rule = {
  code: 'RB402',
  check: (subject) => [...inCodeSpans(subject), ...inCommands(subject)],
};

/** `../runbooks/postmortem-template.md`, `check.sh`: documents and scripts by name, anything by a path that begins here. */
const named =
  /^(?:[\w@+-][\w@.+-]*\/)*[\w@+-][\w@.+-]*\.(?:md|sh)$|^\.{1,2}\/(?:[\w@.+-]+\/)*[\w@.+-]+\.[A-Za-z]{1,5}$/;
/** A name that somebody will fill in, or that every folder has. */
const generic = /YYYY|XXX|^(?:readme|index|runbook|changelog)\.md$/i;
/** The sentence speaks of a file that is still to be made, or is somewhere else. */
const elsewhere =
  /\b(?:create|creates|write|save|saves|generate|generates|generated|new file|not shipped|rename|download|downloads|repo|repository)\b/i;

function inCodeSpans({ references, files }: LintSubject): readonly Problem[] {
  return references.codeSpans.flatMap(({ text, span, sentence, isLinked }) => {
    if (isLinked || !named.test(text) || generic.test(text) || elsewhere.test(sentence)) return [];
    return isMissing(text, files) ? [problem(text, span, files)] : [];
  });
}

function inCommands({ commands, files, runbook }: LintSubject): readonly Problem[] {
  return filesInCommands(commands, runbook.text).flatMap(({ path, span }) =>
    isMissing(path, files) ? [problem(path, span, files)] : [],
  );
}

/** A path counts from the document or from the root; a bare name may stand anywhere in the project. */
function isMissing(path: string, files: FileFacts): boolean {
  if (files.look(path) !== 'absent') return false;
  if (/^\.{1,2}\//.test(path)) return files.lookFromRoot(path.replace(/^\.\//, '')) !== 'file';
  if (files.lookFromRoot(path) !== 'absent') return false;
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0) return files.namesakes(path).length === 0;
  return files.look(first) === 'folder' || files.lookFromRoot(first) === 'folder';
}

function problem(path: string, span: Problem['span'], files: FileFacts): Problem {
  return { span, message: `${path} is named here and is not there.`, hint: neighbourHint(path, files) };
}
