import type { Command } from 'commander';
import {
  draftReadiness,
  readDescription,
} from '@slipway/plugin-gitops-common/draft';
import { draftText } from '../output/draftText';
import { displayPath } from '../output/displayPath';
import { loadStandards } from '../standards/loadStandards';
import type { Terminal } from '../Terminal';
import { addCommonOptions, type CommonOptions } from './options';

/** `slipway draft "<text>"`: what the reader makes of a description. */
export function addDraftCommand(program: Command, terminal: Terminal): void {
  addCommonOptions(program.command('draft'))
    .description('read a description and show what was understood')
    .argument('<text>', 'the description, in quotes')
    .option('--owner <team>', 'team of the person who asks')
    .action((text: string, options: CommonOptions & { owner?: string }) => {
      const { standards, file } = loadStandards({
        directory: terminal.directory,
        file: options.standards,
      });
      const draft = readDescription({
        description: text,
        standards,
        context: options.owner ? { owners: [options.owner] } : {},
      });
      const { spec, problems } = draftReadiness(draft);
      terminal.out(
        options.format === 'json'
          ? `${JSON.stringify(
              { ...draft, ready: spec !== undefined, problems },
              null,
              2,
            )}\n`
          : draftText(draft, {
              problems,
              standards: displayPath(terminal.directory, file),
            }),
      );
    });
}
