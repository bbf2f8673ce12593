import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import type { Drift } from '@slipway/plugin-gitops-common/drift';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { resourceKey, resourceTitle } from '../../status/resourceTitle';
import { DriftItem } from './DriftItem';
import { ResourceStates } from './ResourceStates';

/** Differences by resource, with both states of each one a click away. */
export function DriftList(props: {
  drifts: readonly Drift[];
  states: ApplicationDetailView['states'];
}) {
  const { drifts, states } = props;
  const byResource = new Map<string, Drift[]>();
  drifts.forEach(drift => {
    const key = resourceKey(drift.resource);
    byResource.set(key, [...(byResource.get(key) ?? []), drift]);
  });

  return (
    <>
      {[...byResource].map(([key, ofResource]) => {
        const state = states.find(entry => resourceKey(entry.resource) === key);
        return (
          <Box key={key} sx={{ mb: 2 }}>
            <Typography variant="subtitle2" component="h4">
              {resourceTitle(ofResource[0].resource)}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {ofResource.map(drift => (
                <DriftItem key={drift.path} drift={drift} />
              ))}
            </Box>
            {state && <ResourceStates {...state} />}
          </Box>
        );
      })}
    </>
  );
}
