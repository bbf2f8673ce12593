import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testRegistry } from '../../__testUtils__/registryOf';
import { documentRules } from '../documentRules';
import { rules } from './index';

testRegistry(__dirname, rules, 'rules');

describe('the page of rules', () => {
  const page = readFileSync(
    path.resolve(__dirname, '../../../../../docs/rules.md'),
    'utf8',
  );

  it.each([...documentRules, ...rules].map(rule => [rule.id, rule]))(
    'has what %s says',
    (id, { description, remediation, severity }) => {
      expect(page).toContain(
        `### \`${id}\`\n\n${description}\n\n- Severity: ${severity}\n- What to do: ${remediation}\n`,
      );
      expect(remediation).toMatch(/^[A-Z].+\.$/s);
    },
  );
});
