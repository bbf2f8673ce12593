import { ago } from '@slipway/plugin-gitops-react';
import { useNow } from './useNow';

/** How long ago something was; the exact time on hovering. */
export function Age(props: { at: string }) {
  const { at } = props;
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {ago(at, useNow())}
    </time>
  );
}
