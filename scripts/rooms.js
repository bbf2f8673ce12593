// The rooms of the house and what each may import (docs/architecture.md), as
// ESLint rules. Each package's .eslintrc.js takes its own part.
const { builtinModules } = require('node:module');
const path = require('node:path');

/** Folders of gitops-common in pipeline order: each may import those before it. */
const corePipeline = [
  'path',
  'problems',
  'kubernetes',
  'wording',
  'dependencies',
  'spec',
  'standards',
  'release',
  'draft',
  'redaction',
  'manifests',
  'render',
  'lint',
  'change',
  'status',
  'drift',
  'diagnosis',
  'summary',
  'life',
];

const impure = [
  {
    group: ['node:*'],
    message: 'The core is isomorphic: no Node modules.',
  },
  {
    group: ['@backstage/*', '!@backstage/plugin-permission-common'],
    message: 'The core knows no Backstage service.',
  },
];

const vendors = {
  group: [
    '@octokit/*',
    'isomorphic-git',
    'isomorphic-git/*',
    '@kubernetes/client-node',
  ],
  message: 'Only an adapter may import a vendor library.',
};

const models = {
  group: ['ai', 'ai/*', '@ai-sdk/*'],
  message: 'Only src/models may import the SDK of language models.',
};

const sandbox = {
  group: [
    '@slipway/plugin-gitops-sandbox*',
    '@slipway/plugin-gitops-backend-module-sandbox*',
  ],
  message: 'The sandbox can be removed: only packages/* import it.',
};

const backends = {
  group: [
    '@slipway/*-backend',
    '@slipway/*-backend/*',
    '@slipway/plugin-gitops-node',
    '@slipway/plugin-gitops-node/*',
  ],
  message: 'This room reaches the backend over HTTP.',
};

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  '**/__testUtils__/**',
];

/** Node's modules without their prefix; as patterns they would also match folders. */
const nodeModules = builtinModules.map(name => ({
  name,
  message: 'Write node: before the names of Node modules.',
}));

function forbid(patterns) {
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: nodeModules, patterns },
    ],
  };
}

function sourceOverride(files, patterns) {
  return { files, excludedFiles: tests, rules: forbid(patterns) };
}

