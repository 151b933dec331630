import { describe, expect, test } from 'vitest';
import { factsOf } from './scene.js';

const config = `
[default]
region = eu-west-1
[profile prod]
role_arn = arn:aws:iam::123456789012:role/Operator
source_profile = base
region = us-east-1
[profile base]
sso_account_id = 999999999999
[profile sso]
sso_session = corp
sso_account_id = 210987654321
[profile gov]
role_arn = arn:aws-us-gov:iam::111111111111:role/a/b
`;
const credentials = '[default]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = s3cr3t\n';
const files = { '/home/me/.aws/config': config, '/home/me/.aws/credentials': credentials };
const both = '~/.aws/config, ~/.aws/credentials';
const aws = (
  script: string,
  env: Readonly<Record<string, string>> = {},
  own: Record<string, string> = files,
) => factsOf(script, { files: own, env }).map((fact) => fact.replace(/^4: aws-/, ''));

describe('aws turns to', () => {
  test('the default profile, whose keys do not say which account', () => {
    expect(aws('aws s3 ls')).toEqual([
      'profile=default (no profile is named)',
      `account=? (neither role_arn nor sso_account_id of default in ${both})`,
      `region=eu-west-1 (${both})`,
    ]);
  });

  test.each([
    ['aws s3 ls --profile prod', {}, 'prod (--profile)', '123456789012'],
    ['aws s3 ls', { AWS_PROFILE: 'prod' }, 'prod (AWS_PROFILE)', '123456789012'],
    ['aws s3 ls', { AWS_DEFAULT_PROFILE: 'sso' }, 'sso (AWS_DEFAULT_PROFILE)', '210987654321'],
    ['aws s3 ls', { AWS_PROFILE: 'gov', AWS_DEFAULT_PROFILE: 'gov' }, 'gov (AWS_PROFILE)', '111111111111'],
    ['eksctl get cluster', { AWS_PROFILE: 'sso' }, 'sso (AWS_PROFILE)', '210987654321'],
  ])('the account of the profile: %s with %j', (script, env, profile, account) => {
    expect(aws(script, env).slice(0, 2)).toEqual([`profile=${profile}`, `account=${account} (${both})`]);
  });

  test.each([
    ['aws s3 ls --region a', { AWS_REGION: 'b' }, 'a (--region)'],
    ['aws s3 ls', { AWS_REGION: 'b' }, 'b (AWS_REGION)'],
    ['aws s3 ls', { AWS_DEFAULT_REGION: 'c' }, 'c (AWS_DEFAULT_REGION)'],
    ['aws s3 ls --profile prod', {}, `us-east-1 (${both})`],
    ['aws s3 ls --profile sso', {}, `? (AWS_REGION is not set, and no region of sso in ${both})`],
    [
      'aws s3 ls',
      { AWS_REGION: 'b', AWS_DEFAULT_REGION: 'c' },
      '? (AWS_REGION and AWS_DEFAULT_REGION name different ones)',
    ],
  ])('the region: %s with %j', (script, env, region) => {
    expect(aws(script, env)[2]).toBe(`region=${region}`);
  });

  test('nobody knows which profile where two variables name different ones', () => {
    const [profile, account] = aws('aws s3 ls', { AWS_PROFILE: 'prod', AWS_DEFAULT_PROFILE: 'sso' });
    expect(profile).toBe('profile=? (AWS_PROFILE and AWS_DEFAULT_PROFILE name different ones)');
    expect(account).toContain('account=?');
  });

  test('keys in the environment come before a profile that no flag names', () => {
    const env = { AWS_PROFILE: 'prod', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 's3cr3t' };
    expect(aws('aws s3 ls', env)[1]).toBe(
      'account=? (AWS_ACCESS_KEY_ID is set, and whose key it is only AWS can tell)',
    );
    expect(aws('aws s3 ls --profile prod', env)[1]).toBe(`account=123456789012 (${both})`);
    expect(aws('aws s3 ls', env).join()).not.toMatch(/AKIA|s3cr3t/);
  });

  test('a role that comes with the machine says its account', () => {
    const env = { AWS_ROLE_ARN: 'arn:aws:iam::123123123123:role/ci', AWS_WEB_IDENTITY_TOKEN_FILE: '/token' };
    expect(aws('aws s3 ls', env)[1]).toBe('account=123123123123 (AWS_ROLE_ARN)');
    expect(aws('aws s3 ls', { AWS_ROLE_ARN: env.AWS_ROLE_ARN })[1]).toContain('account=?');
  });

  test('the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name', () => {
    const own = { '/etc/aws': config, '/home/me/keys': '[prod]\nregion = ap-south-1\n' };
    const env = { AWS_CONFIG_FILE: '/etc/aws', AWS_SHARED_CREDENTIALS_FILE: '~/keys', AWS_PROFILE: 'prod' };
    expect(aws('aws s3 ls', env, own)[2]).toBe('region=ap-south-1 (/etc/aws, ~/keys)');
  });

  test('nothing that can be told where there are no files', () => {
    expect(aws('aws s3 ls', {}, {})[1]).toBe(`account=? (there is no ${both})`);
  });

  test('what the document exports on the way', () => {
    const found = factsOf('export AWS_PROFILE=prod AWS_REGION=eu-north-1\naws s3 ls', { files });
    expect(found).toEqual([
      '5: aws-profile=prod (AWS_PROFILE, line 4)',
      `5: aws-account=123456789012 (${both})`,
      '5: aws-region=eu-north-1 (AWS_REGION, line 4)',
    ]);
  });
});

test.each(['aws configure list', 'aws sso login', 'aws help', 'aws --version'])(
  '%s turns to no place',
  (script) => {
    expect(aws(script)).toEqual([]);
  },
);
