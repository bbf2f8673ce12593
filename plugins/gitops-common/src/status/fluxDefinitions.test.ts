import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../kubernetes';
import {
  gitRepository,
  helmRelease,
  helmRepository,
  kustomization,
  ociRepository,
} from './__testUtils__/fluxObjects';

const folder = path.resolve(__dirname, '../../../../../shared/reference');
const describeWithDefinitions = existsSync(
  path.join(folder, 'flux-kustomization-crd.yaml'),
)
  ? describe
  : describe.skip;

describeWithDefinitions(
  'the definitions of Flux, when they are at hand,',
  () => {
    it.each<[string, JsonObject]>([
      ['kustomization', kustomization()],
      ['helmrelease', helmRelease()],
      ['gitrepository', gitRepository()],
      ['helmrepository', helmRepository],
      ['ocirepository', ociRepository],
    ])('take the %s of these tests', (name, object) => {
      const [definition] = parseAllDocuments(
        readFileSync(path.join(folder, `flux-${name}-crd.yaml`), 'utf8'),
      ).map(document => document.toJS());
      const version = String(object.apiVersion).split('/').pop();
      const { schema } = definition.spec.versions.find(
        (candidate: { name: string }) => candidate.name === version,
      );
      const ajv = new Ajv({ strict: false });
      addFormats(ajv);
      const validate = ajv.compile(closed(schema.openAPIV3Schema) as object);
      validate(object);
      expect(validate.errors ?? []).toEqual([]);
    });
  },
);

/** The schema, refusing fields that it does not have; any metadata will do. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(closed);
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    closed(value),
  ]);
  const isClosable =
    'properties' in schema && !('additionalProperties' in schema);
  return Object.fromEntries([
    ...entries,
    ...(isClosable && typeof schema.properties === 'object'
      ? [['additionalProperties', false]]
      : []),
  ]);
}
