import type {
  Controller,
  ControllerProblem,
  ListedApplication,
} from '@slipway/plugin-gitops-node';
import type { LastHealthy } from '../../store/ApplicationStore';
import {
  assessApplication,
  type AssessedApplication,
} from './assessApplication';

/**
 * What a list alone tells of an Application: until its turn to be read on its
 * own comes, or because reading it failed, which its details say then.
 */
export function listedRecord(options: {
  listed: ListedApplication;
  controller: Controller;
  now: string;
  problem?: ControllerProblem;
  lastHealthy?: LastHealthy;
}): AssessedApplication {
  const { listed, problem, now } = options;
  return assessApplication({
    ...options,
    snapshot: problem
      ? {
          ...listed.snapshot,
          detail: {
            nodes: [],
            managed: [],
            events: [],
            objects: [],
            gaps: [{ part: 'application', message: problem.message }],
            readAt: now,
          },
        }
      : listed.snapshot,
    // Empty, so that it is read on its own when its turn comes.
    fingerprint: '',
    complete: listed.complete,
    episodes: [],
  });
}
