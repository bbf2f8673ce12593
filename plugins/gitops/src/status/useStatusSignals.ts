import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  statusSignalChannel,
  type StatusSignal,
} from '@slipway/plugin-gitops-common/api';
import { useEffect, useRef } from 'react';

/**
 * Calls back for each status signal; never in a portal without signals. Each
 * message is heard: state of React would drop all but the last of a burst.
 */
export function useStatusSignals(onSignal: (signal: StatusSignal) => void) {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onSignal);
  latest.current = onSignal;

  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    const subscription = signals.subscribe<StatusSignal>(
      statusSignalChannel,
      signal => latest.current(signal),
    );
    return () => subscription.unsubscribe();
  }, [signals]);
}
