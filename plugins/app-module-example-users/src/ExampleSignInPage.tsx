import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  exampleUsers,
  readChosenUser,
  rememberChosenUser,
} from './exampleUsers';

/** Choose who to be: the example portal has four people and no passwords. */
export function ExampleSignInPage(props: SignInPageProps) {
  const [chosen, setChosen] = useState(readChosenUser);

  if (chosen) {
    return (
      <ProxiedSignInPage
        provider="example-users"
        headers={{ 'x-example-user': chosen }}
        onSignInSuccess={identity =>
          props.onSignInSuccess(forgettingOnSignOut(identity))
        }
      />
    );
  }

  return (
    <Box
      component="main"
      sx={{ maxWidth: 760, mx: 'auto', px: 3, py: { xs: 4, sm: 10 } }}
    >
      <Typography variant="h3" component="h1" gutterBottom>
        Who are you today?
      </Typography>
      <Typography color="text.secondary" paragraph>
        This portal is for trying out. Choose a person; each may do something
        else.
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        }}
      >
        {exampleUsers.map(user => (
          <Paper key={user.name} component="li" variant="outlined">
            <ButtonBase
              focusRipple
              onClick={() => {
                rememberChosenUser(user.name);
                setChosen(user.name);
              }}
              sx={{
                display: 'flex',
                flexDirection: 'column',
                alignItems: 'start',
                justifyContent: 'start',
                width: '100%',
                height: '100%',
                textAlign: 'left',
                p: 2.5,
                '&:hover': { bgcolor: 'action.hover' },
                '&:focus-visible': {
                  outline: '2px solid',
                  outlineColor: 'primary.main',
                },
              }}
            >
              <Typography variant="h6" component="h2">
                {user.title}
              </Typography>
              <Typography variant="body2" color="text.secondary" gutterBottom>
                {user.role}
              </Typography>
              <Typography variant="body2">{user.can}</Typography>
            </ButtonBase>
          </Paper>
        ))}
      </Box>
    </Box>
  );
}

/** Signing out must forget the choice, or the reload would sign in again. */
function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      rememberChosenUser(undefined);
      await identity.signOut();
      window.location.assign('/');
    },
  };
}
