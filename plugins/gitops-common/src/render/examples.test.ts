import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  exampleStandards,
  exampleStandardsText,
} from '../__testUtils__/exampleStandards';
import { lintFiles, unknownRules } from '../lint';
import { parseWorkloadSpec } from '../spec';
import { fillPattern, locate } from '../standards';
import type { TextFile } from '../vocabulary';
import { renderRelease } from './renderRelease';

const repository = path.resolve(__dirname, '../../../../examples/gitops-repo');
const standards = exampleStandards();
const files: TextFile[] = readdirSync(repository, {
  recursive: true,
  withFileTypes: true,
})
  .filter(entry => entry.isFile())
  .map(entry => {
    const file = path.join(entry.parentPath, entry.name);
    return {
      path: path.relative(repository, file).split(path.sep).join('/'),
      content: readFileSync(file, 'utf8'),
    };
  });

const specs = files.flatMap(file => {
  const location = locate(file.path, standards);
  return location.area === 'spec' ? [{ ...file, ...location }] : [];
});

describe('the example repository', () => {
  it('has released workloads of two teams', () => {
    expect(specs.map(spec => spec.path)).toEqual([
      'workloads/orders/orders-api/dev.yaml',
      'workloads/orders/orders-api/staging.yaml',
      'workloads/payments/ledger/dev.yaml',
    ]);
  });

  it.each(specs.map(spec => [spec.path, spec]))(
    'has exactly what %s renders to (yarn gen writes it)',
    (_, { team, workload, environment, content }) => {
      const spec = parseWorkloadSpec(parse(content));
      if (!spec.ok) {
        throw new Error(JSON.stringify(spec.problems));
      }
      const rendered = renderRelease({
        spec: spec.value,
        standards,
        environment,
        standardsText: exampleStandardsText,
      }).files.filter(({ area }) => area !== 'catalog');
      const present = files.filter(file => {
        const location = locate(file.path, standards);
        return (
          'environment' in location &&
          location.team === team &&
          location.workload === workload &&
          location.environment === environment
        );
      });
      const byPath = (list: readonly TextFile[]) =>
        Object.fromEntries(list.map(file => [file.path, file.content]));
      expect(byPath(present)).toEqual(byPath(rendered));
    },
  );

  it('breaks no rule, and asks for none that does not exist', () => {
    expect(unknownRules(standards)).toEqual([]);
    expect(
      lintFiles({ files, standards }).filter(
        ({ severity }) => severity !== 'info',
      ),
    ).toEqual([]);
  });

  it('has a project for each team that releases, into its own namespaces', () => {
    for (const { team, workload, environment } of specs) {
      const file = files.find(
        candidate => candidate.path === `platform/appprojects/${team}.yaml`,
      );
      const project = parse(file?.content ?? '');
      const standard = standards.environments.find(
        ({ name }) => name === environment,
      );
      expect(project.spec.destinations).toContainEqual({
        ...standard?.cluster,
        namespace: fillPattern(standard?.namespace ?? '', {
          team,
          workload,
          environment,
        }),
      });
      expect(project.spec.sourceRepos).toEqual([standards.repository.url]);
    }
  });
});
