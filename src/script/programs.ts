/**
 * Programs that run a string they are given (1-language, "A value is data"): a value inside such a string
 * becomes code there. Behind wrappers (`kubectl exec POD --`, `sudo`, `xargs`) they are found by name.
 */
export interface ProgramTool {
  /** Flags whose value is the program: `-c`, `--command`. */
  readonly flags: readonly string[];
  /** The arguments that are program text: from which on (`ssh`: 1, behind the host), and how many. */
  readonly positions: { readonly from: number; readonly count: number } | null;
  /** Flags before it that take a value, so that the host of `ssh -p 22 HOST` is found. */
  readonly valued: readonly string[];
  /** Flags before it that take a name and a value. */
  readonly pairs?: readonly string[];
  /** Reads a program on stdin where it is given none: a heredoc to it is code. */
  readonly stdin: boolean;
  /** The local shell's own language: what it uses can be read. */
  readonly shell: boolean;
}

const shell: ProgramTool = { flags: ['-c'], positions: null, valued: [], stdin: true, shell: true };
const interpreter = (...flags: string[]): ProgramTool => ({
  flags,
  positions: null,
  valued: [],
  stdin: true,
  shell: false,
});
const words = (from: number, count: number, ...valued: string[]): ProgramTool => ({
  flags: [],
  positions: { from, count },
  valued,
  stdin: false,
  shell: false,
});

const sshFlags = 'BbcDEeFIiJLlmOopQRSWw'.split('').map((letter) => `-${letter}`);

export const programTools: Readonly<Record<string, ProgramTool>> = {
  sh: shell,
  bash: shell,
  dash: shell,
  zsh: shell,
  ksh: shell,
  ash: shell,
  eval: { ...words(0, Infinity), shell: true },
  trap: { ...words(0, 1), shell: true },
  ssh: { ...words(1, Infinity, ...sshFlags), stdin: true },
  su: interpreter('-c', '--command'),
  watch: words(0, Infinity, '-n', '--interval'),
  psql: interpreter('-c', '--command'),
  mysql: interpreter('-e', '--execute'),
  mariadb: interpreter('-e', '--execute'),
  mongo: interpreter('--eval'),
  mongosh: interpreter('--eval'),
  sqlite3: { ...words(1, 1), stdin: true },
  cqlsh: interpreter('-e', '--execute'),
  'clickhouse-client': interpreter('-q', '--query'),
  sqlcmd: interpreter('-Q', '-q'),
  python: interpreter('-c'),
  python3: interpreter('-c'),
  perl: interpreter('-e', '-E', '-ne', '-pe', '-i.bak'),
  ruby: interpreter('-e'),
  node: interpreter('-e', '--eval', '-p'),
  sed: { ...words(0, 1, '-f'), flags: ['-e', '--expression'] },
  // `--arg NAME VALUE` is how a value stays data.
  jq: { ...words(0, 1, '--indent', '-f'), pairs: ['--arg', '--argjson', '--slurpfile', '--rawfile'] },
  yq: words(0, 1),
  gcloud: { ...interpreter('--command'), stdin: false },
  az: { ...interpreter('--scripts'), stdin: false },
  aws: { ...interpreter('--parameters', '--cli-input-json'), stdin: false },
  ansible: { ...interpreter('-a', '--args'), stdin: false },
  parallel: words(0, Infinity, '-j', '--jobs'),
  at: { ...words(0, 0), stdin: true },
  batch: { ...words(0, 0), stdin: true },
  crontab: { ...words(0, 0), stdin: true },
  awk: words(0, 1, '-F', '-v'),
  gawk: words(0, 1, '-F', '-v'),
};
