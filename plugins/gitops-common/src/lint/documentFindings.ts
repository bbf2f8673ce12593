import { parseWorkloadSpec } from '../spec';
import { parseStandards, type PlatformStandards } from '../standards';
import type { Finding, Problem, TextFile } from '../vocabulary';
import type { CollectedFile } from './collectManifests';
import {
  kubernetesObject,
  validSpec,
  validStandards,
  validYaml,
} from './documentRules';
import { readDocuments, type SourceDocument } from './readDocuments';
import type { RuleDescription } from './rule';

/**
 * A finding whose severity is not decided yet.
 *
 * @public
 */
export type DocumentFinding = Omit<Finding, 'rule' | 'severity'> & {
  rule: RuleDescription;
};

/**
 * What is wrong with a file as a whole: its YAML, documents that are no
 * Kubernetes objects, a spec or standards that do not follow their schema.
 *
 * @public
 */
export function documentFindings(
  collected: CollectedFile,
  file: TextFile,
  standards: PlatformStandards | undefined,
): DocumentFinding[] {
  const { location } = collected;
  if (location?.area === 'spec') {
    return specFindings(file, location);
  }
  if (standards && isStandards(file)) {
    return standardsFindings(file);
  }
  return [
    ...collected.problems.map(problem => found(validYaml, file, problem)),
    ...collected.strangers.map(({ line }) =>
      found(kubernetesObject, file, {
        line,
        message:
          'This document is no Kubernetes object: it has no apiVersion or no kind.',
      }),
    ),
    ...collected.manifests
      .filter(manifest => manifest.ref.name === '')
      .map(manifest =>
        found(kubernetesObject, file, {
          line: manifest.lineOf(manifest.pathInDocument('metadata')),
          message: `The ${manifest.ref.kind} has no name.`,
        }),
      ),
  ];
}

function specFindings(
  file: TextFile,
  location: { team: string; workload: string },
): DocumentFinding[] {
  const { documents, problems } = readDocuments(file);
  if (problems.length > 0 || documents.length === 0) {
    return [...problems, ...(documents.length === 0 ? [EMPTY] : [])].map(
      problem => found(validSpec, file, problem),
    );
  }
  const [document] = documents;
  const parsed = parseWorkloadSpec(document.value);
  if (!parsed.ok) {
    return parsed.problems.map(problem =>
      fromProblem({ rule: validSpec, file, problem, document }),
    );
  }
  const { name, owner } = parsed.value;
  const mismatch = (path: string, is: string, wanted: string) =>
    is === wanted
      ? []
      : [
          fromProblem({
            rule: validSpec,
            file,
            problem: {
              path,
              message: `The spec has the ${path} "${is}" and lies in the folder of "${wanted}".`,
              remedy: `Write "${wanted}", or move the file.`,
            },
            document,
          }),
        ];
  return [
    ...mismatch('name', name, location.workload),
    ...mismatch('owner', owner, location.team),
  ];
}

const EMPTY = { message: 'The file is empty.', line: 1 };

function isStandards(file: TextFile): boolean {
  return /(^|\/)platform\/standards\.ya?ml$/.test(file.path);
}

function standardsFindings(file: TextFile): DocumentFinding[] {
  const parsed = parseStandards(file.content);
  if (parsed.ok) {
    return [];
  }
  const [document] = readDocuments(file).documents;
  return parsed.problems.map(problem =>
    fromProblem({ rule: validStandards, file, problem, document }),
  );
}

function found(
  rule: RuleDescription,
  file: TextFile,
  problem: { message: string; line: number },
): DocumentFinding {
  return {
    rule,
    message: problem.message,
    remediation: rule.remediation,
    file: file.path,
    line: problem.line,
  };
}

function fromProblem(options: {
  rule: RuleDescription;
  file: TextFile;
  problem: Problem;
  document: SourceDocument | undefined;
}): DocumentFinding {
  const { rule, file, problem, document } = options;
  return {
    rule,
    message:
      problem.path === ''
        ? problem.message
        : `${problem.path}: ${problem.message}`,
    remediation: problem.remedy,
    file: file.path,
    line: document?.lineOf(problem.path) ?? 1,
    manifestPath: problem.path,
  };
}
