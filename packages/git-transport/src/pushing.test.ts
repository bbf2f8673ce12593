import { execFile, execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment, hasProgram } from './__testUtils__/git';
import {
  SECRET,
  startRepository,
  type StartedRepository,
} from './__testUtils__/startRepository';

const onGit = hasProgram('git', '--version') ? describe : describe.skip;

onGit('pushing, which needs git to be tried', () => {
  let repository: StartedRepository;

  beforeEach(async () => {
    repository = await startRepository();
  });

  afterEach(async () => {
    await repository.stop();
  });

  const commit = (...patch: Parameters<StartedRepository['request']>) =>
    repository.transport.commit(repository.request(...patch));

  function addHook(name: string, script: string) {
    const folder = path.join(repository.gitdir, 'hooks');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`, {
      mode: 0o755,
    });
  }

  /** Does something at the moment when the push arrives. */
  function onPush(
    act: (answerOfGit: () => Promise<Buffer>) => Promise<Buffer | undefined>,
  ) {
    let first = true;
    repository.server.intercept(async (request, response) => {
      if (request.path !== '/git-receive-pack' || !first) {
        return undefined;
      }
      first = false;
      const body = await act(
        async () => (await repository.server.answer(request)).body,
      );
      if (body) {
        response.writeHead(200, {
          'content-type': 'application/x-git-receive-pack-result',
        });
        response.end(body);
      } else {
        response.destroy();
      }
      return 'handled';
    });
  }

  it('writes what the stock git takes for its own', async () => {
    const outcome = await commit({
      edits: [
        { action: 'write', path: 'ｆ/\u{1f6a2}.yaml', content: 'a: 1\n' },
        { action: 'write', path: 'a-b/c.yaml', content: 'c: 1\n' },
        { action: 'write', path: 'a.b/c.yaml', content: 'c: 2\n' },
        { action: 'write', path: 'a', content: 'x' },
        { action: 'delete', path: 'README.md' },
      ],
    });
    expect(outcome).toMatchObject({ status: 'written' });
    expect(repository.git(['fsck', '--strict', '--full'])).not.toMatch(
      /error|warning|missing/,
    );
    const work = path.join(path.dirname(repository.gitdir), 'work');
    // Not synchronous: the server is in this process.
    await promisify(execFile)(
      'git',
      [
        ...['clone', '--quiet', '-b', 'slipway/checkout'],
        repository.server.url,
        work,
      ],
      { env: gitEnvironment },
    );
    expect(fs.readFileSync(path.join(work, 'a.b/c.yaml'), 'utf8')).toBe(
      'c: 2\n',
    );
    expect(
      execFileSync('git', ['-C', work, 'status', '--porcelain'], {
        env: gitEnvironment,
      }).toString(),
    ).toBe('');
  });

  it('keeps neighbors whose names are not in UTF-8', async () => {
    const latin = Buffer.from('caf\xe9.yaml', 'latin1');
    const blob = repository.git(['hash-object', '-w', '--stdin'], 'a: 1\n');
    const tree = repository.git(
      ['mktree', '-z'],
      Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), latin]),
    );
    const parent = repository.git(
      ['-c', 'user.name=CI', '-c', 'user.email=ci@acme.dev'].concat(
        'commit-tree',
        tree,
        '-m',
        'Old',
      ),
    );
    repository.git(['update-ref', 'refs/heads/old', parent]);
    expect(await commit({ parent })).toMatchObject({ status: 'written' });
    expect(
      repository.git(['ls-tree', '--name-only', 'slipway/checkout']),
    ).toContain('"caf\\351.yaml"');
  });

  it('sends only what is new', async () => {
    await commit();
    const push = repository.server.requests.find(
      ({ path: asked }) => asked === '/git-receive-pack',
    );
    const pack = push?.body.subarray(push.body.indexOf('PACK'));
    // A file, its folder and three above it, and the commit.
    expect(pack?.readUInt32BE(8)).toBe(6);
  });

  it('passes on what a hook says', async () => {
    addHook(
      'pre-receive',
      'echo "GH006: Protected branch update failed." >&2; exit 1',
    );
    await expect(commit()).resolves.toEqual({
      status: 'refused',
      reason: expect.stringMatching(
        /^GH006: Protected branch update failed\.\n.*declined/,
      ),
    });
  });

  it('makes what a hook says fit for a message', async () => {
    addHook(
      'pre-receive',
      `printf '\\033[31mNo\\033[0m\\000' >&2; head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1`,
    );
    const outcome = await commit();
    const reason = outcome.status === 'refused' ? outcome.reason : '';
    expect(reason).toMatch(/^Nox+…$/);
    expect(reason.length).toBeLessThan(5_000);
  });

  it('has no secret in what a hook says', async () => {
    addHook('pre-receive', `echo "You sent ${SECRET}" >&2; exit 1`);
    const outcome = await commit();
    expect(outcome).toMatchObject({ status: 'refused' });
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
  });

  it('finds that another one was first while it pushed', async () => {
    onPush(async answerOfGit => {
      repository.git(['update-ref', 'refs/heads/slipway/checkout', 'main']);
      return answerOfGit();
    });
    await expect(commit()).resolves.toEqual({
      status: 'moved',
      actual: repository.base,
    });
  });

  it('finds that a branch came into its way while it pushed', async () => {
    onPush(async answerOfGit => {
      repository.git(['update-ref', 'refs/heads/slipway', 'main']);
      return answerOfGit();
    });
    await expect(commit()).resolves.toEqual({
      status: 'name-conflict',
      branch: 'slipway',
    });
  });

  it.each([
    ['is lost', async () => undefined],
    ['is garbage', async () => Buffer.from('<html>')],
    ['says nothing', async () => Buffer.from('0000')],
  ])('knows that it has written when the report %s', async (_, report) => {
    onPush(async answerOfGit => {
      await answerOfGit();
      return report();
    });
    const outcome = await commit();
    expect(outcome).toEqual({
      status: 'written',
      revision: repository.git(['rev-parse', 'refs/heads/slipway/checkout']),
    });
  });

  it('knows that it has written when the report takes too long', async () => {
    const impatient = repository.connect({ limits: { requestMs: 400 } });
    onPush(async answerOfGit => {
      await answerOfGit();
      await new Promise(resolve => setTimeout(resolve, 800));
      return undefined;
    });
    await expect(impatient.commit(repository.request())).resolves.toMatchObject(
      { status: 'written' },
    );
  });

  it('says that nothing was written when the push was lost', async () => {
    onPush(async () => undefined);
    await expect(commit()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the connection broke'),
    });
    await expect(commit()).resolves.toMatchObject({ status: 'written' });
  });

  it('says that it does not know when the branch cannot be read any more', async () => {
    repository.server.intercept((_, response) => {
      const pushes = repository.server.requests.filter(
        ({ path: asked }) => asked === '/git-receive-pack',
      );
      if (pushes.length === 0) {
        return undefined;
      }
      response.destroy();
      return 'handled';
    });
    await expect(commit()).rejects.toMatchObject({
      message: expect.stringContaining('what came of it is not known'),
    });
  });

  it('writes once when the same request is repeated after a lost report', async () => {
    const first = await commit();
    const again = await commit();
    expect(again).toEqual({
      status: 'moved',
      actual: first.status === 'written' ? first.revision : '',
    });
  });

  it('pushes to a server that keeps to one band', async () => {
    repository.server.intercept(async (request, response) => {
      if (!request.path.endsWith('service=git-receive-pack')) {
        return undefined;
      }
      const { headers, body } = await repository.server.answer(request);
      response.writeHead(200, Object.fromEntries(headers));
      response.end(
        Buffer.from(
          body.toString('latin1').replace(' side-band-64k', ' xide-band-64k'),
          'latin1',
        ),
      );
      return 'handled';
    });
    await expect(commit()).resolves.toMatchObject({ status: 'written' });
  });

  it('makes author, message and trailers harmless', async () => {
    await commit({
      author: { name: 'Eve\ncommitter Mallory <m@x> 1 +0000', email: 'e>@x' },
      message: 'One\r\nTwo\u0000\u001b[31m\n\n\n',
    });
    const raw = repository.git(['cat-file', 'commit', 'slipway/checkout']);
    expect(raw).toMatch(/\n\nOne\nTwo\[31m$/);
    expect(raw.match(/^committer /gm)).toHaveLength(1);
  });

  it('signs off as the author, once', async () => {
    const signing = repository.connect({ signing: { signOff: true } });
    await signing.commit(repository.request());
    const message = repository.git([
      'log',
      '-1',
      '--format=%B',
      'slipway/checkout',
    ]);
    expect(message).toBe(
      'Onboard checkout\n\nSlipway-Change: 1\nSigned-off-by: Dana <dana@acme.dev>',
    );
  });

  it('uses objects again that it has fetched', async () => {
    await commit();
    repository.server.requests.length = 0;
    await commit({ branch: 'second' });
    expect(
      repository.server.requests.filter(({ body }) =>
        body.includes('command=fetch'),
      ),
    ).toEqual([]);
  });

  const onSsh = hasProgram('ssh-keygen') ? describe : describe.skip;

  onSsh('signing, which needs ssh-keygen to be tried', () => {
    it.each(['OpenSSH', 'PKCS #8'])(
      'signs what git verify-commit takes, with a key in the form of %s',
      async form => {
        const folder = path.dirname(repository.gitdir);
        const file = path.join(folder, 'key');
        execFileSync('ssh-keygen', [
          ...['-q', '-t', 'ed25519', '-N', '', '-C', 'bot', '-f', file],
        ]);
        let sshKey = fs.readFileSync(file, 'utf8');
        let publicKey = fs.readFileSync(`${file}.pub`, 'utf8').trim();
        if (form === 'PKCS #8') {
          const pair = generateKeyPairSync('ed25519');
          sshKey = pair.privateKey
            .export({ format: 'pem', type: 'pkcs8' })
            .toString();
          const { x = '' } = pair.publicKey.export({ format: 'jwk' });
          publicKey = `ssh-ed25519 ${Buffer.concat([
            Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0\x20', 'latin1'),
            Buffer.from(x, 'base64url'),
          ]).toString('base64')}`;
        }
        const allowed = path.join(folder, 'allowed');
        fs.writeFileSync(allowed, `slipway@acme.dev ${publicKey}\n`);

        const signing = repository.connect({ signing: { sshKey } });
        const [one, other] = [
          await signing.commit(repository.request()),
          await signing.commit(repository.request({ branch: 'again' })),
        ];
        expect(one).toMatchObject({ status: 'written' });
        // Deterministic, signature and all.
        expect(other).toEqual(one);
        expect(() =>
          repository.git([
            '-c',
            `gpg.ssh.allowedSignersFile=${allowed}`,
            'verify-commit',
            'slipway/checkout',
          ]),
        ).not.toThrow();
        const [listed] = await signing.listCommits({
          base: repository.base,
          head: repository.git(['rev-parse', 'slipway/checkout']),
        });
        expect(listed.message).toBe('Onboard checkout\n\nSlipway-Change: 1\n');
      },
    );
  });
});
