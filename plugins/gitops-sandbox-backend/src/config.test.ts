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

  it('does not start in production unless it is told so', () => {
    expect(() => read(FOLDERS, 'production')).toThrow(
      'gitopsSandbox.dangerouslyAllowInProduction: true',
    );
    expect(
      read({ ...FOLDERS, dangerouslyAllowInProduction: true }, 'production'),
    ).toMatchObject({ seedDirectory: '/seed' });
  });
});
