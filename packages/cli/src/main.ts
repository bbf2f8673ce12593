import { Command, CommanderError } from 'commander';
import { addDraftCommand } from './commands/draft';
import { addLintCommand } from './commands/lint';
import { addRenderCommand } from './commands/render';
import type { Terminal } from './Terminal';
import { UsageError } from './UsageError';

const USAGE = 2;

const processTerminal: Terminal = {
  directory: process.cwd(),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/**
 * Runs a command.
 *
 * @returns the exit code: 0, 1 when lint found errors, 2 when the command was
 * used wrongly or cannot read what it needs.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal,
): Promise<number> {
  let exitCode = 0;
  const program = new Command('slipway')
    .description(
      'Reads descriptions, renders workload specs and lints manifests, as the portal does.',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Run "slipway --help" to see what there is.');
  const finish = (code: number) => {
    exitCode = code;
  };
  addDraftCommand(program, terminal);
  addRenderCommand(program, terminal);
  addLintCommand(program, { terminal, finish });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : USAGE;
    }
    if (error instanceof UsageError) {
      terminal.err(`error: ${error.message}\n`);
      return USAGE;
    }
    throw error;
  }
}
