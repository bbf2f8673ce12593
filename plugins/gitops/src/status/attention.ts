import type { ApplicationView } from '@slipway/plugin-gitops-common/api';

/** As much of an Application as says how much attention it needs. */
export interface AttendedState {
  sync: string;
  health: string;
  phase?: string;
  /** Highest risk of its drift, from 0 to 100. */
  risk: number;
}

const HEALTH: Readonly<Record<string, number>> = {
  Healthy: 0,
  Suspended: 5,
  Progressing: 10,
  Unknown: 40,
  Missing: 50,
  Degraded: 60,
};
const SYNC: Readonly<Record<string, number>> = {
  Synced: 0,
  OutOfSync: 20,
  Unknown: 25,
};
const PHASE: Readonly<Record<string, number>> = {
  Succeeded: 0,
  Running: 5,
  Terminating: 10,
  Failed: 30,
  Error: 30,
};
/** For a word that upstream has added since: neither fine nor the worst. */
const NEW_WORD = 20;
const UNWELL_FROM = 20;

/** How much attention an Application needs: what is worse has more. */
export function attentionOf(state: AttendedState): number {
  const { sync, health, phase = 'Succeeded', risk } = state;
  return (
    (HEALTH[health] ?? NEW_WORD) +
    (SYNC[sync] ?? NEW_WORD) +
    (PHASE[phase] ?? NEW_WORD) +
    risk / 10
  );
}

/** Whether somebody should look: it is not what Git says, or does not work. */
export function isUnwell(state: AttendedState): boolean {
  return attentionOf({ ...state, risk: 0 }) >= UNWELL_FROM;
}

/** The state of an Application as the tab has it. */
export function attendedStateOf(application: ApplicationView): AttendedState {
  const { sync, health, operation, drift } = application;
  return {
    sync: sync.status,
    health: health.status,
    phase: operation?.phase,
    risk: drift.risk,
  };
}
