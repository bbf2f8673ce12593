import path from 'node:path';
import type { Command } from 'commander';
import type { TextFile } from '@slipway/plugin-gitops-common';
import { honorWaivers, lintFiles } from '@slipway/plugin-gitops-common/lint';
import {
  locate,
  STANDARDS_PATH,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import { readManifestFiles } from '../files/readManifestFiles';
import { displayPath } from '../output/displayPath';
import { countsText, findingsText } from '../output/findingsText';
import { loadStandards } from '../standards/loadStandards';
import type { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import { addCommonOptions, type CommonOptions } from './options';

const FOUND_ERRORS = 1;

const MANIFEST = /\.(ya?ml|json)$/i;

/** `slipway lint PATH...`: judges manifests; folders are walked. */
export function addLintCommand(
  program: Command,
  context: { terminal: Terminal; finish(code: number): void },
): void {
  const { terminal, finish } = context;
  addCommonOptions(program.command('lint'))
    .description('judge manifests by the rules of the platform')
    .argument('<path...>', 'files and folders')
    .action((paths: string[], options: CommonOptions) => {
      const { directory } = terminal;
      const { standards, file } = loadStandards({
        directory,
        file: options.standards,
      });
      const chosen = paths.map(given => path.resolve(directory, given));
      // In a GitOps checkout the other files are read as well: a rule may ask
      // for the Service that belongs to a Deployment.
      const checkout = checkoutOf(file, chosen);
      const root = checkout ?? directory;
      const changed = readManifestFiles(chosen, root);
      if (changed.length === 0) {
        throw new UsageError(
          `Found no YAML or JSON files in ${paths.join(
            ', ',
          )}. Name files or folders with manifests.`,
        );
      }
      const odd = changed.find(({ path: name }) => !MANIFEST.test(name));
      if (odd) {
        throw new UsageError(
          `Could not judge ${odd.path}: it is neither YAML nor JSON by its name. Name manifests, or the folder that they are in.`,
        );
      }
      const files = checkout ? readManifestFiles([checkout], root) : changed;
      const findings = honorWaivers(
        lintFiles({
          files,
          standards,
          changed: changed.map(({ path: name }) => name),
        }),
        { files, standards, today: new Date().toISOString().slice(0, 10) },
      );
      terminal.out(
        options.format === 'json'
          ? `${JSON.stringify(findings, null, 2)}\n`
          : `${findingsText(findings, {
              show: name => displayPath(directory, path.join(root, name)),
            })}${countsText(findings)} in ${
              changed.length
            } files.\n${layoutNote(changed, standards)}Standards: ${displayPath(
              directory,
              file,
            )}\n`,
      );
      finish(
        findings.some(({ severity }) => severity === 'error')
          ? FOUND_ERRORS
          : 0,
      );
    });
}

/** Says which files no environment is known of, since some rules then say nothing. */
function layoutNote(
  files: readonly TextFile[],
  standards: PlatformStandards,
): string {
  const outside = files.filter(
    ({ path: name }) =>
      locate(name, standards).area === 'platform' &&
      !name.startsWith(`${path.posix.dirname(STANDARDS_PATH)}/`),
  ).length;
  return outside === 0
    ? ''
    : `${outside} of them lie outside the layout of the standards: rules that need an environment, such as namespace-set, did not judge these.\n`;
}

/** Root of the checkout that the standards lie in, if all paths do so, too. */
function checkoutOf(
  standards: string,
  paths: readonly string[],
): string | undefined {
  const root = path.dirname(path.dirname(standards));
  const isBelow = (file: string) =>
    file === root || file.startsWith(root + path.sep);
  return path.basename(path.dirname(standards)) === 'platform' &&
    paths.every(isBelow)
    ? root
    : undefined;
}
