import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  gitopsChangeApprovePermission,
  gitopsChangeCreatePermission,
  gitopsChangeMergePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import type { Request } from 'express';
import type { Viewer } from './review/decideActions';
import type { Review } from './review/readReview';
import type { OwnerRights, TokenStore } from './store/TokenStore';

/** The plugin that reads and writes here without a person. */
const GITOPS_BACKEND = 'plugin:gitops';

/** Credentials of a person who is signed in. */
type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** A person, and what the policy grants at least for some release. */
export interface AuthorizedUser extends OwnerRights {
  credentials: UserCredentials;
  userRef: string;
}

/**
 * Every decision on who may do what. The sandbox keeps all workloads in one Git
 * repository, so reading it is one right: `gitops.workload.read`, where a policy
 * that denies it for some releases only does not deny it. What changes a release
 * is decided for each release that is touched.
 */
export class SandboxAuthorization {
  private readonly httpAuth: HttpAuthService;
  private readonly permissions: PermissionsService;
  private readonly tokens: TokenStore;

  constructor(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    tokens: TokenStore;
  }) {
    this.httpAuth = options.httpAuth;
    this.permissions = options.permissions;
    this.tokens = options.tokens;
  }

  /**
   * The signed-in person, who may read the repository.
   *
   * @throws AuthenticationError and NotAllowedError.
   */
  async requireReader(request: Request): Promise<AuthorizedUser> {
    const user = await this.readUser(request);
    if (!user.mayRead) {
      throw new NotAllowedError(
        'You may not read the GitOps repository: the permission gitops.workload.read is denied to you.',
      );
    }
    return user;
  }

  /**
   * The signed-in person, who may read the repository and propose changes to
   * some of it.
   *
   * @throws AuthenticationError and NotAllowedError.
   */
  async requireWriter(request: Request): Promise<AuthorizedUser> {
    const user = await this.requireReader(request);
    if (!user.mayWrite) {
      throw new NotAllowedError(
        'You may not propose changes to the GitOps repository: the permission gitops.change.create is denied to you.',
      );
    }
    return user;
  }

  /**
   * Lets a person propose a change to all of the releases.
   *
   * @throws NotAllowedError that names the releases that are denied.
   */
  async requireCreate(user: AuthorizedUser, releases: string[]): Promise<void> {
    const denied = await this.deniedOf(
      gitopsChangeCreatePermission,
      releases,
      user.credentials,
    );
    if (denied.length > 0) {
      throw new NotAllowedError(
        `You may not propose changes to ${denied.join(', ')}.`,
      );
    }
  }

  /** What the policy denies a person of a pull request. */
  async readViewer(user: AuthorizedUser, review: Review): Promise<Viewer> {
    const [approveDenied, mergeDenied] = await Promise.all(
      [gitopsChangeApprovePermission, gitopsChangeMergePermission].map(
        permission =>
          this.deniedOf(permission, review.releases, user.credentials),
      ),
    );
    return { userRef: user.userRef, approveDenied, mergeDenied };
  }

  /**
   * Lets the gitops backend pass, and nobody else.
   *
   * @throws AuthenticationError and NotAllowedError.
   */
  async requireGitOpsBackend(request: Request): Promise<void> {
    const { principal } = await this.httpAuth.credentials(request, {
      allow: ['service'],
    });
    if (principal.subject !== GITOPS_BACKEND) {
      throw new NotAllowedError(
        'Of all plugins, only the gitops backend may use these routes of the GitOps sandbox.',
      );
    }
  }

  /**
   * A person by a token of Backstage, or the gitops backend, which decided on
   * the person's permission itself.
   *
   * @returns the entity ref of the person, or the subject of the backend.
   *
   * @throws AuthenticationError and NotAllowedError.
   */
  async requireGitAccess(
    request: Request,
    access: 'read' | 'write',
  ): Promise<string> {
    const { principal } = await this.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    if (principal.type === 'service') {
      await this.requireGitOpsBackend(request);
      return principal.subject;
    }
    const { userRef } =
      access === 'read'
        ? await this.requireReader(request)
        : await this.requireWriter(request);
    return userRef;
  }

  /**
   * Backstage cannot ask its policy about a person who is not here, and a Git
   * token is used without one. So each visit notes on the person's tokens what
   * the policy says now, and the token is held to that.
   */
  private async readUser(request: Request): Promise<AuthorizedUser> {
    const credentials = await this.httpAuth.credentials(request, {
      allow: ['user'],
    });
    const userRef = credentials.principal.userEntityRef;
    const [read, create] = await this.permissions.authorizeConditional(
      [
        { permission: gitopsWorkloadReadPermission },
        { permission: gitopsChangeCreatePermission },
      ],
      { credentials },
    );
    const mayRead = read.result !== AuthorizeResult.DENY;
    const rights = {
      mayRead,
      mayWrite: mayRead && create.result !== AuthorizeResult.DENY,
    };
    await this.tokens.recordRights(userRef, rights);
    return { credentials, userRef, ...rights };
  }

  private async deniedOf(
    permission: ResourcePermission,
    releases: string[],
    credentials: UserCredentials,
  ): Promise<string[]> {
    const decisions = await this.permissions.authorize(
      releases.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    return releases.filter(
      (_, index) => decisions[index].result !== AuthorizeResult.ALLOW,
    );
  }
}
