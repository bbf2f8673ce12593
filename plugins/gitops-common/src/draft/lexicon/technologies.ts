import type { WorkloadKind } from '../../spec';

/**
 * A language or framework, and what is known about a workload made with it.
 *
 * @internal
 */
export interface Technology {
  title: string;
  /** Ways to write it, in lower case. */
  phrases: readonly string[];
  /** Value of the spec's `language`; nothing for what only runs in a browser. */
  language?: string;
  /** Rank over others: a language that is named beats one that is concluded. */
  named?: boolean;
  /** Also an ordinary word, so that only its surroundings tell. */
  ambiguous?: boolean;
  serves?: WorkloadKind;
  /** Port it listens on unless told otherwise. */
  port?: number;
  /** Paths that it answers probes on without further code. */
  probes?: { readiness: string; liveness?: string };
  /** Runs on a JVM, which needs more memory than the smallest size. */
  jvm?: boolean;
}

const language = (
  title: string,
  id: string,
  phrases: string,
  rest: Partial<Technology> = {},
): Technology => ({
  title,
  language: id,
  phrases: phrases.split(', '),
  named: true,
  ...rest,
});

const framework = (
  title: string,
  id: string | undefined,
  phrases: string,
  rest: Partial<Technology> = {},
): Technology => ({
  title,
  ...(id ? { language: id } : {}),
  phrases: phrases.split(', '),
  ...rest,
});

const ACTUATOR = {
  readiness: '/actuator/health/readiness',
  liveness: '/actuator/health/liveness',
};

