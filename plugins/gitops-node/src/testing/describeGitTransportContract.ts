import type { RepositorySeed } from '../fakes';
import type { CommitRequest, GitTransport } from '../ports';
import { describeCompareAndSwap } from './gitTransport/describeCompareAndSwap';
import { describeChangedPaths } from './gitTransport/describeChangedPaths';
import { describeHistory } from './gitTransport/describeHistory';
import { describeMerging } from './gitTransport/describeMerging';
import { describeReading } from './gitTransport/describeReading';
import { describeRefusals } from './gitTransport/describeRefusals';
import { describeVersions } from './gitTransport/describeVersions';
import { describeWriting } from './gitTransport/describeWriting';
import {
  BRANCH,
  SEED,
  write,
  type GitTransportCase,
} from './gitTransport/GitTransportCase';

/**
 * A repository for one test of {@link describeGitTransportContract}.
 *
 * @public
 */
export interface GitTransportFixture {
  transport: GitTransport;
  /** Default branch, which holds the seed and nothing else. */
  base: string;
  /**
   * Adds commits to a new branch, past the transport: each writes the file
   * `grown.yaml`. Answers the last of them.
   */
  grow(
    branch: string,
    options: { from: string; commits: number },
  ): Promise<string>;
  dispose?(): Promise<void>;
}

/**
 * Makes a fresh repository with the seed on its default branch.
 *
 * @public
 */
export type CreateGitTransport = (
  seed: Required<RepositorySeed>,
) => Promise<GitTransportFixture>;

/**
 * The suite that every Git transport adapter passes. Call it in a test file.
 *
 * @example
 * describeGitTransportContract({
 *   name: 'the server of Acme',
 *   create: async seed => {
 *     const server = await startAcmeServer(seed);
 *     return {
 *       transport: createAcmeTransport(server.url),
 *       base: 'main',
 *       grow: (branch, options) => server.addCommits(branch, options),
 *       dispose: () => server.stop(),
 *     };
 *   },
 * });
 *
 * @public
 */
export function describeGitTransportContract(options: {
  name: string;
  create: CreateGitTransport;
}): void {
  describe(`Git transport contract: ${options.name}`, () => {
    let fixture: GitTransportFixture;
    let base: string;

    beforeEach(async () => {
      fixture = await options.create(SEED);
      base = (await fixture.transport.readBranch(fixture.base)) ?? '';
    });

    afterEach(async () => {
      await fixture.dispose?.();
    });

    const requestOf = (patch: Partial<CommitRequest>): CommitRequest => ({
      branch: BRANCH,
      expect: 'absent',
      parent: base,
      edits: [write('new.yaml', 'a: 1\n')],
      message: 'Onboard checkout\n\nSlipway-Change: 1\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
      ...patch,
    });

    const contract: GitTransportCase = {
      get transport() {
        return fixture.transport;
      },
      get baseBranch() {
        return fixture.base;
      },
      get base() {
        return base;
      },
      commit: async (patch = {}) => fixture.transport.commit(requestOf(patch)),
      written: async (patch = {}) => {
        const outcome = await contract.commit(patch);
        expect(outcome).toEqual({
          status: 'written',
          revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        });
        return outcome.status === 'written' ? outcome.revision : '';
      },
      grow: (branch, asked) => fixture.grow(branch, asked),
      contents: async (revision, ...paths) => {
        const files = await fixture.transport.readFiles({ revision, paths });
        return Object.fromEntries(
          files.map(({ path, content }) => [path, content]),
        );
      },
    };

    describeReading(contract);
    describeWriting(contract);
    describeCompareAndSwap(contract);
    describeRefusals(contract);
    describeHistory(contract);
    describeMerging(contract);
    describeChangedPaths(contract);
    describeVersions(contract);
  });
}
