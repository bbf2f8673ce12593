import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { shortRevision } from '@slipway/plugin-gitops-react';
import type { ReactNode } from 'react';
import { DriftCell } from './cells/DriftCell';
import { HealthCell } from './cells/HealthCell';
import { ImagesCell } from './cells/ImagesCell';
import { LastChangeCell } from './cells/LastChangeCell';
import { OperationCell } from './cells/OperationCell';
import { RevisionCell } from './cells/RevisionCell';
import { SyncCell } from './cells/SyncCell';

/** A row of the table: one fact of each Application. */
export interface FactRow {
  label:
    | 'tab.revision'
    | 'tab.sync'
    | 'tab.health'
    | 'tab.operation'
    | 'tab.images'
    | 'tab.lastChange'
    | 'tab.drift'
    | 'tab.cluster';
  render(application: ApplicationView): ReactNode;
  /** What environments are compared by; a row without it differs as a rule. */
  compared?(application: ApplicationView): string;
}

/** The facts, in the order in which people ask for them. */
export const factRows: readonly FactRow[] = [
  {
    label: 'tab.revision',
    render: application => <RevisionCell application={application} />,
    compared: ({ sync }) => sync.revisions.map(shortRevision).join(),
  },
  {
    label: 'tab.sync',
    render: application => <SyncCell application={application} />,
    compared: ({ sync }) => sync.status,
  },
  {
    label: 'tab.health',
    render: application => <HealthCell application={application} />,
    compared: ({ health }) => health.status,
  },
  {
    label: 'tab.operation',
    render: application => <OperationCell application={application} />,
    compared: ({ operation }) => operation?.phase ?? '',
  },
  {
    label: 'tab.images',
    render: application => <ImagesCell application={application} />,
    compared: ({ images }) => [...images].sort().join(),
  },
  {
    label: 'tab.lastChange',
    render: application => <LastChangeCell application={application} />,
  },
  {
    label: 'tab.drift',
    render: application => <DriftCell application={application} />,
    compared: ({ drift }) => String(drift.count > drift.benign),
  },
  {
    label: 'tab.cluster',
    render: ({ destination: { cluster, namespace } }) =>
      [cluster, namespace].filter(Boolean).join(' / '),
  },
];
