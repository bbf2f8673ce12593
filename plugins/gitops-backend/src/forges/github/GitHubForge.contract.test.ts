import { describeForgeContract } from '@slipway/plugin-gitops-node/testing';
import { createForgeFixture } from '../__testUtils__/createForgeFixture';
import { FakeGitHub } from './__testUtils__/FakeGitHub';

describeForgeContract({
  name: 'GitHub',
  create: () => createForgeFixture('github', new FakeGitHub()),
});
