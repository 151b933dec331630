/** A workflow that lints on pull requests and says on Mondays what is stale. `program`: how it is started. */
export function githubWorkflow(program: string): string {
  return `name: runbooks

on:
  pull_request:
  schedule:
    - cron: '0 7 * * 1' # Mondays, 07:00 UTC
  workflow_dispatch:

permissions:
  contents: read

jobs:
  lint:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for the upload below
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # Findings stand beside the lines they are about; an error fails the job.
      - run: ${program} lint --format github
      - run: ${program} lint --format sarif --out runbook.sarif
        if: always()
        continue-on-error: true
      # Code scanning: keeps what was found, and when it was mended. Not for pull requests from forks, which may not write.
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && github.event.pull_request.head.repo.full_name == github.repository
        continue-on-error: true
        with:
          sarif_file: runbook.sarif
          category: runbook

  stale:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # The summary of the job; it fails, and so tells somebody, where a runbook is stale or never worked.
      - run: ${program} stale --format markdown >> "$GITHUB_STEP_SUMMARY"
`;
}
