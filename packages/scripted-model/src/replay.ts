import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { digestOf, parseExchange, type Exchange } from './Exchange';
import { redactExchange } from './redactExchange';
import type { Script } from './ScriptedRequest';

/** As {@link createRecorder} names them: the digest, and a number from the second on. */
const NAME = /^([0-9a-f]{16})(?:-(\d+))?\.json$/;

/**
 * A script that answers what was recorded. A request that was recorded several
 * times is answered in that order, and by the last answer from then on.
 *
 * @param directory - of the files of a recorder.
 * @throws InputError when there are none, or one cannot be read; the script throws
 * it for a request that was not recorded.
 */
export function replay(directory: string): Script {
  const redaction = redactExchange([]);
  const answers = new Map<string, Exchange['answer'][]>();
  for (const file of filesOf(directory)) {
    const { exchange, request } = parseExchange(
      readFileSync(file, 'utf8'),
      file,
    );
    const digest = digestOf(request, redaction);
    answers.set(digest, [...(answers.get(digest) ?? []), exchange.answer]);
  }
  return request => {
    const digest = digestOf(request, redaction);
    const recorded = answers.get(digest);
    if (!recorded) {
      throw new InputError(
        `${directory} has no answer to this ${request.format} request (${
          request.stream ? 'streamed' : 'whole'
        }, ${digest.slice(0, 16)}): ${redaction
          .text(request.messages.at(-1)?.text ?? '')
          .slice(
            0,
            200,
          )}. Record it, or check what changed in its instructions or data.`,
      );
    }
    const [answer] = recorded.length > 1 ? recorded.splice(0, 1) : recorded;
    return {
      raw: answer.body,
      status: answer.status,
      headers: {
        'content-type': answer.contentType,
        ...(answer.retryAfter === undefined
          ? {}
          : { 'retry-after': answer.retryAfter }),
      },
    };
  };
}

function filesOf(directory: string): string[] {
  const files = readdirSync(directory)
    .flatMap(name => {
      const [, digest, turn = '1'] = NAME.exec(name) ?? [];
      return digest ? [{ name, digest, turn: Number(turn) }] : [];
    })
    .sort((a, b) => a.digest.localeCompare(b.digest) || a.turn - b.turn);
  if (files.length === 0) {
    throw new InputError(
      `There is no recorded exchange in ${directory}. Record some with yarn eval:model --record ${directory}.`,
    );
  }
  return files.map(({ name }) => path.join(directory, name));
}
