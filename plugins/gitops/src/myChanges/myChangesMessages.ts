/** Texts of the page with one's own changes. */
export const myChangesMessages = {
  myChanges: {
    title: 'My changes',
    subtitle: 'Changes that you asked for through the portal, newest first',
    link: 'My changes',
    toEntities: 'All services',
    empty: 'You have asked for no change yet',
    emptyHelp:
      'A change begins on the New service page, or in the menu “Change” on the GitOps tab of a service.',
    attention: 'Needs attention',
    underWay: 'Under way',
    done: 'Done',
    of: '{{kind}} of {{workload}} in {{environment}}',
    asked: 'asked',
    onboard: 'Onboarding',
    edit: 'Edit',
    scale: 'Scaling',
    image: 'New image',
    promote: 'Promotion',
    rollBack: 'Rollback',
    decommission: 'Decommissioning',
    rerender: 'Renewal',
    showLife: 'Show its life',
    hideLife: 'Hide its life',
  },
} as const;
