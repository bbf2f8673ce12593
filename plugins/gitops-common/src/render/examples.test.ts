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

const examples = path.resolve(__dirname, '../../../../examples');
const standards = exampleStandards();

/** Files that are not what a spec renders to, and folders of such. */
const byHand: Record<string, string[]> = parse(
  readFileSync(path.join(examples, 'by-hand.yaml'), 'utf8'),
);

function filesOf(folder: string): TextFile[] {
  return readdirSync(path.join(examples, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path
          .relative(path.join(examples, folder), file)
          .split(path.sep)
          .join('/'),
        content: readFileSync(file, 'utf8'),
      };
    });
}

function specsOf(files: readonly TextFile[]) {
  return files.flatMap(file => {
    const location = locate(file.path, standards);
    return location.area === 'spec' ? [{ ...file, ...location }] : [];
  });
}

function isByHand(folder: string, file: string): boolean {
  return byHand[folder].some(item =>
    item.endsWith('/') ? file.startsWith(item) : file === item,
  );
}

const files = filesOf('gitops-repo');
const specs = specsOf(files);

const releases = Object.keys(byHand).flatMap(folder => {
  const all = filesOf(folder);
  return specsOf(all).map(
    spec => [`${folder}/${spec.path}`, { ...spec, folder, all }] as const,
  );
});

describe('the example repository', () => {
  it('has released workloads of two teams, and those that fail of a third', () => {
    expect(
      specs.map(spec => spec.path).filter(file => !/storefront/.test(file)),
    ).toEqual([
      'workloads/orders/orders-api/dev.yaml',
      'workloads/orders/orders-api/staging.yaml',
      'workloads/payments/ledger/dev.yaml',
    ]);
    expect(new Set(specs.map(({ team }) => team))).toEqual(
      new Set(['orders', 'payments', 'storefront']),
    );
  });

  it.each(releases)(
    'has exactly what %s renders to (yarn gen writes it)',
    (_, { folder, all, team, workload, environment, content }) => {
      const spec = parseWorkloadSpec(parse(content));
      if (!spec.ok) {
        throw new Error(JSON.stringify(spec.problems));
      }
      const rendered = renderRelease({
        spec: spec.value,
        standards,
        environment,
        standardsText: exampleStandardsText,
      }).files.filter(
        ({ area, path: file }) => area !== 'catalog' && !isByHand(folder, file),
      );
      const present = all.filter(file => {
        const location = locate(file.path, standards);
        return (
          !isByHand(folder, file.path) &&
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
