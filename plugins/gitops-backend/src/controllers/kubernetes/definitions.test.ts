import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseAllDocuments } from 'yaml';
import {
  argoApplication,
  helmRelease,
  kustomization,
  fluxSource,
} from './__testUtils__/exampleObjects';

const folder = path.resolve(__dirname, '../../../../../../shared/reference');
const describeWithDefinitions = existsSync(
  path.join(folder, 'application-crd.yaml'),
)
  ? describe
  : describe.skip;

describeWithDefinitions(
  'the definitions of Argo CD and Flux, when at hand,',
  () => {
    it.each<[string, JsonObject]>([
      ['application', argoApplication('checkout-dev')],
      ['flux-kustomization', kustomization('checkout')],
      ['flux-helmrelease', helmRelease('cache')],
      [
        'flux-gitrepository',
        fluxSource('GitRepository', 'a', { url: 'https://a' }),
      ],
      [
        'flux-helmrepository',
        fluxSource('HelmRepository', 'a', { url: 'https://a' }),
      ],
    ])('take the example of %s', (name, object) => {
      const [definition] = parseAllDocuments(
        readFileSync(path.join(folder, `${name}-crd.yaml`), 'utf8'),
      ).map(document => document.toJS());
      const version = String(object.apiVersion).split('/').pop();
      const { schema } = definition.spec.versions.find(
        (candidate: { name: string }) => candidate.name === version,
      );
      const ajv = new Ajv({ strict: false });
      addFormats(ajv);
      const validate = ajv.compile(schema.openAPIV3Schema);
      validate(object);
      expect(validate.errors ?? []).toEqual([]);
    });
  },
);
