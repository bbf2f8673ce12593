/** Texts of the page with the releases that are to be renewed. */
export const releasesMessages = {
  releases: {
    title: 'Releases',
  },
} as const;
