/**
 * Forges that know a draft by its title. Their prefix is no part of the title
 * that the port speaks of.
 */
export interface DraftPrefix {
  /** Put before a title, with its space. */
  text: string;
  /** What a forge takes as the prefix, at the beginning of a title. */
  pattern: RegExp;
}

/** https://docs.gitlab.com/user/project/merge_requests/drafts/ */
export const gitLabDraft: DraftPrefix = {
  text: 'Draft: ',
  pattern: /^\s*(\[draft\]|\(draft\)|draft:)\s*/i,
};

/** Prefixes of Gitea and Forgejo, unless their administrator wrote others. */
export const giteaDraft: DraftPrefix = {
  text: 'WIP: ',
  pattern: /^\s*(\[wip\]|wip:)\s*/i,
};

export function toDraftTitle(
  prefix: DraftPrefix,
  title: string,
  draft: boolean,
): string {
  return draft ? `${prefix.text}${title}` : title;
}

export function fromDraftTitle(
  prefix: DraftPrefix,
  title: string,
  draft: boolean,
): string {
  return draft ? title.replace(prefix.pattern, '') : title;
}
