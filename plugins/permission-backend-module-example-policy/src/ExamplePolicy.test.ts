import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  gitopsChangeApprovePermission,
  gitopsChangeCreatePermission,
  gitopsChangeMergePermission,
  gitopsPermissions,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import { ExamplePolicy } from './ExamplePolicy';

function person(...groups: string[]): PolicyQueryUser {
  const ownershipEntityRefs = [
    'user:default/someone',
    ...groups.map(group => `group:default/${group}`),
  ];
  return {
    info: { userEntityRef: 'user:default/someone', ownershipEntityRefs },
  } as PolicyQueryUser;
}

describe('ExamplePolicy', () => {
  const policy = new ExamplePolicy();

  it('denies everything to a request without a person', async () => {
    for (const permission of gitopsPermissions) {
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
    }
  });

  it('allows everything to the platform team', async () => {
    for (const permission of gitopsPermissions) {
      expect(await policy.handle({ permission }, person('platform'))).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it('lets auditors read and nothing else', async () => {
    expect(
      await policy.handle(
        { permission: gitopsWorkloadReadPermission },
        person('auditors'),
      ),
    ).toEqual({ result: AuthorizeResult.ALLOW });
    for (const permission of [
      gitopsChangeCreatePermission,
      gitopsChangeApprovePermission,
      gitopsChangeMergePermission,
    ]) {
      expect(await policy.handle({ permission }, person('auditors'))).toEqual({
        result: AuthorizeResult.DENY,
      });
    }
  });

  it('lets developers change what their team owns, and merge except into prod', async () => {
    expect(
      await policy.handle(
        { permission: gitopsChangeCreatePermission },
        person('payments'),
      ),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        rule: 'IS_OWNER',
        params: { claims: ['user:default/someone', 'group:default/payments'] },
      },
    });
    expect(
      await policy.handle(
        { permission: gitopsChangeMergePermission },
        person('payments'),
      ),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        allOf: [
          { rule: 'IS_OWNER' },
          {
            rule: 'IN_ENVIRONMENT',
            params: { environments: ['dev', 'staging'] },
          },
        ],
      },
    });
  });
});
