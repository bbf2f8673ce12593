import { InputError } from '@backstage/errors';
import { gitopsChangeCreatePermission } from '@slipway/plugin-gitops-common';
import {
  draftAnswerSchema,
  draftInputSchema,
} from '@slipway/plugin-gitops-common/api';
import { maskSecrets } from '@slipway/plugin-gitops-common/draft';
import { z } from 'zod';
import { maskEdits, maskReading } from '../usecases/maskEdits';
import { readStoredDraft } from '../usecases/readStoredDraft';
import { idParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const saveDraft = defineRoute({
  id: 'saveDraft',
  method: 'put',
  path: '/drafts/{id}',
  summary: 'Keep a draft and read its description',
  description:
    'Creates the draft under an id of the caller’s choice, or replaces its inputs. Credentials in the description are masked before anything is stored. Answers what the reader makes of it. 400 when the description or an edit is too long, 403 when the person may open no change.',
  params: z.strictObject({ id: idParameter }),
  body: draftInputSchema,
  answers: { 200: draftAnswerSchema },
  async handle({ params, body, credentials }, services) {
    const { authorization, base, drafts, now } = services;
    await authorization.decide(credentials, gitopsChangeCreatePermission);
    if (JSON.stringify(body.edits).length > 500_000) {
      throw new InputError(
        'Keeping the draft failed: its edits are larger than 500 kB. Put large files into the repository of the service.',
      );
    }
    const person = await services.readPerson(credentials);
    const stored = await drafts.save({
      id: params.id,
      userRef: person.userRef,
      description: maskSecrets(body.description),
      edits: maskEdits(body.edits),
      model: body.model && maskReading(body.model),
      now: now(),
    });
    return {
      status: 200,
      body: await readStoredDraft({ stored, person, base }),
    };
  },
});
