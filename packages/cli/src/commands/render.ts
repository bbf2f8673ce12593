import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { parse } from 'yaml';
import {
  renderRelease,
  type RenderedRelease,
} from '@slipway/plugin-gitops-common/render';
import {
  parseWorkloadSpec,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { displayPath } from '../output/displayPath';
import { findingsText } from '../output/findingsText';
import { loadStandards } from '../standards/loadStandards';
import type { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import { addCommonOptions, type CommonOptions } from './options';

interface RenderOptions extends CommonOptions {
  environment: string;
  out: string;
}

/** `slipway render SPEC --environment prod --out DIR`: writes the files. */
export function addRenderCommand(program: Command, terminal: Terminal): void {
  addCommonOptions(program.command('render'))
    .description('render a workload spec for one environment')
    .argument('<spec>', 'workload spec, YAML or JSON')
    .requiredOption('--environment <name>', 'environment of the standards')
    .requiredOption('--out <folder>', 'folder that the files are written to')
    .action((file: string, options: RenderOptions) => {
      const loaded = loadStandards({
        directory: terminal.directory,
        file: options.standards,
      });
      const { standards } = loaded;
      const names = standards.environments.map(({ name }) => name);
      if (!names.includes(options.environment)) {
        throw new UsageError(
          `The standards have no environment "${
            options.environment
          }". Use one of: ${names.join(', ')}.`,
        );
      }
      const release = renderRelease({
        spec: readSpec(path.resolve(terminal.directory, file)),
        standards,
        environment: options.environment,
        standardsText: loaded.text,
      });
      const folder = path.resolve(terminal.directory, options.out);
      writeFiles(folder, release);
      terminal.out(
        options.format === 'json'
          ? renderedJson(release)
          : renderedText(release, {
              folder: displayPath(terminal.directory, folder),
              standards: displayPath(terminal.directory, loaded.file),
            }),
      );
    });
}

function readSpec(file: string): WorkloadSpec {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `Could not read the workload spec from ${file}: ${
        error instanceof Error ? error.message : String(error)
      }`,
      error,
    );
  }
  const parsed = parseWorkloadSpec(value);
  if (!parsed.ok) {
    const lines = parsed.problems.map(
      problem =>
        `  ${problem.path || '(file)'}: ${problem.message} ${problem.remedy}`,
    );
    throw new UsageError(
      `Could not use the workload spec ${file}:\n${lines.join('\n')}`,
    );
  }
  return parsed.value;
}

function writeFiles(folder: string, release: RenderedRelease): void {
  for (const file of release.files) {
    const target = path.resolve(folder, file.path);
    if (!target.startsWith(folder + path.sep)) {
      throw new UsageError(
        `Refused to write ${file.path}: it lies outside of ${folder}. Check the path templates of the standards.`,
      );
    }
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content);
    } catch (error) {
      throw new UsageError(
        `Could not write ${target}. Check that ${folder} is a folder that can be written to.`,
        error,
      );
    }
  }
}

function renderedJson({
  environment,
  files,
  notices,
}: RenderedRelease): string {
  return `${JSON.stringify(
    {
      environment,
      files: files.map(file => ({ path: file.path, area: file.area })),
      notices,
    },
    null,
    2,
  )}\n`;
}

function renderedText(
  release: RenderedRelease,
  { folder, standards }: { folder: string; standards: string },
): string {
  const list = release.files.map(file => `  ${file.path}\n`).join('');
  return `Wrote ${release.files.length} files for ${
    release.environment
  } to ${folder}\n${list}\n${findingsText(release.notices, {
    show: file => file,
  })}Standards: ${standards}\n`;
}
