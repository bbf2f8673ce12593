import { changeTitle } from './changeIntent';
import type { ChangeStory } from './ChangeStory';
import { escapeMarkdown } from './escapeMarkdown';
import { boundedBody } from './sections/boundedBody';
import { decommissionSection } from './sections/decommissionSection';
import { fieldsSection } from './sections/fieldsSection';
import { findingsSection } from './sections/findingsSection';
import { handEditsSection } from './sections/handEditsSection';
import { linksSection } from './sections/linksSection';
import { objectsSection } from './sections/objectsSection';
import { openingSection } from './sections/openingSection';
import { risksSection } from './sections/risksSection';
import { section } from './sections/section';
import { sideEffectsSection } from './sections/sideEffectsSection';
import { understoodSection } from './sections/understoodSection';
import { specDifference, type SpecDifference } from './specDifference';
import { summaryRoom } from './summaryBlock';

/**
 * Title and Markdown body of the pull request: what a reviewer has to know, in
 * the order in which a reviewer asks for it. What people wrote is escaped, and the
 * body ends before forges cut it.
 *
 * @public
 */
export function describeChange(story: ChangeStory): {
  title: string;
  body: string;
} {
  const { request, spec, before } = story;
  const differences = spec && before ? specDifference(before, spec) : [];
  return {
    title: changeTitle(story),
    body: boundedBody([
      openingSection(story),
      summaryRoom,
      request.description === undefined
        ? undefined
        : section('Asked', [`> ${escapeMarkdown(request.description, 2000)}`]),
      fieldsSection(differences),
      spec && understoodSection(spec, originsToTell(story, differences)),
      decommissionSection(story),
      objectsSection(story),
      risksSection(story),
      sideEffectsSection(story),
      handEditsSection(story),
      findingsSection(story.findings),
      linksSection(story),
    ]),
  };
}

/**
 * Of a release that is there already, only what changes is worth telling, and not
 * that somebody edited it.
 */
function originsToTell(
  { request, before }: ChangeStory,
  differences: readonly SpecDifference[],
) {
  const { origins } = request;
  if (!origins || !before) {
    return origins;
  }
  return Object.fromEntries(
    Object.entries(origins).filter(
      ([path, origin]) =>
        origin.type !== 'edited' &&
        differences.some(
          difference =>
            path === difference.path ||
            path.startsWith(`${difference.path}.`) ||
            path.startsWith(`${difference.path}[`) ||
            difference.path.startsWith(`${path}.`),
        ),
    ),
  );
}
