import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * What the forge calls a group of the catalog: the slug that Backstage's GitHub
 * provider notes, or the group's name.
 *
 * @returns `undefined` when the catalog has no such group.
 */
export async function findReviewTeam(options: {
  /** Entity reference of the group. */
  owner: string;
  catalog: CatalogService;
  auth: AuthService;
}): Promise<string | undefined> {
  const { owner, catalog, auth } = options;
  const group = await catalog.getEntityByRef(owner, {
    credentials: await auth.getOwnServiceCredentials(),
  });
  if (group?.kind !== 'Group') {
    return undefined;
  }
  // `org/team`: https://backstage.io/docs/features/software-catalog/well-known-annotations
  const slug = group.metadata.annotations?.['github.com/team-slug'];
  return slug?.split('/').pop() ?? group.metadata.name;
}
