/**
 * Which pull requests are reviewed: all of them, those that Slipway did not open,
 * or none.
 */
export const reviewModes = ['all', 'by-hand', 'off'] as const;

export type ReviewMode = (typeof reviewModes)[number];
