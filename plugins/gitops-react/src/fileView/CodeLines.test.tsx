import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { textLines } from './CodeLine';
import { CodeLines } from './CodeLines';

describe('CodeLines', () => {
  it('shows a file as a region of its path, findings below their lines', () => {
    render(
      <CodeLines
        label="a/b.yaml"
        lines={textLines('kind: Pod\n# a note\n', {
          findings: [
            {
              rule: 'bare-pod',
              severity: 'error',
              message: 'A Pod alone is not restarted.',
              remediation: 'Write a Deployment.',
              file: 'a/b.yaml',
              line: 1,
            },
          ],
        })}
      />,
    );
    const region = screen.getByRole('region', { name: 'a/b.yaml' });
    expect(region).toHaveTextContent(
      'kind: Poderror: A Pod alone is not restarted. Write a Deployment. (bare-pod)2# a note',
    );
  });

  it('shows text of a person as text, whatever it looks like', () => {
    render(
      <CodeLines
        label="x"
        lines={textLines('name: <img src=x onerror=alert(1)>\n')}
      />,
    );
    expect(screen.getByRole('region')).toHaveTextContent(
      '<img src=x onerror=alert(1)>',
    );
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
