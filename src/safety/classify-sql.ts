import type { Classification, SafetyClass } from '../model/safety-class.js';
import { hole } from '../script/shell-tree.js';
import { toCode } from './arguments.js';
import { assess, doubt, mergeAssessments } from './assessment.js';
import { sqlFunctions, sqlKeywords, sqlStatements } from './languages/sql.js';
import type { Surroundings } from './surroundings.js';

/**
 * The worst of a text's SQL statements and psql's backslash commands. What is not known is a write. Whether a
 * backslash escapes a quote is the server's business: both ways to read it count.
 */
export function classifySql(text: string, around: Surroundings): Classification {
  const shell = [...text.matchAll(/^\s*\\!\s*(.*)$/gm)].map((match) =>
    around.classifyShell(toCode(match[1] ?? ''), { ...around, remote: true, depth: around.depth + 1 }),
  );
  const executes = /\\gexec\b/.test(text) ? [assess('destroy', '\\gexec runs what the query returns')] : [];
  const readings = [standardText, escapedText].flatMap((quoted) => statementsOf(text, quoted));
  return mergeAssessments([...readings.map(classifyStatement), ...executes, ...shell]);
}

/** Text, names in quotes, comments; a comment that MySQL runs is none (`/*! … *\/`). */
const standardText = /'[^']*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*(?![!+]).*?\*\//gs;
const escapedText = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*(?![!+]).*?\*\//gs;

function statementsOf(text: string, quoted: RegExp): readonly string[] {
  return text
    .replace(quoted, (match) => (match.startsWith("'") ? "''" : /^["`]/.test(match) ? 'x' : ' '))
    .replace(/\/\*[!+]\d*|\*\//g, ' ; ')
    .split(/;|\\g[a-z]*\b/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !statement.startsWith('\\!'));
}

function classifyStatement(statement: string): Classification {
  if (statement.startsWith('\\')) return classifyBackslash(statement);
  const words = statement.toUpperCase().match(/[A-Z_@][A-Z_0-9@.]*|\u0000/g) ?? [];
  const [first = '', second = ''] = words;
  if (first === hole || statement.startsWith(hole))
    return doubt('destroy', 'the SQL is not known before the run');
  const start = sqlStatements[`${first} ${second}`] ?? sqlStatements[first];
  if (start === undefined)
    return doubt('write', `SQL ${first || statement.slice(0, 20)} is not in the catalogue`);
  if (first === 'COPY') return classifyCopy(statement);
  const parts: Classification[] = [assess(start, `SQL ${first} ${verb(start)}`)];
  for (const word of words.slice(1)) {
    // `WITH x AS (DELETE …)`, `EXPLAIN ANALYZE UPDATE …`, `ALTER TABLE x DROP COLUMN y`.
    const inner = carriers.has(first) ? modifying[word] : undefined;
    if (inner !== undefined) parts.push(assess(inner, `SQL ${word} ${verb(inner)}`));
  }
  return mergeAssessments([...parts, ...classifyFunctions(statement, start)]);
}

/** Out to the client is a read; in, or to a file of the server, a write; through a program, who knows. */
function classifyCopy(statement: string): Classification {
  if (/\bPROGRAM\b/i.test(statement)) return assess('destroy', 'SQL COPY runs a program');
  return /\bTO\s+STDOUT\b/i.test(statement) ? assess('read', '') : assess('write', 'SQL COPY writes');
}

const carriers = new Set([
  'WITH',
  'EXPLAIN',
  'ALTER',
  'SELECT',
  'TABLE',
  'VALUES',
  'DO',
  'PREPARE',
  'CREATE',
]);

/** Words that change things wherever they stand in a statement that may hold another. */
const modifying: Readonly<Record<string, SafetyClass>> = {
  DELETE: 'destroy',
  DROP: 'destroy',
  TRUNCATE: 'destroy',
  UPDATE: 'write',
  INSERT: 'write',
  MERGE: 'write',
  INTO: 'write',
};

/** A function may do anything: those known to read do. */
function classifyFunctions(statement: string, start: SafetyClass): readonly Classification[] {
  if (start !== 'read') return [];
  const called = [...statement.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)].map((match) =>
    (match[1] ?? '').toLowerCase(),
  );
  return called
    .map((name) => name.replace(/^pg_catalog\./, ''))
    .filter((name) => !sqlKeywords.has(name) && !sqlFunctions.some((known) => known.test(name)))
    .map((name) => assess('write', `SQL function ${name} may write`));
}

/** psql's own: `\d`, `\l`, `\x` show; `\copy … from`, `\i` write. */
function classifyBackslash(statement: string): Classification {
  const command = /^\\([a-z?]+)/i.exec(statement)?.[1] ?? '';
  if (
    /^(?:d|l|x|z|s|t|conninfo|timing|pset|echo|encoding|q|c|connect|set|h|\?|a|watch|sf|sv)/i.test(command) &&
    command !== 'copy'
  )
    return assess('read', '');
  if (command === 'copy' && /\bto\s+(?:stdout|pstdout)\b/i.test(statement)) return assess('read', '');
  return assess('write', `\\${command} writes`);
}

function verb(level: SafetyClass): string {
  return level === 'destroy' ? 'destroys' : 'writes';
}
