import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testRegistry } from '../../__testUtils__/registryOf';
import { diagnosisKinds } from './index';

testRegistry(__dirname, diagnosisKinds, 'kinds of diagnosis');

describe('the page of diagnoses', () => {
  const page = readFileSync(
    path.resolve(__dirname, '../../../../../docs/diagnoses.md'),
    'utf8',
  );

  it.each(diagnosisKinds.map(kind => [kind.id, kind]))(
    'has what %s says',
    (id, { title, description, role }) => {
      expect(page).toContain(
        `### \`${id}\`\n\n**${title}.** ${description}\n\n- Role: ${role}\n`,
      );
    },
  );
});
