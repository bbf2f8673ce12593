import { InputError } from '@backstage/errors';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { FileEdit } from '@slipway/plugin-gitops-node';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';

/**
 * Looks for credentials in every file that is about to leave: what lint allows
 * may still be a token that somebody pasted into a value.
 *
 * @throws InputError that names files, lines and kinds, and never the secret.
 */
export async function scanSecrets(edits: readonly FileEdit[]): Promise<void> {
  const found: string[] = [];
  for (const edit of edits) {
    if (edit.action === 'write') {
      found.push(...(await secretsIn(edit)));
    }
  }
  if (found.length > 0) {
    throw new InputError(
      `Writing the change failed: it has what looks like a credential: ${found.join(
        '; ',
      )}. Nothing left the portal. Keep the value in the secret store and refer to it as a secret; if it was real, revoke it.`,
    );
  }
}

async function secretsIn(edit: {
  path: string;
  content: string;
}): Promise<string[]> {
  const { messages } = await lintSource({
    source: {
      filePath: edit.path,
      content: edit.content,
      ext: '.yaml',
      contentType: 'text',
    },
    options: {
      config: { rules: [{ id: PRESET, rule: creator }] },
      maskSecrets: true,
      noPhysicFilePath: true,
    },
  });
  return messages.map(
    ({ ruleId, loc }) =>
      `${edit.path} line ${loc.start.line} (${ruleId.replace(
        /^.*-rule-/,
        '',
      )})`,
  );
}
