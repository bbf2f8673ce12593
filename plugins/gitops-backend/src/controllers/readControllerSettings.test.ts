import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readControllers } from './readControllers';
import { readControllerSettings } from './readControllerSettings';

const read = (data: JsonObject) =>
  readControllerSettings(new ConfigReader(data));

const instances = (...entries: JsonObject[]): JsonObject => ({
  appLocatorMethods: [{ type: 'config', instances: entries }],
});

const withController = (entry: JsonObject) =>
  read({ gitops: { controllers: [entry] } });

const anonymous = {
  type: 'argocd',
  name: 'main',
  url: 'https://argocd.acme.dev',
};

const argocd = { ...anonymous, token: 'abc' };

describe('readControllerSettings', () => {
  it('reads none where nothing is configured', () => {
    expect(read({})).toEqual([]);
  });

  it('reads the instances of the existing plugins, whose credentials fall back', () => {
    const settings = read({
      argocd: {
        username: 'everyone',
        password: 'shared',
        ...instances(
          {
            name: 'a',
            url: 'https://a.acme.dev/argocd/',
            token: 'abc',
            username: 'u',
            password: 'p',
          },
          {
            name: 'b',
            url: 'https://b.acme.dev',
            username: 'u',
            password: 'p',
          },
          {
            name: 'c',
            url: 'http://c.internal:8080',
            frontendUrl: 'https://c.acme.dev',
          },
        ),
      },
    });
    const common = {
      type: 'argocd',
      projects: [],
      appNamespaces: [],
      simulated: false,
      requestTimeoutMs: 60_000,
    };
    expect(settings).toEqual([
      {
        ...common,
        name: 'a',
        url: 'https://a.acme.dev/argocd/',
        credentials: { token: 'abc' },
      },
      {
        ...common,
        name: 'b',
        url: 'https://b.acme.dev',
        credentials: { username: 'u', password: 'p' },
      },
      {
        ...common,
        name: 'c',
        url: 'http://c.internal:8080',
        frontendUrl: 'https://c.acme.dev',
        credentials: { username: 'everyone', password: 'shared' },
      },
    ]);
  });

  it('reads our own controllers of every type', () => {
    const settings = read({
      gitops: {
        controllers: [
          {
            ...argocd,
            projects: ['payments'],
            appNamespaces: ['team-a'],
            simulated: true,
            requestTimeout: { seconds: 5 },
          },
          { type: 'argocd-kubernetes', name: 'eks', cluster: 'prod' },
          {
            type: 'flux',
            name: 'flux',
            cluster: 'edge',
            namespaces: ['flux-system'],
          },
        ],
      },
    });
    expect(settings).toEqual([
      expect.objectContaining({
        projects: ['payments'],
        appNamespaces: ['team-a'],
        simulated: true,
        requestTimeoutMs: 5_000,
      }),
      {
        type: 'argocd-kubernetes',
        name: 'eks',
        cluster: 'prod',
        namespaces: [],
        requestTimeoutMs: 60_000,
      },
      {
        type: 'flux',
        name: 'flux',
        cluster: 'edge',
        namespaces: ['flux-system'],
        requestTimeoutMs: 60_000,
      },
    ]);
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'a type',
      { ...argocd, type: 'argo' },
      /controllers\[0\]\.type.*argocd, argocd-kubernetes or flux/,
    ],
    ['a name', { ...argocd, name: 'a/b' }, /\.name/],
    ['an address', { ...argocd, url: 'argocd.acme.dev' }, /\.url.*http/],
    ['another scheme', { ...argocd, url: 'file:///etc' }, /\.url.*http/],
    ['a query', { ...argocd, url: 'https://acme.dev/?a=b' }, /\.url.*query/],
    [
      'a frontend address',
      { ...argocd, frontendUrl: 'javascript' },
      /\.frontendUrl/,
    ],
    ['a token of two lines', { ...argocd, token: 'a\nb' }, /\.token.*alone/],
    ['no credentials', anonymous, /credentials.*token/],
    ['half a user', { ...anonymous, username: 'u' }, /\.password.*missing/],
    ['a pattern', { ...argocd, projects: ['team-*'] }, /\.projects.*patterns/],
    [
      'a long time',
      { ...argocd, requestTimeout: '2 hours' },
      /\.requestTimeout.*10 minutes/,
    ],
    [
      'a missing file',
      { ...argocd, caFile: '/not/there.pem' },
      /\.caFile.*ENOENT/,
    ],
  ])('refuses %s that cannot be used, with a remedy', (_, entry, message) => {
    expect(() => withController(entry)).toThrow(message);
  });

  it('does not repeat a password that is in an address', () => {
    expect(() =>
      withController({ ...argocd, url: 'https://bot:hunter2@acme.dev' }),
    ).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('hunter2'),
      }),
    );
  });

  it('refuses two instances of one name', () => {
    expect(() =>
      read({
        argocd: instances({ name: 'main', url: 'https://a.dev', token: 'a' }),
        gitops: { controllers: [argocd] },
      }),
    ).toThrow(/two instances named "main"/);
  });

  it('refuses methods to find instances that it does not know', () => {
    expect(() =>
      read({ argocd: { appLocatorMethods: [{ type: 'catalog' }] } }),
    ).toThrow(/"catalog" is not known/);
  });

  it('refuses a file that has no certificate', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gitops-'));
    const caFile = path.join(folder, 'ca.pem');
    writeFileSync(caFile, 'nothing');
    expect(() => withController({ ...argocd, caFile })).toThrow(
      /has no certificate/,
    );
    rmSync(folder, { recursive: true });
  });
});

describe('readControllers', () => {
  it('makes an adapter of each instance, in their order', async () => {
    const controllers = readControllers(
      new ConfigReader({
        gitops: {
          controllers: [
            argocd,
            { ...argocd, name: 'b', simulated: true },
            { type: 'argocd-kubernetes', name: 'eks', cluster: 'prod-eks' },
            { type: 'flux', name: 'edge', cluster: 'edge' },
          ],
        },
      }),
      {
        auth: mockServices.auth(),
        discovery: mockServices.discovery(),
        now: () => 0,
      },
    );
    expect(
      controllers.map(({ instance, type, simulated }) => [
        instance,
        type,
        simulated,
      ]),
    ).toEqual([
      ['main', 'argocd', false],
      ['b', 'argocd', true],
      ['eks', 'argocd-kubernetes', false],
      ['edge', 'flux', false],
    ]);
  });
});
