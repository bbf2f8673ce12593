import { describeForgeContract } from '@slipway/plugin-gitops-node/testing';
import { createForgeFixture } from '../__testUtils__/createForgeFixture';
import { FakeGitea } from './__testUtils__/FakeGitea';

describeForgeContract({
  name: 'Gitea',
  create: () => createForgeFixture('gitea', new FakeGitea('gitea')),
});

describeForgeContract({
  name: 'Forgejo',
  create: () => createForgeFixture('gitea', new FakeGitea('forgejo')),
});
