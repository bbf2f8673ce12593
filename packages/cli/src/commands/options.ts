import { Option, type Command } from 'commander';

/** How a command writes its result. */
export type Format = 'text' | 'json';

/** Options that every command takes. */
export interface CommonOptions {
  standards?: string;
  format: Format;
}

/** Adds them. */
export function addCommonOptions(command: Command): Command {
  return command
    .option(
      '--standards <file>',
      'standards file (default: platform/standards.yaml here or above, or the example\u2019s)',
    )
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(['text', 'json'])
        .default('text'),
    );
}
