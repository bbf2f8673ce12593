import type { ChangeStory } from '../ChangeStory';
import { bullets } from './bullets';
import { section } from './section';

/** Told by the risks where they are new, and no effect of the change where not. */
const RISKS = ['egress-opened', 'public-exposure'];

/** What rendering has to say, beside the risks. */
export function sideEffectsSection({
  release,
}: ChangeStory): string | undefined {
  return section(
    'Side effects',
    bullets(
      (release?.notices ?? [])
        .filter(({ rule }) => !RISKS.includes(rule))
        .map(({ message }) => message),
    ),
  );
}
