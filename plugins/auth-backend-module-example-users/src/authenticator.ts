import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Request header that names the person to sign in as. */
export const EXAMPLE_USER_HEADER = 'x-example-user';

/**
 * Takes the word of the request for who asks. Whoever reaches the portal can be
 * anybody: for trying the portal out, on one's own machine.
 */
export const exampleUsersAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (result: { name: string }) => ({
    profile: { displayName: result.name },
  }),
  initialize({ config }) {
    const people = config.getOptionalStringArray('people') ?? [
      'dana',
      'omar',
      'petra',
      'vera',
    ];
    return { people };
  },
  async authenticate({ req }, { people }: { people: string[] }) {
    const name = req.header(EXAMPLE_USER_HEADER);
    if (!name || !people.includes(name)) {
      throw new AuthenticationError(
        `Signing in as an example user failed: "${
          name ?? ''
        }" is none of ${people.join(', ')}. Choose one of them.`,
      );
    }
    return { result: { name } };
  },
});
