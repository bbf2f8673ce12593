/** @internal */
export interface Operation {
  phrase: string;
  alternative: string;
  /** It only asks for more or less of what there is. */
  resizes?: true;
}

/**
 * What people want done to a workload that runs already, and where to do it.
 *
 * @internal
 */
export const operations: readonly Operation[] = [
  {
    phrase:
      '(delete|undeploy|remove|decommission|destroy|uninstall|retire|terminate|tear down|shut down|take down|get rid of|l\u00f6sche|entferne|supprime|supprimer|elimina|eliminar|borra)',
    alternative:
      'Delete its folder in a pull request, or ask the platform team to take it down.',
  },
  {
    phrase: '(rename|renaming)',
    alternative:
      'Describe it anew under the new name, and have the old one taken down when nobody calls it any more.',
  },
  {
    phrase:
      '(roll back|rollback|roll-back|revert|downgrade|undo the release of)',
    alternative: 'Revert the pull request that brought the version.',
  },
  {
    phrase: '(restart|reboot|redeploy|re-deploy|pause|suspend)',
    alternative:
      'Restart it in the controller: nothing changes in the GitOps repository.',
  },
  {
    phrase:
      '(scale down|scale up|scale back|upscale|downscale|resize|enlarge|shrink|make)',
    alternative:
      'Describe the workload with its new size: an existing one is updated by that.',
    resizes: true,
  },
];

/** Behind "make the checkout service", what makes it no new workload. @internal */
export const changesOfSize =
  /^(?:bigger|larger|smaller|faster|slimmer|taller|stronger)$/;