const rooms = {
  'plugins/gitops-common': [
    sourceOverride(['src/**/*.ts'], [...impure, vendors, sandbox, backends]),
    ...corePipeline.map((room, index) => {
      const later = corePipeline.slice(index + 1);
      return sourceOverride(
        [`src/${room}/**/*.ts`],
        [
          ...impure,
          vendors,
          sandbox,
          backends,
          ...(later.length > 0
            ? [
                {
                  group: later.flatMap(name => [
                    `../${name}`,
                    `../${name}/*`,
                    `../../${name}`,
                    `../../${name}/*`,
                  ]),
                  message: `"${room}" comes before these in the pipeline.`,
                  allowTypeImports: true,
                },
              ]
            : []),
        ],
      );
    }),
    {
      files: ['src/**/*.ts'],
      excludedFiles: tests,
      rules: {
        'no-restricted-globals': [
          'error',
          'fetch',
          'process',
          'setTimeout',
          'setInterval',
          'console',
          'window',
          'document',
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector:
              "MemberExpression[object.name='Math'][property.name='random']",
            message: 'The core takes randomness as an argument.',
          },
          {
            selector:
              "MemberExpression[object.name='Date'][property.name='now']",
            message: 'The core takes the time as an argument.',
          },
          {
            selector: "NewExpression[callee.name='Date'][arguments.length=0]",
            message: 'The core takes the time as an argument.',
          },
        ],
      },
    },
  ],
  'plugins/gitops-node': [
    sourceOverride(
      ['src/**/*.ts'],
      [
        {
          group: ['express', 'express-promise-router', 'knex'],
          message: 'Ports know no transport and no store.',
        },
        vendors,
        sandbox,
      ],
    ),
  ],
  'packages/git-transport': [
    sourceOverride(
      ['src/**/*.ts'],
      [
        {
          group: ['express', 'express-promise-router', 'knex'],
          message: 'The transport knows no routes and no store.',
        },
        {
          group: ['node:fs', 'node:fs/*', 'node:child_process'],
          message: 'The transport keeps nothing on disk and starts no program.',
        },
        vendors,
        sandbox,
      ],
    ),
  ],
  'plugins/gitops-backend': [
    sourceOverride(['src/**/*.ts'], [vendors, models, sandbox]),
    sourceOverride(
      ['src/usecases/**/*.ts'],
      [
        vendors,
        models,
        sandbox,
        {
          group: [
            'express',
            'express-promise-router',
            '@backstage/config',
            '../routes',
            '../routes/*',
            '../../routes/*',
            '../controllers',
            '../controllers/*',
            '../../controllers/*',
            'undici',
          ],
          message: 'Use cases know neither requests nor configuration.',
        },
      ],
    ),
    sourceOverride(
      ['src/models/**/*.ts'],
      [
        vendors,
        sandbox,
        {
          group: [
            'express',
            'knex',
            '../routes/*',
            '../usecases/*',
            '../store/*',
            '../forges/*',
            '../controllers/*',
          ],
          message: 'An adapter knows one remote system, and nothing of ours.',
        },
      ],
    ),
    sourceOverride(
      ['src/controllers/**/*.ts'],
      [
        vendors,
        models,
        sandbox,
        {
          group: [
            'express',
            'knex',
            '../routes',
            '../routes/*',
            '../usecases',
            '../usecases/*',
            '../store',
            '../store/*',
            '../../routes/*',
            '../../usecases/*',
            '../../store/*',
            '../forges',
            '../forges/*',
            '../../forges/*',
          ],
          message: 'An adapter knows one remote system, and nothing of ours.',
        },
      ],
    ),
    sourceOverride(
      ['src/forges/**/*.ts'],
      [
        vendors,
        models,
        sandbox,
        {
          group: [
            'express',
            'knex',
            '../routes',
            '../routes/*',
            '../usecases',
            '../usecases/*',
            '../store',
            '../store/*',
            '../../routes/*',
            '../../usecases/*',
            '../../store/*',
            '../controllers',
            '../controllers/*',
            '../../controllers/*',
          ],
          message: 'An adapter knows one remote system, and nothing of ours.',
        },
      ],
    ),
    sourceOverride(
      ['src/store/**/*.ts'],
      [
        vendors,
        models,
        sandbox,
        {
          group: [
            '../routes',
            '../routes/*',
            '../usecases',
            '../usecases/*',
            'express',
          ],
          message: 'The store knows rows, not requests.',
        },
      ],
    ),
  ],
  'plugins/scaffolder-backend-module-gitops': [
    sourceOverride(['src/**/*.ts'], [vendors, sandbox, backends]),
  ],
  'plugins/catalog-backend-module-gitops': [
    sourceOverride(['src/**/*.ts'], [vendors, sandbox, backends]),
  ],
  'plugins/gitops': [
    sourceOverride(['src/**/*.{ts,tsx}'], [vendors, sandbox, backends]),
  ],
  'packages/cli': [
    sourceOverride(['src/**/*.ts'], [vendors, sandbox, backends]),
  ],
  'plugins/gitops-backend-module-sandbox': [
    sourceOverride(
      ['src/**/*.ts'],
      [
        {
          group: [
            '@slipway/plugin-gitops-sandbox-backend',
            '@slipway/plugin-gitops-backend',
          ],
          message: 'The adapter reaches the sandbox over HTTP.',
        },
      ],
    ),
  ],
};

/** Size limits of the house: comments and blank lines are not counted. */
const sizes = {
  files: ['src/**/*.{ts,tsx}'],
  excludedFiles: tests,
  rules: {
    'max-lines': [
      'error',
      { max: 400, skipBlankLines: true, skipComments: true },
    ],
    'max-params': ['error', 3],
  },
};

/** A contract is tested between the two plugins that keep it. */
const contracts = {
  files: tests,
  rules: { '@backstage/no-mixed-plugin-imports': 'off' },
};

/** ESLint overrides of the package in `directory`. */
module.exports = function roomsOf(directory) {
  const name = path.relative(path.resolve(__dirname, '..'), directory);
  return [
    ...(rooms[name.split(path.sep).join('/')] ?? [
      sourceOverride(
        ['src/**/*.{ts,tsx}'],
        name.startsWith('packages') || name.includes('sandbox')
          ? []
          : [sandbox],
      ),
    ]),
    sizes,
    contracts,
  ];
};
