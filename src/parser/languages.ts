/** Info strings whose fences are scripts (1-language, Fences). */
export const scriptLanguages: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'shell',
  'azurecli',
  'azurecli-interactive',
]);

/** Info strings whose fences are terminal sessions. */
export const transcriptLanguages: ReadonlySet<string> = new Set([
  'console',
  'shell-session',
  'sh-session',
  'terminal',
]);

/** Whether fences of this language, as written, hold what may be run. */
export function isScript(language: string): boolean {
  return scriptLanguages.has(language) || transcriptLanguages.has(language);
}

/** Languages that look like a misspelt one of ours and are none. */
export const otherLanguages: ReadonlySet<string> = new Set(
  `text txt plain plaintext output log yaml yml json jsonc json5 promql sql mysql pgsql psql ruby rb python py go golang
   hcl terraform tf groovy java javascript js ts typescript diff patch ini toml conf cfg config properties xml html css
   http mermaid dot csv markdown md dockerfile make makefile nginx lua perl php rust c cpp csharp powershell ps1 pwsh
   cmd bat batch fish zsh ksh csh tcsh awk sed jq regex vim jsonnet cue rego graphql proto protobuf none raw copy http
   irb pry redis erlang elixir kql kusto bicep azurepowershell azurepowershell-interactive r scala kotlin swift asciidoc`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
