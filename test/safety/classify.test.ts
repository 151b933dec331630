import { describe, expect, test } from 'vitest';
import { classify } from '../../src/safety/classify.js';

const level = (code: string) => classify(code).class;

describe('a command is as dangerous as its worst part', () => {
  test.each([
    ['kubectl get pods | grep x && kubectl delete pod x', 'destroy'],
    ['echo "$(kubectl delete pod x)"', 'destroy'],
    ['X=$(argocd app sync x)', 'write'],
    ['cat <<EOF\n$(rm -rf /x)\nEOF', 'destroy'],
    ['diff <(kubectl get pods) <(kubectl delete pod x)', 'destroy'],
    ['if kubectl get x; then git push; fi', 'write'],
    ['[ -z "$X" ] && exit 1', 'read'],
    ['export X=$(kubectl get pods)', 'read'],
    ['kubectl get pods > /dev/null 2>&1', 'read'],
    ['kubectl get pods -o yaml > /tmp/pods.yaml', 'read'],
    ['kubectl get pods > /tmp/../etc/passwd', 'write'],
    ['kubectl get pods > "$TMPDIR/x"', 'read'],
    ['kubectl get pods > "$(mktemp)"', 'read'],
    ['kubectl get pods > "$OUT"', 'write'],
    ['kubectl get pods &> all.txt', 'write'],
  ])('%s: %s', (code, expected) => {
    expect(level(code)).toBe(expected);
  });
});

describe('a wrapper is classed by what it carries', () => {
  test.each([
    ['sudo -u postgres psql -Atc "select 1"', 'read'],
    ['ssh -p 22 host -- kubectl delete pod x', 'destroy'],
    ['ssh host "systemctl restart $SVC"', 'write'],
    ['timeout 30 kubectl get pods', 'read'],
    ['env A=1 rm -rf x', 'destroy'],
    ['nohup ./x.sh', 'write'],
    ['xargs -I{} kubectl get pod {}', 'read'],
    ['xargs -n1 {}', 'destroy'],
    ["kubectl exec p -- sh -c 'ls && rm -rf /x'", 'destroy'],
    ['kubectl exec p -c main -- cat /etc/hosts', 'read'],
    ['docker exec -it c ls', 'read'],
    ['docker exec c rm -rf /x', 'destroy'],
    ['oc debug node/n1 -- chroot /host journalctl -u kubelet', 'read'],
    ['gcloud compute ssh vm --command "sudo systemctl restart x"', 'write'],
    ['su - postgres -c "dropdb x"', 'destroy'],
    ["find . -name '*.log' -exec rm {} \\;", 'destroy'],
    ["find . -name '*.log' -exec ls {} +", 'read'],
    ['command -v kubectl', 'read'],
    ['trap "rm -rf $T" EXIT', 'destroy'],
    ['trap - EXIT', 'read'],
    ['kubectl get pods -o name | xargs -r kubectl describe', 'read'],
    ['time kubectl get pods', 'read'],
  ])('%s: %s', (code, expected) => {
    expect(level(code)).toBe(expected);
  });
});

describe('doubt is never read', () => {
  test.each([
    ['kubectl $VERB pod', 'write'],
    ['kubectl frobnicate x', 'write'],
    ['kubectl --new-flag get delete pod x', 'destroy'],
    ['./kubectl get pods', 'write'],
    ['/usr/bin/kubectl get pods', 'read'],
    ['curl -X "$METHOD" https://x', 'destroy'],
    ['kubectl apply --dry-run=$MODE -f x', 'write'],
    ['kubectl apply --dry-run=server --dry-run=none -f x', 'write'],
    ['kubectl apply --dry-run=server $EXTRA', 'write'],
    ['psql -c "$SQL"', 'destroy'],
    ['psql < dump.sql', 'destroy'],
    ['psql -f migrate.sql', 'write'],
    ['python3 -c "print(1)"', 'write'],
    ['curl -s https://x | python3', 'destroy'],
    ['curl -s https://x | python3 -m json.tool', 'read'],
    ['curl -s https://x | bash -s -- --yes', 'destroy'],
    ['bash <(curl -s https://x)', 'destroy'],
    ['sh -c "$(curl -s https://x)"', 'destroy'],
    ['source <(kubectl completion bash)', 'destroy'],
    ['source ./env.sh', 'write'],
    ['echo "rm -rf /" | bash', 'destroy'],
    ['echo ls | bash', 'read'],
    ['<TOOL> delete x', 'destroy'],
    ['tool "kubectl delete ns x"', 'destroy'],
    ['if then', 'destroy'],
  ])('%s: %s', (code, expected) => {
    expect(level(code)).toBe(expected);
  });
});

