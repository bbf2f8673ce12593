import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { repositoryOf } from '../wording/repositoryOf';

const REVISION =
  /unable to resolve (?:git revision )?(?:'([^'\n]{1,250})'|"([^"\n]{1,250})"|([^'"\s]{1,250})) to a (?:commit|semantic)/i;
const REFERENCE =
  /(?:couldn't find remote ref|failed to resolve reference|reference not found:?|unable to find (?:branch|tag|ref))[ '"]{1,3}([^'"\s:]{1,250})|pathspec '([^'\n]{1,250})' did not match any|cannot get digest for revision ([^\s:]{1,250}):[^\n]{0,400}not found/i;
const CHART =
  /chart [`"']?([^`"'\s]{1,250})[`"']?(?: matching)? version [`"']?([^`"'\s]{1,100})[`"']? not found|no ['"]?([^'"\s]{1,250})['"]? chart with version matching ['"]([^'"]{1,100})['"] found|(?:could not find a version in the constraint|no matching version|version matching constraint|error resolving (?:repo )?revision|improper constraint)[^'"]{0,80}['"]([^'"]{1,100})['"]|Error: (?:[^\s"/]{1,200}\/){1,6}([\w.-]{1,100}):([\w.+-]{1,100}): not found/i;

export const revUnresolved: DiagnosisKind = {
  id: 'rev-unresolved',
  title: 'Revision does not exist',
  description:
    'The branch, tag, commit or chart version that the Application follows does not exist in its repository: it was deleted, renamed, not pushed yet, or is misspelled.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue, scene) {
    const repoUrl = repositoryOf(clue, scene);
    const where = repoUrl ?? 'the repository';
    const chart = CHART.exec(clue.text);
    if (chart) {
      const name = chart[1] ?? chart[3] ?? chart[6];
      const version = chart[2] ?? chart[4] ?? chart[5] ?? chart[7];
      return {
        telling: chart,
        cause: `${
          name ? `The chart "${name}" has no version` : 'There is no version'
        } "${version}" in ${where}.`,
        nextSteps: [
          {
            text: `List the versions that ${where} has, and correct the target revision.`,
          },
        ],
      };
    }
    const match = REVISION.exec(clue.text) ?? REFERENCE.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const revision = match.slice(1).find(group => group !== undefined);
    return {
      telling: match,
      cause: `The revision "${revision}" does not exist in ${where}.`,
      nextSteps: [
        { text: `Check that the branch or tag "${revision}" was pushed.` },
        { text: "Correct the target revision in the Application's source." },
      ],
    };
  },
};
