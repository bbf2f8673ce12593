/**
 * Names of environments that mean the same.
 *
 * @internal
 */
export const environmentGroups: readonly (readonly string[])[] = [
  ['dev', 'development', 'develop', 'devel', 'entwicklung'],
  ['test', 'testing', 'tst', 'qa', 'integration', 'int', 'sit'],
  [
    'staging',
    'stage',
    'stg',
    'stag',
    'uat',
    'preprod',
    'pre-prod',
    'preproduction',
    'pre-production',
    'acceptance',
    'acc',
  ],
  ['prod', 'production', 'live', 'prd', 'produktion'],
];

/**
 * Names that are environments only where an environment can stand.
 *
 * @internal
 */
export const ambiguousEnvironments: ReadonlySet<string> = new Set([
  'live',
  'test',
  'testing',
  'stage',
  'int',
  'integration',
  'acc',
  'acceptance',
  'develop',
  'development',
  'stag',
]);