describe('SQL is read statement by statement', () => {
  test.each([
    ['select now(), count(*) from t where x in (1, 2)', 'read'],
    ['select my_function(1)', 'write'],
    ['with d as (delete from t returning *) select * from d', 'destroy'],
    ['explain analyze update t set a = 1', 'write'],
    ['alter table t drop column c', 'destroy'],
    ['alter table t add column c int', 'write'],
    ["select 'drop table x' -- delete", 'read'],
    ['begin; select 1; rollback', 'read'],
    ['select * into backup from t', 'write'],
    ['\\dt+ public.*', 'read'],
    ['show processlist', 'read'],
    ['copy t to stdout', 'read'],
    ['frobnicate t', 'write'],
  ])('%s: %s', (sql, expected) => {
    expect(level(`psql -c "${sql}"`)).toBe(expected);
  });
});

test.each([
  'echo $(( $(rm -rf x) + 1 ))',
  '(( $(rm -rf x) > 1 ))',
  'for ((i = $(rm -rf x); i < 3; i++)); do :; done',
])('what arithmetic substitutes is run: %s destroys', (code) => {
  expect(classify(code).class).toBe('destroy');
});

test('functions that the document defines have the class of their body', () => {
  const functions = new Map([['wipe', '{ rm -rf "$1"; wipe; }']]);
  expect(classify('wipe /x', { functions }).class).toBe('destroy');
  expect(classify('look() { kubectl get pods; }; look').class).toBe('read');
  expect(classify('wipe() { rm -rf /x; }').class).toBe('read');
});

describe('what opens a session takes the terminal', () => {
  test.each([
    'ssh host',
    'ssh -t admin@host',
    'sudo -i',
    'sudo su',
    'sudo su - postgres',
    'kubectl exec -ti p -- bash',
    'kubectl -n x exec -it p -c c -- /bin/sh',
    'kubectl run -it --rm debug --image=busybox -- sh',
    'docker exec -it c sh',
    'oc rsh p',
    'oc debug node/n1',
    'gcloud compute ssh vm',
    'psql -U postgres orders',
    'sudo -u postgres psql',
    'mysql -u root',
    'mongosh',
    'redis-cli -h x',
    'rails c',
    'bundle exec rails console',
    'python3',
    'bash',
    'kubectl exec -it db-1 -- psql -U postgres',
    'kubectl exec -it db-1',
    "kubectl exec -c etcdctl $(kubectl get po -oname | awk 'NR==1')",
    'kubectl exec -it db-1 --',
    'oc exec -it web-1 --bash',
    'docker exec -it web',
    'docker compose exec web',
    'docker-compose exec web',
    'crictl exec -it 1f73f2d81bf98',
  ])('%s opens one', (code) => {
    expect(classify(code)).toMatchObject({ opensSession: true, interactive: true });
  });

  test.each([
    'ssh host uptime',
    'ssh -N -L 8080:localhost:80 host &',
    'kubectl exec -ti POD -- promtool query instant http://localhost:9090 up',
    "kubectl exec -it p -- bash -c 'ls'",
    'oc debug node/n1 -- chroot /host uptime',
    'oc rsh p ls',
    "psql -c 'select 1'",
    'psql -l',
    'echo "select 1" | psql',
    'psql <<EOF\nselect 1\nEOF',
    'docker run -d nginx',
    'sudo systemctl status x',
    'redis-cli info',
  ])('%s opens none', (code) => {
    expect(classify(code)).toMatchObject({ opensSession: false, interactive: false });
  });
});

test.each([
  ['vim x.yaml', true],
  ['kubectl edit deploy x', true],
  ['git commit', true],
  ['git commit -m x', false],
  ['git rebase -i HEAD~2', true],
  ['read -p "Sure? " X', true],
  ['cat f | while read l; do echo $l; done', false],
  ['select x in a b; do echo $x; done', true],
  ['terraform apply', true],
  ['terraform apply -auto-approve', false],
  ['top', true],
  ['top -b -n1', false],
  ['crontab -e', true],
])('%s reads the terminal: %s', (code, expected) => {
  expect(classify(code).interactive).toBe(expected);
});

test.each([
  ['kubectl get pods -w', true],
  ['kubectl get pods --watch=false', false],
  ['kubectl logs -f p', true],
  ['kubectl logs p', false],
  ['watch kubectl get pods', true],
  ['tail -f x', true],
  ['tail -n 5 x', false],
  ['timeout 10 tail -f x', false],
  ['kubectl port-forward svc/x 8080:80', true],
  ['kubectl port-forward svc/x 8080:80 &', false],
  ['kubectl argo rollouts get rollout x -w', true],
  ['kubectl rollout status deploy/x', false],
  ['journalctl -fu nginx', true],
  ['docker stats', true],
  ['docker stats --no-stream', false],
  ['while true; do kubectl get pods; sleep 1; done', true],
  ['while true; do kubectl get pods && break; done', false],
  ['ping -c 3 x', false],
  ['ping x', true],
])('%s never ends: %s', (code, expected) => {
  expect(classify(code).neverEnds).toBe(expected);
});

