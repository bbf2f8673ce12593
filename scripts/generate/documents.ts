// Documents made from the schemas: the OpenAPI document of the gitops backend
// and the JSON Schema of the workload spec.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createOpenApiDocument } from '../../plugins/gitops-backend/src/openapi';
import { workloadSpecJsonSchema } from '../../plugins/gitops-common/src/spec';

const root = path.resolve(__dirname, '../..');

function write(file: string, document: unknown) {
  writeFileSync(
    path.join(root, file),
    `${JSON.stringify(document, null, 2)}\n`,
  );
}

write('plugins/gitops-backend/openapi.json', createOpenApiDocument());
write(
  'plugins/gitops-common/workload-spec.schema.json',
  workloadSpecJsonSchema(),
);
