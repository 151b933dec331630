import type { LintCacheEntry } from '../../model/generated/schemas.js';
import type { FileFacts } from '../file-facts.js';

/** One question to the files around a document, and what they said. */
export type Asked = LintCacheEntry['asked'][number];

export interface AskedFiles {
  /** Answers as the files do, and notes it. */
  readonly files: FileFacts;
  readonly asked: () => readonly Asked[];
}

/** Notes what is asked of the files while a document is linted: its findings hold as long as the answers do. */
export function noteQuestions(files: FileFacts): AskedFiles {
  const notes = new Map<string, Asked>();
  const note = (question: Asked['question'], about: string): void => {
    const key = `${question}\0${about}`;
    if (!notes.has(key)) notes.set(key, { question, about, answer: answerOf({ question, about }, files) });
  };
  return {
    files: {
      look: (address) => {
        note('look', address);
        return files.look(address);
      },
      lookFromRoot: (address) => {
        note('lookFromRoot', address);
        return files.lookFromRoot(address);
      },
      anchorsAt: (address) => {
        note('anchorsAt', address);
        return files.anchorsAt(address);
      },
      stampAt: (address) => files.stampAt(address),
      namesakes: (name) => {
        note('namesakes', name);
        return files.namesakes(name);
      },
      beside: (address) => {
        note('beside', address);
        return files.beside(address);
      },
    },
    asked: () => [...notes.values()],
  };
}

export function answersHold(asked: readonly Asked[], files: FileFacts): boolean {
  return asked.every((each) => answerOf(each, files) === each.answer);
}

function answerOf({ question, about }: Omit<Asked, 'answer'>, files: FileFacts): string {
  switch (question) {
    case 'look':
      return files.look(about);
    case 'lookFromRoot':
      return files.lookFromRoot(about);
    // To read a document's anchors is to parse it: that it is the same says as much.
    case 'anchorsAt':
      return files.stampAt(about) ?? '';
    case 'namesakes':
      return files.namesakes(about).join('\n');
    case 'beside':
      return files.beside(about).join('\n');
  }
}