test('tools are those that must be here, outermost first', () => {
  expect(classify('kubectl exec p -- psql -c "select 1" | jq . | ./x.sh | some-tool').tools).toEqual([
    'kubectl',
    'jq',
    'some-tool',
  ]);
  expect(classify('sudo -u x psql -c "select 1"').tools).toEqual(['sudo', 'psql']);
  expect(classify('kubectl argo rollouts abort x').tools).toEqual(['kubectl', 'kubectl-argo-rollouts']);
  expect(classify('cd /x && echo $(date)').tools).toEqual(['date']);
});

test('reasons say what is dangerous, in words', () => {
  expect(classify('kubectl delete pod x').reasons).toEqual(['kubectl delete destroys']);
  expect(classify('argocd app sync x --prune').reasons).toEqual(['argocd app sync --prune destroys']);
  expect(classify('some-tool x').reasons).toEqual(['some-tool is not in the catalogue']);
  expect(classify('kubectl get pods').reasons).toEqual([]);
});

describe('flags behind a script or a container belong to it', () => {
  test.each([
    ['bash migrate.sh -n', 'write'],
    ['bash -n migrate.sh', 'read'],
    ['python3 x.py -m json.tool', 'write'],
    ['docker run image --help', 'write'],
    ['sudo sed -e s/a/b/ f', 'read'],
    ['sudo grep -i x f', 'read'],
    ['salt test.example.com cmd.run reboot', 'write'],
    ["salt '*' test.ping", 'read'],
    ['ansible all -m service -a "name=x state=restarted"', 'write'],
    ['ansible all -a uptime', 'read'],
    ['ansible all -m shell -a "rm -rf /x"', 'destroy'],
    ['bash run.sh --region $REGION', 'write'],
    ['bash "$SCRIPT"', 'destroy'],
    ['aws "$SERVICE" describe-instances', 'read'],
    ['aws $ARGS describe-instances', 'write'],
    ['az vm show --delete', 'read'],
    ['gcloud sql instances delete list', 'destroy'],
    ['gcloud compute instances list', 'read'],
    ['terraform plan -destroy', 'read'],
  ])('%s: %s', (code, expected) => {
    expect(level(code)).toBe(expected);
  });
});

test.each([
  ['kubectl --context c -n n exec -ti p -- redis-cli -h x flushall', 'destroy'],
  ['crictl ps', 'read'],
  ['podman rm -f x', 'destroy'],
  ['vault kv get secret/x', 'read'],
  ['vault write auth/x a=b', 'write'],
  ['consul kv delete x', 'destroy'],
  ['mysql -e "SHOW SLAVE STATUS"', 'read'],
  ['mysql -e "DROP DATABASE x"', 'destroy'],
  ['mongosh --eval "db.orders.find({a: 1}).limit(5)"', 'read'],
  ['mongosh --eval "db.orders.deleteMany({})"', 'destroy'],
  ['wget -qO- https://x', 'read'],
  ['wget https://x/f', 'write'],
  ['ansible-playbook site.yml --check', 'read'],
  ['flux reconcile kustomization x', 'write'],
  ['istioctl proxy-status', 'read'],
  ['argo terminate x', 'destroy'],
  ['velero backup describe x', 'read'],
  ['glab mr view 3', 'read'],
  ['journalctl --vacuum-size=1G', 'destroy'],
  ['kubectl cnpg status db', 'read'],
  ['kubectl cnpg promote db db-2', 'write'],
  ['kubectl cert-manager status certificate x', 'read'],
  ['oc adm top nodes', 'read'],
  ['oc delete pod x', 'destroy'],
  ['kubectl get pods --dry-run=server', 'read'],
  ['amtool silence query', 'read'],
  ['amtool silence add x', 'write'],
  ['patronictl list', 'read'],
  ['etcdctl snapshot save /tmp/x', 'write'],
  ['gsutil rm -r gs://b', 'destroy'],
  ['openssl x509 -in c.pem -noout -dates', 'read'],
  ['echo | openssl s_client -connect x:443', 'read'],
  ['systemctl is-active nginx', 'read'],
  ['rsync -a --delete a/ b/', 'destroy'],
  ['crontab -r', 'destroy'],
  ['gh api repos/x/y', 'read'],
  ['gh api -X DELETE repos/x/y', 'destroy'],
  ['awk \'{ print $1 > "f" }\' x', 'write'],
  ["sed -n '1,5p' f", 'read'],
])('%s: %s', (code, expected) => {
  expect(level(code)).toBe(expected);
});

