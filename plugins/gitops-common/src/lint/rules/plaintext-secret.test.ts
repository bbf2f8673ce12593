import { CONTAINER, object, withContainer } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { plaintextSecret } from './plaintext-secret';

testRule(plaintextSecret, {
  valid: {
    'references and harmless values': [
      withContainer({
        args: ['--token-file=/var/token', '--password=$(PASSWORD)'],
        env: [
          { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'x' } } },
          { name: 'TOKEN_TTL', value: '15m' },
          { name: 'API_KEY', value: '' },
          { name: 'MAX_TOKEN', value: '4096' },
          { name: 'DATABASE_URL', value: 'postgresql://database:5432/orders' },
          { name: 'NUMBER', value: 7 },
        ],
      }),
    ],
    'flags and scripts that refer to a credential': [
      withContainer({
        command: ['sh', '-c', 'export PASSWORD="$DB_PASSWORD"; exec server'],
        args: ['--password', '$(PASSWORD)', '--token', '--verbose'],
      }),
    ],
    'files that leave the credential open, and programs': [
      object('v1', 'ConfigMap', {
        data: {
          'application.yaml': 'db:\n  password: ${DB_PASSWORD}\n',
          'login.js': 'password = form.password\n',
        },
        binaryData: { 'logo.png': 'iVBORw0KGgo=', broken: '%' },
      }),
    ],
  },
  invalid: {
    'what follows a flag, and a script': {
      given: [
        withContainer({
          command: ['sh', '-c', 'export PASSWORD=hunter2; exec server'],
          args: ['--db-password', 'hunter2', '--requirepass hunter2'],
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.command[2]`,
          message:
            'A part of an argument of container "main" looks like a credential.',
        },
        {
          path: `${CONTAINER}.args[1]`,
          message: 'An argument of container "main" looks like a credential.',
        },
        {
          path: `${CONTAINER}.args[2]`,
          message:
            'A part of an argument of container "main" looks like a credential.',
        },
      ],
    },
    'a file in a ConfigMap, and a key in its binary data': {
      given: [
        object('v1', 'ConfigMap', {
          data: { 'application.yaml': 'db:\n  password: "hunter2"\n' },
          binaryData: {
            'server.key': btoa('-----BEGIN PRIVATE KEY-----\nMHcC\n'),
          },
        }),
      ],
      hits: [
        {
          path: 'data["application.yaml"]',
          message:
            'Line 2 of "application.yaml" of the ConfigMap "checkout" looks like a credential.',
        },
        {
          path: 'binaryData["server.key"]',
          message:
            '"server.key" of the ConfigMap "checkout" looks like a credential.',
        },
      ],
    },
    'a password in a variable, a URL and an argument': {
      given: [
        withContainer({
          args: ['--api-key=abcdefg'],
          env: [
            { name: 'dbPassword', value: 'hunter2' },
            { name: 'CACHE', value: 'redis://:hunter2@cache:6379' },
          ],
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.args[0]`,
          message: 'An argument of container "main" looks like a credential.',
        },
        {
          path: `${CONTAINER}.env[0].value`,
          message:
            'The variable "dbPassword" of container "main" looks like a credential.',
        },
        {
          path: `${CONTAINER}.env[1].value`,
          message:
            'The variable "CACHE" of container "main" looks like a credential.',
        },
      ],
    },
    'a key in a ConfigMap': {
      given: [
        object('v1', 'ConfigMap', {
          data: {
            'server.pem': '-----BEGIN EC PRIVATE KEY-----\nMHcC\n',
            LEVEL: 'debug',
          },
        }),
      ],
      hits: [
        {
          path: 'data["server.pem"]',
          message:
            '"server.pem" of the ConfigMap "checkout" looks like a credential.',
        },
      ],
    },
  },
});
