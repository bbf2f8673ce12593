import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ArgoCdHttp } from './ArgoCdHttp';

const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;
const describeWithOpenSsl = hasOpenSsl ? describe : describe.skip;

/** A certificate for the local address that nobody else has signed. */
function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'gitops-'));
  const file = (name: string) => path.join(folder, name);
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'],
      ...['-subj', '/CN=argocd', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', file('key.pem'), '-out', file('cert.pem')],
    ],
    { stdio: 'ignore' },
  );
  const pair = {
    key: readFileSync(file('key.pem'), 'utf8'),
    cert: readFileSync(file('cert.pem'), 'utf8'),
  };
  rmSync(folder, { recursive: true });
  return pair;
}

describeWithOpenSsl(
  'with a private authority, where openssl is at hand',
  () => {
    const pair = hasOpenSsl ? makeCertificate() : { key: '', cert: '' };
    let server: Server;
    let url: string;

    beforeAll(async () => {
      server = createServer(pair, (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"items":[]}'),
      );
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterAll(async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    });

    const list = async (ca?: string) => {
      const http = new ArgoCdHttp({ url, ca, requestTimeoutMs: 2_000 });
      const outcome = await http.send({
        method: 'GET',
        segments: ['applications'],
        limitBytes: 1_000,
        signal: new AbortController().signal,
      });
      await http.close();
      return outcome;
    };

    it('trusts the certificate that is given', async () => {
      await expect(list(pair.cert)).resolves.toMatchObject({
        kind: 'ok',
        body: { items: [] },
      });
    });

    it('trusts nothing else', async () => {
      await expect(list()).resolves.toEqual({
        kind: 'unreachable',
        code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      });
    });
  },
);
