/** Texts of the page with one's own changes. */
export const myChangesMessages = {
  myChanges: {
    title: 'My changes',
    subtitle: 'Changes that you asked for through the portal, newest first',
    link: 'My changes',
    empty: 'You have asked for no change yet',
    emptyHelp:
      'A change begins on the New service page, or in the menu “Change” on the GitOps tab of a service.',
    attention: 'Needs attention',
    attentionNone: 'Nothing needs attention.',
    underWay: 'Under way',
    underWayNone: 'Nothing is under way.',
    done: 'Done',
    doneNone: 'Nothing is done yet.',
    of: '{{kind}} of {{workload}} in {{environment}}',
    asked: 'asked',
    closed: 'The pull request was closed without a merge.',
    failedChecks:
      'A check of the pull request fails. Its page says which and why.',
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
