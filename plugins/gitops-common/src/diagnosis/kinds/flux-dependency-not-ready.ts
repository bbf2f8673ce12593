import type { DiagnosisKind } from '../DiagnosisKind';
import { shorten } from '../wording/shorten';

const TEXT =
  /dependency '([^'\s]{1,500})' (?:is not ready|revision is not up to date|not found)|dependenc(?:y|ies) [^\n]{0,200}not ready/i;

export const fluxDependencyNotReady: DiagnosisKind = {
  id: 'flux-dependency-not-ready',
  title: 'Waits for another one',
  description:
    'The Kustomization or HelmRelease waits for another one that it depends on (dependsOn), and that one is not ready.',
  role: 'cause',
  level: 'platform',
  places: ['condition'],
  recognise(clue, { snapshot }) {
    const match = TEXT.exec(clue.text);
    if (
      snapshot.ref.kind === 'Application' ||
      (clue.reason !== 'DependencyNotReady' && !match)
    ) {
      return undefined;
    }
    const name = match?.[1];
    return {
      ...(match ? { telling: match } : {}),
      cause: name
        ? `It waits for "${name}", which it depends on and which is not ready.`
        : `It waits for something that it depends on: ${shorten(clue.text)}.`,
      nextSteps: [
        {
          text: name
            ? `Look at the conditions of "${name}": the cause is there.`
            : 'Look at what it depends on (dependsOn): the cause is there.',
        },
      ],
      ...(name
        ? { sharedCause: `dependency:${snapshot.ref.instance}:${name}` }
        : {}),
    };
  },
};
