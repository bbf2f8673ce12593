import type { RenderedRelease } from '../render/rendered';
import type { WorkloadSpec } from '../spec';
import type { PlatformStandards } from '../standards';
import type { DocumentPath, Finding, Origin, Severity } from '../vocabulary';
import type { ChangeIdentity, PlannedEdit } from './changePlan';
import { escapeMarkdown } from './escapeMarkdown';
import { understoodSection } from './understoodSection';

/**
 * What {@link describeChange} puts into words.
 *
 * @public
 */
export interface DescribeChangeOptions {
  identity: ChangeIdentity;
  edits: readonly PlannedEdit[];
  release: RenderedRelease;
  findings: readonly Finding[];
  standards: PlatformStandards;
  spec: WorkloadSpec;
  request: {
    description?: string;
    askedBy: string;
    origins?: Record<DocumentPath, Origin>;
  };
}

/**
 * Title and Markdown body of the pull request. What people wrote is escaped.
 *
 * @public
 */
export function describeChange(options: DescribeChangeOptions): {
  title: string;
  body: string;
} {
  const { identity, edits, spec, request } = options;
  const { workload, environment } = identity;
  const isNew = !edits.some(
    edit =>
      edit.action !== 'create' && edit.path === pathOfArea(options, 'spec'),
  );
  const sections = [
    request.description === undefined
      ? undefined
      : section('Asked', [`> ${escapeMarkdown(request.description, 2000)}`]),
    understoodSection(spec, request.origins),
    changesSection(options),
    sideEffectsSection(options),
    findingsSection(options.findings),
  ];
  return {
    title: `${isNew ? 'Onboard' : 'Update'} ${workload} ${
      isNew ? 'to' : 'in'
    } ${environment}`,
    body: `${[
      `Asked for by ${codeSpan(request.askedBy)}. ${approvalText(options)}`,
      ...sections.filter(text => text !== undefined),
    ].join('\n\n')}\n`,
  };
}

function pathOfArea(
  { release }: DescribeChangeOptions,
  area: string,
): string | undefined {
  return release.files.find(file => file.area === area)?.path;
}

function section(heading: string, lines: readonly string[]): string {
  return `### ${heading}\n\n${lines.join('\n')}`;
}

function approvalText({ standards, identity }: DescribeChangeOptions): string {
  const approval = standards.environments.find(
    ({ name }) => name === identity.environment,
  )?.approval;
  if (!approval || approval.required === 0) {
    return `${identity.environment} asks for no approval.`;
  }
  return `${identity.environment} asks for ${approval.required} ${
    approval.required === 1 ? 'approval' : 'approvals'
  }${approval.byAuthor ? '' : ', not by the person who asked'}.`;
}

const VERBS = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  unchanged: 'unchanged',
} as const;

function changesSection(options: DescribeChangeOptions): string {
  const { edits, release, identity } = options;
  const areas = new Map(release.files.map(file => [file.path, file]));
  const lines = (['create', 'update', 'delete'] as const).flatMap(action => {
    const paths = edits
      .filter(edit => edit.action === action)
      .map(({ path }) => path);
    if (paths.length === 0) {
      return [];
    }
    const names = paths.map(path => {
      const file = areas.get(path);
      return file?.area === 'manifests' || file?.area === 'application'
        ? `${String(file.document.kind)} \`${nameOf(file.document)}\``
        : codeSpan(path);
    });
    return [`- ${paths.length} ${VERBS[action]}: ${names.join(', ')}`];
  });
  const unchanged = edits.filter(({ action }) => action === 'unchanged').length;
  return section(
    `Changes in ${identity.environment}`,
    lines.length === 0
      ? ['Nothing changes: the repository says this already.']
      : [...lines, ...(unchanged > 0 ? [`- ${unchanged} unchanged`] : [])],
  );
}

/** Nothing in a code span is Markdown but its end. */
function codeSpan(text: string): string {
  return `\`${text.replace(/[^\w.:/ -]/g, '')}\``;
}

function nameOf(document: RenderedRelease['files'][number]['document']) {
  const { metadata } = document;
  return metadata !== null &&
    typeof metadata === 'object' &&
    !Array.isArray(metadata)
    ? String(metadata.name)
    : '';
}

function sideEffectsSection({
  release,
  edits,
}: DescribeChangeOptions): string | undefined {
  const deleted = edits.filter(({ action }) => action === 'delete');
  const lines = [
    ...release.notices.map(
      ({ message }) => `- ${escapeMarkdown(message, 500)}`,
    ),
    ...(deleted.length > 0
      ? [
          `- ${deleted.length} ${
            deleted.length === 1 ? 'file is' : 'files are'
          } deleted; where the environment prunes, so are the objects in the cluster.`,
        ]
      : []),
  ];
  return lines.length > 0 ? section('Side effects', lines) : undefined;
}

const MOST_FINDINGS = 50;

function findingsSection(findings: readonly Finding[]): string {
  const count = (severity: Severity, noun: string) => {
    const number = findings.filter(f => f.severity === severity).length;
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
  };
  const notable = findings.filter(({ severity }) => severity !== 'info');
  const more = notable.length - MOST_FINDINGS;
  return section('Findings', [
    `${count('error', 'error')}, ${count('warning', 'warning')}, ${count(
      'info',
      'note',
    )}.`,
    ...(notable.length > 0 ? [''] : []),
    ...notable
      .slice(0, MOST_FINDINGS)
      .map(
        ({ rule, severity, message, remediation }) =>
          `- ${severity} ${codeSpan(rule)}: ${escapeMarkdown(
            `${message} ${remediation}`,
            500,
          )}`,
      ),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ]);
}
