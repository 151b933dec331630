/** What the runner of GitHub Actions would take from a log, read as its ActionCommandManager reads it. */
export interface RunnerView {
  readonly commands: readonly RunnerCommand[];
  /** The lines that are no commands. */
  readonly lines: readonly string[];
  /** Commands still count for whatever comes behind. */
  readonly listens: boolean;
}

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const known = new Set(
  'error warning notice debug group endgroup add-mask add-path set-env set-output save-state add-matcher remove-matcher echo stop-commands'.split(
    ' ',
  ),
);

/** `::name k=v,k=v::data` behind blanks, and `##[name k=v;]data` anywhere in a line. */
export function readLog(log: string): RunnerView {
  const commands: RunnerCommand[] = [];
  const lines: string[] = [];
  let stopped: string | null = null;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const found = parse(line);
    if (found === null || (stopped === null ? !known.has(found.name) : found.name !== stopped)) {
      lines.push(line);
      continue;
    }
    if (stopped !== null) stopped = null;
    else if (found.name === 'stop-commands') stopped = found.data;
    else commands.push(found);
  }
  return { commands, lines, listens: stopped === null };
}

function parse(line: string): RunnerCommand | null {
  const second = /^\s*::([^:\s]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (second !== null) return command(second[1] ?? '', (second[2] ?? '').split(','), second[3] ?? '');
  const first = /##\[([^\]\s]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
  return first === null ? null : command(first[1] ?? '', (first[2] ?? '').split(';'), first[3] ?? '');
}

function command(name: string, pairs: readonly string[], data: string): RunnerCommand {
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [[pair.slice(0, at).trim(), unescapeAll(pair.slice(at + 1))] as const];
  });
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties), data: unescapeAll(data) };
}

function unescapeAll(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
