import { describeForgeContract } from '@slipway/plugin-gitops-node/testing';
import { createForgeFixture } from '../__testUtils__/createForgeFixture';
import { FakeGitLab } from './__testUtils__/FakeGitLab';

describeForgeContract({
  name: 'GitLab',
  create: () => createForgeFixture('gitlab', new FakeGitLab(), ['teams']),
});
