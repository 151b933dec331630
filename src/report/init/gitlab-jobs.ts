/** Jobs that lint on merge requests and say in a scheduled pipeline what is stale. `program`: how it is started. */
export function gitlabJobs(program: string): string {
  return `# Include it from .gitlab-ci.yml:
#
#   include:
#     - local: .gitlab/runbooks.gitlab-ci.yml
#
# and make a schedule of one pipeline a week (Build > Pipeline schedules).

.runbooks:
  image: node:22
  stage: test
  variables:
    npm_config_cache: $CI_PROJECT_DIR/.npm
  cache:
    key: runbooks
    paths:
      - .npm

runbooks:lint:
  extends: .runbooks
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - ${program} lint --format gitlab --out gl-code-quality-report.json
  after_script:
    - ${program} lint
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json

runbooks:stale:
  extends: .runbooks
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - ${program} stale --format junit --out stale.xml
  after_script:
    - ${program} stale
  artifacts:
    when: always
    reports:
      junit: stale.xml
`;
}