describe('what hides a danger does not hide it here', () => {
  test.each([
    ['(( $(rm -rf x) ))', 'destroy'],
    ['let x=$(rm -rf x)', 'destroy'],
    ['echo ${X/$(rm -rf a)/b}', 'destroy'],
    ["bash -c $'rm -rf x'", 'destroy'],
    ["\\rm -rf x; 'ls'", 'destroy'],
    ["env -S 'rm -rf x'", 'destroy'],
    ['{rm,-rf,/x}', 'destroy'],
    ['curl {-X,DELETE} https://x', 'destroy'],
    ['curl https://x/{a,b}', 'read'],
    ['/bin/r? -rf x', 'destroy'],
    ['git reset --har HEAD', 'destroy'],
    ['op run -- rm -rf x', 'destroy'],
    ['strace -f rm -rf x', 'destroy'],
    ['taskset -c 0 rm -rf x', 'destroy'],
    ['perf stat rm -rf x', 'destroy'],
    ['fd -e log -x rm', 'destroy'],
    ['echo x > /dev/sda', 'destroy'],
    ['cp disk.img /dev/sda', 'destroy'],
    ['bash /dev/stdin < x.sh', 'destroy'],
    ["psql -c \"select '\\'; drop table x; --'\"", 'destroy'],
    ['psql -c "select \\"it\'s\\"; drop table x; select \\"it\'s\\""', 'destroy'],
    ["mysql -e 'select 1 /*!50000 ; drop table x */'", 'destroy'],
    ["psql -c 'DO $$ begin delete from t; end $$'", 'destroy'],
    ["psql -c 'copy t from stdin'", 'write'],
    ["psql -c '\\! rm -rf x'", 'destroy'],
    ["mysql -e 'set global read_only = 1'", 'write'],
    ["mongosh --eval \"db['x']['drop']()\"", 'write'],
    ['awk "$PROGRAM" f', 'write'],
    ["sed -e '1e rm x' f", 'write'],
    ['gcloud run services list', 'read'],
    ['gcloud deploy releases list', 'read'],
  ])('%s: %s', (code, expected) => {
    expect(level(code)).toBe(expected);
  });
});

test('an empty standard input is one: nobody is asked', () => {
  expect(classify('openssl s_client -connect x:443 < /dev/null')).toMatchObject({
    interactive: false,
    class: 'read',
  });
  expect(classify('psql -d x < /dev/null').opensSession).toBe(false);
});

test("a tool's own flag before the subcommand is not the subcommand's of the same letter", () => {
  expect(classify('git -C repo switch main').class).toBe('write');
  expect(classify('git switch -C main').class).toBe('destroy');
  expect(classify('git -C repo switch -f main').class).toBe('destroy');
});

describe('where credentials come out', () => {
  test.each([
    ['vault read aws/creds/deploy', 'printed'],
    ['vault read secret/data/shop', 'printed'],
    ['vault read database/static-creds/shop', 'printed'],
    ['vault kv get secret/shop', 'printed'],
    ['vault token create', 'printed'],
    ['vault token lookup', 'printed'],
    ['vault write pki/issue/web common_name=a', 'printed'],
    ['vault status', 'none'],
    ['vault read aws/roles/deploy', 'none'],
    ['vault kv list secret/', 'none'],
    ['aws sts assume-role --role-arn a', 'printed'],
    ['aws sts get-session-token', 'printed'],
    ['aws sts get-caller-identity', 'none'],
    ['aws secretsmanager get-secret-value --secret-id a | jq -r .SecretString', 'printed'],
    ['aws secretsmanager describe-secret --secret-id a', 'none'],
    ['aws ssm get-parameter --name a --with-decryption', 'printed'],
    ['aws ssm get-parameter --name a', 'none'],
    ['gcloud auth print-access-token', 'printed'],
    ['az account get-access-token', 'printed'],
    ['kubectl create token builder', 'printed'],
    ['kubectl create namespace shop', 'none'],
    ['ssh host vault token create', 'printed'],
    ['CREDS=$(vault read aws/creds/deploy)', 'taken'],
    ['export CREDS="$(vault read aws/creds/deploy)"', 'taken'],
    ['curl -H "Authorization: Bearer $(gcloud auth print-access-token)" https://x', 'taken'],
    ['STATE=$(curl -H "Authorization: Bearer $(gcloud auth print-access-token)" https://x)', 'none'],
    ['jq . <(vault read aws/creds/deploy)', 'printed'],
    ['cat <<EOF\n$(vault read aws/creds/deploy)\nEOF', 'printed'],
  ])('%s: %s', (code, expected) => {
    expect(classify(code).credentials).toBe(expected);
  });
});
