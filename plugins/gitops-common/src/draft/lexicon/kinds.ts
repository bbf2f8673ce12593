import type { WorkloadKind } from '../../spec';

/**
 * What people call a workload, by the kind that it tells.
 *
 * @internal
 */
export const kindNouns: Readonly<Record<WorkloadKind, readonly string[]>> = {
  web: [
    'website',
    'websites',
    'web site',
    'webpage',
    'web page',
    'web app',
    'webapp',
    'web application',
    'web ui',
    'web frontend',
    'web interface',
    'web portal',
    'web client',
    'frontend',
    'front end',
    'front-end',
    'dashboard',
    'portal',
    'landing page',
    'homepage',
    'spa',
    'single page app',
    'single page application',
    'single-page app',
    'single-page application',
    'admin panel',
    'admin ui',
    'admin console',
    'admin interface',
    'user interface',
    'ui',
    'gui',
    'static site',
    'internet site',
    'intranet site',
    'site',
    'webshop',
    'web shop',
    'online shop',
    'wiki',
    'blog',
    'storefront',
  ],
  api: [
    'api',
    'apis',
    'rest api',
    'rest service',
    'rest backend',
    'rest',
    'restful api',
    'restful service',
    'restful',
    'http api',
    'http service',
    'json api',
    'web api',
    'web service',
    'webservice',
    'graphql api',
    'graphql',
    'graphql server',
    'microservice',
    'micro service',
    'micro-service',
    'microservices',
    'backend',
    'back end',
    'back-end',
    'backend service',
    'backend api',
    'api service',
    'api server',
    'api backend',
    'bff',
    'webhook receiver',
    'webhook handler',
    'http server',
    'rest server',
  ],
};

/**
 * What people call a workload of any kind.
 *
 * @internal
 */
export const neutralNouns: readonly string[] = [
  'app',
  'application',
  'service',
  'svc',
  'workload',
  'component',
  'program',
  'server',
  'tool',
  'thing',
  'project',
  'deployment',
  'system',
  'product',
  'prototype',
  'bot',
];

/**
 * Endings of names that tell the kind: `quote-api`, `admin-ui`.
 *
 * @internal
 */
export const kindEndings: Readonly<Record<string, WorkloadKind>> = {
  api: 'api',
  backend: 'api',
  service: 'api',
  svc: 'api',
  bff: 'api',
  server: 'api',
  web: 'web',
  ui: 'web',
  frontend: 'web',
  site: 'web',
  website: 'web',
  dashboard: 'web',
  portal: 'web',
};
