import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { ExampleSignInPage } from './ExampleSignInPage';
import {
  exampleUsers,
  readChosenUser,
  rememberChosenUser,
} from './exampleUsers';

describe('the example sign-in page', () => {
  beforeEach(() => window.localStorage.clear());

  it('presents each person with what they may do', async () => {
    renderInTestApp(<ExampleSignInPage onSignInSuccess={() => {}} />);
    for (const { title, can } of exampleUsers) {
      expect(
        await screen.findByRole('button', { name: new RegExp(title) }),
      ).toHaveTextContent(can);
    }
  });

  it('remembers who was chosen, for the next page load', async () => {
    renderInTestApp(<ExampleSignInPage onSignInSuccess={() => {}} />);
    fireEvent.click(await screen.findByRole('button', { name: /Omar Orders/ }));
    expect(readChosenUser()).toBe('omar');
  });

  it('forgets on request, and takes nobody that it does not know', () => {
    rememberChosenUser('omar');
    rememberChosenUser(undefined);
    expect(readChosenUser()).toBeUndefined();
    rememberChosenUser('mallory');
    expect(readChosenUser()).toBeUndefined();
  });
});
