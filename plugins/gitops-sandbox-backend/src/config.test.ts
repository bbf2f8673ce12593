import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { readSandboxConfig } from './config';

const FOLDERS = { dataDirectory: 'data', seedDirectory: '/seed' };

function read(gitopsSandbox: object | undefined, environment?: string) {
  return readSandboxConfig(
    mockServices.rootConfig({
      data: gitopsSandbox ? { gitopsSandbox: { ...gitopsSandbox } } : {},
    }),
    environment,
  );
}

describe('readSandboxConfig', () => {
  it('makes the folders absolute', () => {
    expect(read(FOLDERS, 'development')).toEqual({
      dataDirectory: path.resolve('data'),
      seedDirectory: '/seed',
    });
  });

  it('names the key that is missing', () => {
    expect(() => read({ dataDirectory: 'data' })).toThrow(
      'gitopsSandbox.seedDirectory is not set',
    );
    expect(() => read(undefined)).toThrow(
      'gitopsSandbox.dataDirectory is not set',
    );
  });

  it('has a simulated Argo CD with a token only, and then wants its world', () => {
    const worldFile = '/world.yaml';
    expect(read({ ...FOLDERS, argocd: { worldFile } })).not.toHaveProperty(
      'argocd',
    );
    expect(
      read({
        ...FOLDERS,
        earlierSeedDirectory: '/earlier',
        argocd: { token: 't0ken', worldFile },
      }),
    ).toMatchObject({
      earlierSeedDirectory: '/earlier',
      argocd: { token: 't0ken', worldFile },
    });
    expect(() => read({ ...FOLDERS, argocd: { token: 't0ken' } })).toThrow(
      'gitopsSandbox.argocd.worldFile is not set',
    );
  });

  it('does not start in production unless it is told so', () => {
    expect(() => read(FOLDERS, 'production')).toThrow(
      'gitopsSandbox.dangerouslyAllowInProduction: true',
    );
    expect(
      read({ ...FOLDERS, dangerouslyAllowInProduction: true }, 'production'),
    ).toMatchObject({ seedDirectory: '/seed' });
  });
});
