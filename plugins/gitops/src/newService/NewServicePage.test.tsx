import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import {
  COMPLETE,
  describeService,
  openButton,
  renderNewServicePage,
} from '../__testUtils__/renderNewServicePage';

const field = (name: string) => screen.getByRole('textbox', { name });
const question = (name: string) => within(screen.getByRole('form', { name }));

describe('the New service page', () => {
  beforeEach(() => window.localStorage.clear());

  describe('reading', () => {
    it('shows what it understood with the words it understood it from', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);

      expect(field('Name')).toHaveValue('checkout');
      expect(field('Name')).toHaveAccessibleDescription('“called checkout”');
      expect(screen.getByRole('combobox', { name: 'Reached' })).toHaveValue(
        'internal',
      );
      expect(openButton()).toHaveAttribute('aria-disabled', 'false');
    });

    it('shows nothing but an invitation before anything is written', async () => {
      renderNewServicePage();

      expect(await screen.findByText(/Write a sentence above/)).toBeVisible();
      expect(
        screen.queryByRole('button', { name: /^Open pull request/ }),
      ).not.toBeInTheDocument();
    });

    it('asks what is missing and goes on when it is answered', async () => {
      renderNewServicePage();
      await describeService('Node.js API with a Redis cache');
      expect(openButton()).toHaveAccessibleDescription('2 questions are open.');

      const name = question('What is the workload called?');
      fireEvent.change(name.getByRole('textbox'), {
        target: { value: 'checkout' },
      });
      fireEvent.click(name.getByRole('button', { name: 'Use it' }));
      expect(field('Name')).toHaveValue('checkout');
      expect(field('Name')).toHaveAccessibleDescription('you');

      const image = question('Which image runs?');
      expect(image.getByLabelText('Repository')).toHaveValue(
        'registry.acme.dev/payments/checkout',
      );
      fireEvent.change(image.getByLabelText('Tag'), {
        target: { value: '1.0.0' },
      });
      fireEvent.click(image.getByRole('button', { name: 'Use it' }));
      expect(openButton()).toHaveAttribute('aria-disabled', 'false');
    });

    it('opens with a placeholder that was confirmed, and lint says so', async () => {
      renderNewServicePage();
      await describeService('Node.js API called checkout');
      fireEvent.click(screen.getByRole('button', { name: /None yet/ }));

      expect(openButton()).toHaveAttribute('aria-disabled', 'false');
      expect(
        within(screen.getByRole('region', { name: 'Findings' })).getByText(
          /placeholder/,
        ),
      ).toBeVisible();
    });

    it('says what it refuses, masks a secret and keeps it out of the storage', async () => {
      const { unmount } = renderNewServicePage();
      await describeService('Node.js API, the password is hunter2secret');

      const refusals = screen
        .getByText('Not done, and what is done instead')
        .closest('[role=status]');
      expect(refusals).toHaveTextContent(/•+/);
      expect(refusals).not.toHaveTextContent('hunter2secret');
      unmount();
      expect(JSON.stringify({ ...window.localStorage })).not.toContain(
        'hunter2secret',
      );
    });

    it('lists words that look like a wish and were not understood', async () => {
      renderNewServicePage();
      await describeService(`${COMPLETE} with quantum teleportation enabled`);

      expect(
        screen.getByRole('region', { name: 'Not used' }),
      ).toHaveTextContent(/quantum/);
    });
  });

  describe('editing', () => {
    it('keeps an edited value when the sentence is read again, and asks about the conflict', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.change(field('Name'), { target: { value: 'billing' } });
      expect(field('Name')).toHaveAccessibleDescription('you');

      await describeService(COMPLETE.replace('called checkout', 'called cart'));
      expect(field('Name')).toHaveValue('billing');
      expect(
        screen.getByText('You set billing, the sentence says cart.'),
      ).toBeVisible();
      fireEvent.click(screen.getByRole('button', { name: 'Take cart' }));
      expect(field('Name')).toHaveValue('cart');
    });

    it('does not ask again about a conflict that was settled, until the sentence says otherwise', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.change(field('Name'), { target: { value: 'billing' } });
      fireEvent.click(screen.getByRole('button', { name: 'Keep billing' }));
      expect(screen.queryByText(/the sentence says/)).not.toBeInTheDocument();

      await describeService(COMPLETE.replace('called checkout', 'called cart'));
      expect(screen.getByText(/the sentence says cart/)).toBeVisible();
    });

    it('adds a field that the service does not use yet and puts the focus there', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.click(screen.getByRole('button', { name: 'Variables' }));

      await waitFor(() =>
        expect(screen.getByLabelText('Variable')).toHaveFocus(),
      );
      expect(screen.getByLabelText('Variable')).toHaveValue('LOG_LEVEL');
      expect(screen.getByLabelText('Value')).toHaveValue('info');
    });

    it('does not let the name of one variable swallow another on its way', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.click(screen.getByRole('button', { name: 'Variables' }));
      fireEvent.click(screen.getByRole('button', { name: 'Add a variable' }));
      const [, second] = screen.getAllByLabelText('Variable');
      fireEvent.change(second, { target: { value: 'LOG_LEVEL' } });
      fireEvent.blur(second);

      expect(
        screen.getByText('There is a variable LOG_LEVEL already.'),
      ).toBeVisible();
      expect(screen.getAllByLabelText('Value')).toHaveLength(2);
    });

    it('says at the field what is wrong with its value, and keeps the preview', async () => {
      renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.change(field('Name'), { target: { value: '../../etc' } });

      expect(field('Name')).toBeInvalid();
      expect(openButton()).toHaveAccessibleDescription(
        'A field cannot be used as it is: mend it first.',
      );
      expect(screen.getByRole('navigation', { name: 'Files' })).toBeVisible();
    });
  });

  describe('keeping', () => {
    it('has everything again after the page was left', async () => {
      const { unmount } = renderNewServicePage();
      await describeService(COMPLETE);
      fireEvent.change(field('Name'), { target: { value: 'billing' } });
      unmount();
      renderNewServicePage();

      expect(
        await screen.findByLabelText('Describe the service in a sentence'),
      ).toHaveValue(COMPLETE);
      expect(field('Name')).toHaveValue('billing');
    });

    it('keeps a draft, goes on with another and deletes it', async () => {
      const { api } = renderNewServicePage(fakes => {
        fakes.api.drafts = [
          {
            id: 'earlier',
            description: 'Python API called invoices',
            edits: {},
            createdAt: '2026-01-01T00:00:00.000Z',
            updatedAt: '2026-01-01T00:00:00.000Z',
          },
        ];
      });
      await describeService(COMPLETE);
      fireEvent.click(screen.getByRole('button', { name: 'Keep as draft' }));
      fireEvent.click(
        await screen.findByRole('button', { name: 'Drafts (2)' }),
      );
      fireEvent.click(
        screen.getByRole('button', {
          name: 'Delete the draft "Python API called invoices"',
        }),
      );
      await waitFor(() => expect(api.drafts).toHaveLength(1));
      fireEvent.click(
        screen.getByRole('button', { name: /^Node.js API called/ }),
      );
      expect(field('Name')).toHaveValue('checkout');
    });

    it('says why the drafts could not be read, and tries again', async () => {
      const { api } = renderNewServicePage(fakes => {
        fakes.api.failures.listDrafts = new Error('The database is away.');
      });
      await describeService(COMPLETE);
      fireEvent.click(screen.getByRole('button', { name: /^Drafts/ }));
      expect(await screen.findByText('The database is away.')).toBeVisible();

      api.failures = {};
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText('No drafts are kept.')).toBeVisible();
    });
  });

  describe('what is there already', () => {
    const ledger = {
      team: 'payments',
      workload: 'ledger',
      owner: 'group:default/payments',
      environments: ['dev'],
    };
    const sentence = COMPLETE.replace('called checkout', 'called ledger');

    it('says that an existing workload becomes an update', async () => {
      renderNewServicePage(({ api }) => {
        api.workloads = [ledger];
      });
      await describeService(sentence);

      expect(
        screen.getByText(/ledger exists, owned by payments/),
      ).toBeVisible();
      await waitFor(() =>
        expect(openButton()).toHaveAttribute('aria-disabled', 'false'),
      );
    });

    it('blocks the workload of another team', async () => {
      renderNewServicePage(({ api }) => {
        api.workloads = [
          { ...ledger, team: 'orders', owner: 'group:default/orders' },
        ];
        api.denied = ['orders/dev'];
      });
      await describeService(sentence);

      expect(screen.getByText(/belongs to orders/)).toBeVisible();
      expect(openButton()).toHaveAccessibleDescription(
        'The workload is orders’s to change.',
      );
    });

    it('says that the repository could not be read, and compares after another try', async () => {
      const { api } = renderNewServicePage(fakes => {
        fakes.api.workloads = [ledger];
        fakes.api.failures.readWorkloadBase = new Error('Git is away.');
      });
      await describeService(sentence);
      expect(
        await screen.findByText(/could not be compared with: Git is away/),
      ).toBeVisible();
      expect(openButton()).toHaveAttribute('aria-disabled', 'true');

      api.failures = {};
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() =>
        expect(openButton()).toHaveAttribute('aria-disabled', 'false'),
      );
    });
  });

  describe('when it cannot be filled', () => {
    it('says that it is being read', async () => {
      renderNewServicePage(({ api }) => {
        api.silent = ['readStandards'];
      });
      expect(
        await screen.findByText('Reading the platform standards'),
      ).toBeVisible();
    });

    it('says why it failed, and tries again', async () => {
      const { api } = renderNewServicePage(fakes => {
        fakes.api.failures.readStandards = new Error('No answer from Git.');
      });
      expect(await screen.findByText('No answer from Git.')).toBeVisible();

      api.failures = {};
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText(/Write a sentence above/)).toBeVisible();
    });

    it('says it with a sentence when reading is denied', async () => {
      renderNewServicePage(({ api }) => {
        const error = new Error('Ask the platform team for it.');
        error.name = 'NotAllowedError';
        api.failures.listWorkloads = error;
      });
      expect(
        await screen.findByText('You may not read what this page needs'),
      ).toBeVisible();
      expect(screen.getByText('Ask the platform team for it.')).toBeVisible();
    });

    it('says that the last good standards are in force', async () => {
      renderNewServicePage(({ api }) => {
        api.standardsState = 'last-good';
      });
      expect(
        await screen.findByText(
          /environments\[0\].replicas This is not a number/,
        ),
      ).toBeVisible();
    });

    it('lets a viewer look, asks for no drafts and says why nothing opens', async () => {
      const { api } = renderNewServicePage(fakes => {
        fakes.api.denied = [
          'payments/dev',
          'payments/staging',
          'payments/prod',
        ];
      });
      expect(
        await screen.findByText(/You may look and try, and not open/),
      ).toBeVisible();
      await describeService(COMPLETE);

      expect(openButton()).toHaveAttribute('aria-disabled', 'true');
      expect(api.calls.map(({ method }) => method)).not.toContain('listDrafts');
    });
  });
});
