import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';

const TEXT =
  /is forbidden: User "([^"]{1,300})" cannot (create|patch|update|delete|impersonate|get|escalate|bind|use) resource "([^"]{1,253})"/i;
const ACCOUNT =
  /no matching service account found[^\n]{0,200}|failed to find (?:a )?matching service account[^\n]{0,200}/i;
const ESCALATION =
  /is forbidden: user "([^"]{1,300})" [^\n]{0,200}is attempting to grant RBAC permissions not currently held/i;

/** Has a kind of its own. */
const OF_NAMESPACE = /namespace auto creation failed/i;

export const rbacApply: DiagnosisKind = {
  id: 'rbac-apply',
  title: 'Account may not change the cluster',
  description:
    'The account that applies the manifests is not allowed to create or change an object of this kind in this namespace.',
  role: 'cause',
  level: 'apply',
  places: admissionPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    const escalation = match ? null : ESCALATION.exec(clue.text);
    const account = match || escalation ? null : ACCOUNT.exec(clue.text);
    if (
      (match && /get/i.test(match[2]) && !clue.resource) ||
      OF_NAMESPACE.test(clue.text)
    ) {
      return undefined;
    }
    const scope = /at the cluster scope/i.test(clue.text)
      ? 'in the whole cluster'
      : 'in this namespace';
    const subject = nameOr(clue.resource, 'object');
    const found = match ?? escalation ?? account;
    if (!found) {
      return undefined;
    }
    const sentence = (): string => {
      if (match) {
        return `The account "${match[1]}" may not ${match[2].toLowerCase()} "${
          match[3]
        }", which the ${subject} needs.`;
      }
      return escalation
        ? `The account "${escalation[1]}" may not grant the permissions of the ${subject}, which it does not have itself.`
        : "The project names no service account for the Application's destination, and syncs run as one.";
    };
    return {
      telling: found,
      cause: sentence(),
      nextSteps: [
        { text: `Check that the ${subject} belongs to this Application.` },
        {
          text: match
            ? `Ask the platform team to let "${
                match[1]
              }" ${match[2].toLowerCase()} "${match[3]}" ${scope}.`
            : 'Ask the platform team to set up the account that applies the manifests.',
        },
      ],
    };
  },
};
