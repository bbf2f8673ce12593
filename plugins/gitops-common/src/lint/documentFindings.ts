import { parseWorkloadSpec } from '../spec';
import { parseStandards } from '../standards';
import type { Finding, Problem, TextFile } from '../vocabulary';
import type { CollectedFile } from './collectManifests';
import {
  kubernetesObject,
  plainManifests,
  validSpec,
  validStandards,
  validWaivers,
  validYaml,
} from './documentRules';
import type { SourceDocument } from './readDocuments';
import type { RuleDescription } from './rule';
import { parseWaivers } from './waivers/parseWaivers';

/**
 * A finding whose severity is not decided yet.
 *
 * @public
 */
export type DocumentFinding = Omit<Finding, 'rule' | 'severity'> & {
  rule: RuleDescription;
};

const EMPTY = { message: 'The file is empty.', line: 1 };

const STANDARDS_FILE = /(^|\/)platform\/standards\.ya?ml$/;

/**
 * What is wrong with a file as a whole: its YAML, documents that are no
 * Kubernetes objects, a spec or standards that do not follow their schema.
 *
 * @public
 */
export function documentFindings(
  collected: CollectedFile,
  file: TextFile,
): DocumentFinding[] {
  const { location } = collected;
  if (location?.area === 'spec') {
    return specFindings(collected, location);
  }
  if (location?.area === 'waivers') {
    return waiversFindings(collected, file);
  }
  if (STANDARDS_FILE.test(file.path)) {
    return standardsFindings(collected, file);
  }
  return [
    ...(location?.area === 'manifests' && !isPlain(file.path)
      ? [
          found(plainManifests, file, {
            line: 1,
            message:
              'This file is no plain manifest, and Argo CD would make manifests from it.',
          }),
        ]
      : []),
    ...collected.problems.map(problem => found(validYaml, file, problem)),
    ...collected.strangers.map(line =>
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
  file: CollectedFile,
  location: { team: string; workload: string },
): DocumentFinding[] {
  const { documents, problems } = file;
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

/**
 * Names by which Argo CD chooses a tool or overrides the source.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 */
const TOOL_FILES =
  /(^|\/)(kustomization\.ya?ml|Kustomization|Chart\.yaml|\.argocd-source.*)$/;

function isPlain(path: string): boolean {
  return /\.ya?ml$/.test(path) && !TOOL_FILES.test(path);
}

function standardsFindings(
  collected: CollectedFile,
  file: TextFile,
): DocumentFinding[] {
  const parsed = parseStandards(file.content);
  return parsed.ok
    ? []
    : parsed.problems.map(problem =>
        fromProblem({
          rule: validStandards,
          file,
          problem,
          document: collected.documents[0],
        }),
      );
}

function waiversFindings(
  collected: CollectedFile,
  file: TextFile,
): DocumentFinding[] {
  const parsed = parseWaivers(file.content);
  return parsed.ok
    ? []
    : parsed.problems.map(problem =>
        fromProblem({
          rule: validWaivers,
          file,
          problem,
          document: collected.documents[0],
        }),
      );
}

function found(
  rule: RuleDescription,
  file: Pick<TextFile, 'path'>,
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
  file: Pick<TextFile, 'path'>;
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