/** @internal */
export const technologies: readonly Technology[] = [
  language(
    'Node.js',
    'nodejs',
    'node.js, nodejs, node js, node, typescript, javascript, ts, js, type script, java script',
    { port: 3000 },
  ),
  language('Deno', 'deno', 'deno', { port: 8000 }),
  language('Bun', 'bun', 'bun', { port: 3000, ambiguous: true }),
  language('Python', 'python', 'python, python3, py, cpython'),
  language('Java', 'java', 'java, openjdk, jdk', { port: 8080, jvm: true }),
  language('Kotlin', 'kotlin', 'kotlin', { port: 8080, jvm: true }),
  language('Scala', 'scala', 'scala', { jvm: true }),
  language('Groovy', 'groovy', 'groovy', { jvm: true }),
  language('Clojure', 'clojure', 'clojure', { jvm: true }),
  language('Go', 'go', 'golang, go lang', { port: 8080 }),
  language('Go', 'go', 'go', { port: 8080, ambiguous: true }),
  language('Rust', 'rust', 'rustlang', {}),
  language('Rust', 'rust', 'rust', { ambiguous: true }),
  language('Ruby', 'ruby', 'ruby', {}),
  language('PHP', 'php', 'php, php-fpm', {}),
  language(
    '.NET',
    'dotnet',
    'dotnet, .net, .net core, dot net, net core, c#, csharp, c sharp, f#, fsharp',
    { port: 8080 },
  ),
  language('Elixir', 'elixir', 'elixir', {}),
  language('Erlang', 'erlang', 'erlang', {}),
  language('Haskell', 'haskell', 'haskell', {}),
  language('Perl', 'perl', 'perl', {}),
  language('Swift', 'swift', 'swift', { ambiguous: true }),
  language('Dart', 'dart', 'dart', { ambiguous: true }),
  language('Crystal', 'crystal', 'crystal', { ambiguous: true }),
  language('C++', 'c++', 'c++, cpp', {}),
  language('R', 'r', 'rlang', {}),
  language('Julia', 'julia', 'julia', { ambiguous: true }),

  framework('Express', 'nodejs', 'express.js, expressjs', {
    serves: 'api',
    port: 3000,
  }),
  framework('Express', 'nodejs', 'express', {
    serves: 'api',
    port: 3000,
    ambiguous: true,
  }),
  framework('NestJS', 'nodejs', 'nestjs, nest.js, nest js', {
    serves: 'api',
    port: 3000,
  }),
  framework('Fastify', 'nodejs', 'fastify', { serves: 'api', port: 3000 }),
  framework('Koa', 'nodejs', 'koa, koa.js, koajs', {
    serves: 'api',
    port: 3000,
  }),
  framework('Hapi', 'nodejs', 'hapi, hapi.js', { serves: 'api', port: 3000 }),
  framework('Hono', 'nodejs', 'hono', { serves: 'api', port: 3000 }),
  framework('Next.js', 'nodejs', 'next.js, nextjs, next js', {
    serves: 'web',
    port: 3000,
  }),
  framework('Nuxt', 'nodejs', 'nuxt, nuxt.js, nuxtjs', {
    serves: 'web',
    port: 3000,
  }),
  framework('Remix', 'nodejs', 'remix', {
    serves: 'web',
    port: 3000,
    ambiguous: true,
  }),
  framework('SvelteKit', 'nodejs', 'sveltekit, svelte kit', {
    serves: 'web',
    port: 3000,
  }),
  framework('React', undefined, 'react, react.js, reactjs', {
    serves: 'web',
    ambiguous: true,
  }),
  framework('Vue', undefined, 'vue, vue.js, vuejs', { serves: 'web' }),
  framework('Angular', undefined, 'angular, angularjs', { serves: 'web' }),
  framework('Svelte', undefined, 'svelte', { serves: 'web' }),
  framework('Django', 'python', 'django', { serves: 'web', port: 8000 }),
  framework('Django REST framework', 'python', 'django rest framework, drf', {
    serves: 'api',
    port: 8000,
  }),
  framework('Flask', 'python', 'flask', { serves: 'api', port: 5000 }),
  framework('FastAPI', 'python', 'fastapi, fast api', {
    serves: 'api',
    port: 8000,
  }),
  framework('Starlette', 'python', 'starlette', { serves: 'api', port: 8000 }),
  framework('Tornado', 'python', 'tornado', {
    serves: 'api',
    port: 8888,
    ambiguous: true,
  }),
  framework('aiohttp', 'python', 'aiohttp', { serves: 'api', port: 8080 }),
  framework('Streamlit', 'python', 'streamlit', { serves: 'web', port: 8501 }),
  framework('Gradio', 'python', 'gradio', { serves: 'web', port: 7860 }),
  framework('Spring Boot', 'java', 'spring boot, springboot, spring-boot', {
    serves: 'api',
    port: 8080,
    probes: ACTUATOR,
    jvm: true,
  }),
  framework('Spring', 'java', 'spring', {
    serves: 'api',
    port: 8080,
    jvm: true,
    ambiguous: true,
  }),
  framework('Quarkus', 'java', 'quarkus', {
    serves: 'api',
    port: 8080,
    probes: { readiness: '/q/health/ready', liveness: '/q/health/live' },
    jvm: true,
  }),
  framework('Micronaut', 'java', 'micronaut', {
    serves: 'api',
    port: 8080,
    probes: { readiness: '/health/readiness', liveness: '/health/liveness' },
    jvm: true,
  }),
  framework('Jakarta EE', 'java', 'jakarta ee, java ee, wildfly, tomcat', {
    port: 8080,
    jvm: true,
  }),
  framework('Dropwizard', 'java', 'dropwizard', {
    serves: 'api',
    port: 8080,
    jvm: true,
  }),
  framework('Vert.x', 'java', 'vert.x, vertx', { serves: 'api', jvm: true }),
  framework('Ktor', 'kotlin', 'ktor', {
    serves: 'api',
    port: 8080,
    jvm: true,
  }),
  framework('Play', 'scala', 'play framework', { port: 9000, jvm: true }),
  framework('Akka HTTP', 'scala', 'akka http, akka, http4s', {
    serves: 'api',
    jvm: true,
  }),
  framework('Gin', 'go', 'gin', {
    serves: 'api',
    port: 8080,
    ambiguous: true,
  }),
  framework('Echo', 'go', 'echo framework', { serves: 'api', port: 1323 }),
  framework('Fiber', 'go', 'gofiber, go fiber, fiber framework', {
    serves: 'api',
    port: 3000,
  }),
  framework('Chi', 'go', 'go-chi', { serves: 'api' }),
  framework('Actix', 'rust', 'actix, actix-web, actix web', {
    serves: 'api',
    port: 8080,
  }),
  framework('Axum', 'rust', 'axum', { serves: 'api', port: 3000 }),
  framework('Rocket', 'rust', 'rocket', {
    serves: 'api',
    port: 8000,
    ambiguous: true,
  }),
  framework('Warp', 'rust', 'warp', { serves: 'api', ambiguous: true }),
  framework('Rails', 'ruby', 'ruby on rails, rails, ror', {
    serves: 'web',
    port: 3000,
    probes: { readiness: '/up' },
  }),
  framework('Sinatra', 'ruby', 'sinatra', { serves: 'api', port: 4567 }),
  framework('Laravel', 'php', 'laravel', { serves: 'web' }),
  framework('Symfony', 'php', 'symfony', { serves: 'web' }),
  framework('WordPress', 'php', 'wordpress', { serves: 'web' }),
  framework(
    'ASP.NET Core',
    'dotnet',
    'asp.net core, asp.net, aspnet, aspnet core, asp net core, asp net',
    { port: 8080 },
  ),
  framework('Blazor', 'dotnet', 'blazor', { serves: 'web', port: 8080 }),
  framework('Phoenix', 'elixir', 'phoenix, phoenix liveview', {
    serves: 'web',
    port: 4000,
    ambiguous: true,
  }),
  framework('JVM', undefined, 'jvm', { jvm: true }),
];
