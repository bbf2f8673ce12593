/** The people of examples/org/org.yaml, as the sign-in page presents them. */
export const exampleUsers = [
  {
    name: 'dana',
    title: 'Dana Developer',
    role: 'Developer in the payments team',
    can: 'Opens changes for payments, approves and merges them except into prod.',
  },
  {
    name: 'omar',
    title: 'Omar Orders',
    role: 'Developer in the orders team',
    can: 'The same for orders; payments is not his to change.',
  },
  {
    name: 'petra',
    title: 'Petra Platform',
    role: 'Platform engineer',
    can: 'Owns the standards, approves and merges everywhere.',
  },
  {
    name: 'vera',
    title: 'Vera Viewer',
    role: 'Viewer',
    can: 'Reads everything and changes nothing.',
  },
] as const;

const STORAGE_KEY = 'slipway.example-user';

/** The person chosen earlier in this browser, when there is one. */
export function readChosenUser(): string | undefined {
  const name = window.localStorage.getItem(STORAGE_KEY);
  return exampleUsers.find(user => user.name === name)?.name;
}

/** Remembers the person for the next page load; `undefined` forgets. */
export function rememberChosenUser(name: string | undefined): void {
  if (name) {
    window.localStorage.setItem(STORAGE_KEY, name);
  } else {
    window.localStorage.removeItem(STORAGE_KEY);
  }
}
