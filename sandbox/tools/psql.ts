import { namespace } from '../world/releases.js';
import type { Database } from '../world/world.js';
import { readFlags } from './flags.js';
import { type Tool, ToolFailure } from './tool.js';

/** What the pretend databases can be asked, white space folded. Everything else is refused. */
const answers: Readonly<Record<string, (database: Database) => string>> = {
  'select count(*) from books': ({ books }) => String(books),
  "select count(*) from information_schema.columns where table_name = 'books' and column_name = 'isbn10'": ({
    hasIsbn10,
  }) => (hasIsbn10 ? '1' : '0'),
  'select pg_is_in_recovery()': () => 'f',
};

/** psql in a database pod: `psql -At -c '…'`, for the few questions that the runbooks ask. */
export function psqlOn(pod: string): Tool {
  return (context) => {
    const flags = readFlags(context.args, {
      command: { letter: 'c', kind: 'value' },
      username: { letter: 'U', kind: 'value' },
      dbname: { letter: 'd', kind: 'value' },
      'tuples-only': { letter: 't', kind: 'switch' },
      'no-align': { letter: 'A', kind: 'switch' },
      'no-psqlrc': { letter: 'X', kind: 'switch' },
    });
    const database = context
      .world()
      .databases.find(
        ({ name, namespace: within }) =>
          within === namespace && pod.startsWith(`${name}-`) && /^\d+$/.test(pod.slice(name.length + 1)),
      );
    const question = (flags.value('command') ?? '')
      .replace(/;\s*$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    const answer = answers[question];
    if (database === undefined || answer === undefined)
      throw new ToolFailure(`sandbox: this pretend database is not able to answer: ${question}`, 70);
    if (!flags.has('tuples-only') || !flags.has('no-align'))
      throw new ToolFailure('sandbox: this psql prints with -At alone', 70);
    context.out(`${answer(database)}\n`);
    return 0;
  };
}
