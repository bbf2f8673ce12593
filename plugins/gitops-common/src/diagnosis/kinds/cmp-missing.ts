import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { lastError } from '../wording/lastError';
import { shorten } from '../wording/shorten';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const MISSING =
  /could not find (?:config management )?plugin (?:supporting|named?)[^\n]{0,80}|could not find plugin|config management plugin[^\n]{0,100}not supported|couldn't find cmp-server plugin/i;
const NAME = /plugin with name "([^"]{1,100})"/i;
const FAILED = /plugin sidecar failed\.?[^\n]{0,300}/i;

export const cmpMissing: DiagnosisKind = {
  id: 'cmp-missing',
  title: 'Config management plugin does not work',
  description:
    'The source needs a config management plugin, and no sidecar of the repo server takes it, or the one that does has failed.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue) {
    const missing = MISSING.exec(clue.text);
    const failed = missing ? null : FAILED.exec(clue.text);
    if (missing) {
      const name = NAME.exec(clue.text)?.[1];
      return {
        telling: missing,
        cause: name
          ? `The controller has no config management plugin "${name}" that takes this source.`
          : 'No config management plugin of the controller takes this source.',
        nextSteps: [
          {
            text: "Name the plugin in the Application's source, or change the folder so that the plugin's discovery finds it.",
          },
          {
            text: "Ask the platform team whether the plugin's sidecar is installed at the repo server and runs.",
          },
        ],
      };
    }
    const said = failed ? lastError(clue.text) : undefined;
    return failed && said
      ? {
          telling: said.index > failed.index ? said : failed,
          cause: `The config management plugin of this source failed: ${shorten(
            withoutUserInfo(said.index > failed.index ? said.text : failed[0]),
          )}.`,
          nextSteps: [
            {
              text: "Read the log of the plugin's sidecar at the repo server.",
            },
          ],
        }
      : undefined;
  },
};
