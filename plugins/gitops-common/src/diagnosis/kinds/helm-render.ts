import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { lastError } from '../wording/lastError';
import { shorten } from '../wording/shorten';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const HELM =
  /helm (?:template|dependency build|dep build|pull|show)\b[^\n]{0,2000}? failed (?:exit status|with|timeout)|error (?:building|unmarshaling) helm|helm chart template|Error: (?:execution error at|template:|parse error at)|YAML parse error on |Error: (?:INSTALLATION|UPGRADE) FAILED|error calling (?:include|required|tpl)|values don't meet the specifications of the schema/i;
const GLOB = /values file glob "?([^"\s]{1,300})"? matched no files/i;
const REFERENCE =
  /source referenced "\$?([^"]{1,100})", which is not one of the available sources/i;
const VALUES =
  /([\w.-]{0,60}values[\w.-]{0,60}\.ya?ml): no such file or directory/i;
const OTHERS =
  /(?:version "[^"]{1,100}" not found)|helm repos? |authentication required|401 Unauthorized|403 Forbidden|no such host|i\/o timeout|connection refused|plugin sidecar failed|x509: |helm pull[^\n]{0,2000}: not found\s{0,3}$/i;

/** What Helm adds to every fault of a template. */
const ADVICE = /\s{0,5}Use --debug flag to render out invalid YAML\s{0,5}$/;

export const helmRender: DiagnosisKind = {
  id: 'helm-render',
  title: 'Chart cannot be rendered',
  description:
    'Helm cannot make manifests of the chart: a values file is missing, a value is missing or of the wrong type, or a template has a fault.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue) {
    const glob = GLOB.exec(clue.text);
    const values = glob ? null : VALUES.exec(clue.text);
    if (glob ?? values) {
      const file = glob?.[1] ?? values?.[1];
      return {
        telling: glob ?? values ?? undefined,
        cause: `The values file "${file}" does not exist in the repository.`,
        nextSteps: [
          {
            text: 'Correct the path of the values file, or add the file to the repository.',
          },
        ],
      };
    }
    const reference = REFERENCE.exec(clue.text);
    if (reference) {
      return {
        telling: reference,
        cause: `The values refer to the source "${reference[1]}", and no source of the Application has that name (ref).`,
        nextSteps: [
          {
            text: 'Give the source with the values this name in its field ref, or correct the name in the path of the values file.',
          },
        ],
      };
    }
    if (!HELM.test(clue.text) || OTHERS.test(clue.text)) {
      return undefined;
    }
    const { index, text } = lastError(clue.text);
    return {
      telling: { index },
      cause: `Helm cannot render the chart: ${shorten(
        withoutUserInfo(text.replace(ADVICE, '')),
      )}.`,
      nextSteps: [
        {
          text: 'Render the chart with the same values on your machine, and correct the values or the template that the message names.',
        },
        {
          text: 'Revert the change in Git if it began with one and is not needed now.',
        },
      ],
    };
  },
};
