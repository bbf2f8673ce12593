import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, type UserEntity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Person } from './readerContext';

/**
 * Who asks, named as a commit wants it. A person whom the catalog has no mail
 * address of gets one that cannot exist (RFC 2606).
 *
 * @throws NotAllowedError when a service asks, and nobody through it.
 */
export async function readPerson(options: {
  credentials: BackstageCredentials;
  userInfo: UserInfoService;
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Person> {
  const { credentials, userInfo, auth, catalog } = options;
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'Not allowed: this is done as a person, and the token is none of a person. Sign in, or have the caller act on behalf of a person.',
    );
  }
  const info = await userInfo.getUserInfo(credentials);
  const entity = (await catalog.getEntityByRef(info.userEntityRef, {
    credentials: await auth.getOwnServiceCredentials(),
  })) as UserEntity | undefined;
  const { name } = parseEntityRef(info.userEntityRef);
  const profile = entity?.spec?.profile;
  return {
    userRef: info.userEntityRef,
    ownershipRefs: info.ownershipEntityRefs,
    displayName: profile?.displayName ?? name,
    email: profile?.email ?? `${name}@users.invalid`,
  };
}
