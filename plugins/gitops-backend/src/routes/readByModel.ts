import { InputError } from '@backstage/errors';
import {
  gitopsChangeCreatePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import {
  MAX_WORDS_LENGTH,
  readingEventSchema,
  readingRequestSchema,
  type ReadingEvent,
} from '@slipway/plugin-gitops-common/api';
import { PassThrough } from 'node:stream';
import { readableWorkloads } from '../usecases/readableWorkloads';
import { readByModel as read } from '../usecases/model/readByModel';
import { defineRoute } from './defineRoute';

export const readByModel = defineRoute({
  id: 'readByModel',
  method: 'post',
  path: '/readings',
  summary: 'Have the language model read a description, or words of change',
  description:
    'Answers lines of JSON while the model speaks: statements, at the end all of them, or why there are none. Credentials are masked before anything leaves, nothing is stored but the redacted record of the call, and nothing of it is believed: whoever uses statements checks them against the text. 400 when the text is too long or the spec is missing, 403 when the person may open no change.',
  body: readingRequestSchema,
  answers: { 200: readingEventSchema },
  streams: true,
  async handle({ body, credentials }, services) {
    await services.authorization.decide(
      credentials,
      gitopsChangeCreatePermission,
    );
    if (body.task === 'refine' && !body.spec) {
      throw new InputError(
        'Reading what to change failed: the request has no spec to change. Send it along.',
      );
    }
    if (body.task === 'refine' && body.text.length > MAX_WORDS_LENGTH) {
      throw new InputError(
        `Reading what to change failed: the words have more than ${MAX_WORDS_LENGTH} characters. Say less at once.`,
      );
    }
    const person = await services.readPerson(credentials);
    const snapshot = await services.base.readRecent();
    const reads = await services.authorization.find(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const gone = new AbortController();
    const events = new PassThrough({ objectMode: true });
    events.once('close', () => gone.abort());
    read({
      gate: services.model,
      request: body,
      person,
      snapshot: {
        ...snapshot,
        workloads: readableWorkloads(snapshot.workloads, reads),
      },
      findFacts: name => services.entities.findFacts(name, credentials),
      signal: gone.signal,
      tell(event: ReadingEvent) {
        if (!events.writableEnded && !events.destroyed) {
          events.write(event);
          if (event.type !== 'statements') {
            events.end();
          }
        }
      },
    }).catch(error => events.destroy(error));
    return { status: 200, stream: events };
  },
});
