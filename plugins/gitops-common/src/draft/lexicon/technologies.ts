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

/** Facts with the phrases in one text, by commas. */
type Facts = Omit<Partial<Technology>, 'phrases'> & { phrases: string };

const framework = (
  title: string,
  id: string | undefined,
  { phrases, ...rest }: Facts,
): Technology => ({
  title,
  ...(id ? { language: id } : {}),
  phrases: phrases.split(', '),
  ...rest,
});

const language = (title: string, id: string, facts: Facts): Technology => ({
  ...framework(title, id, facts),
  named: true,
});

const ACTUATOR = {
  readiness: '/actuator/health/readiness',
  liveness: '/actuator/health/liveness',
};

/** @internal */
export const technologies: readonly Technology[] = [
  language('Node.js', 'nodejs', {
    phrases:
      'node.js, nodejs, node js, node, typescript, javascript, ts, js, type script, java script',
    port: 3000,
  }),
  language('Deno', 'deno', { phrases: 'deno', port: 8000 }),
  language('Bun', 'bun', { phrases: 'bun', port: 3000, ambiguous: true }),
  language('Python', 'python', { phrases: 'python, python3, py, cpython' }),
  language('Java', 'java', {
    phrases: 'java, openjdk, jdk',
    port: 8080,
    jvm: true,
  }),
  language('Kotlin', 'kotlin', { phrases: 'kotlin', port: 8080, jvm: true }),
  language('Scala', 'scala', { phrases: 'scala', jvm: true }),
  language('Groovy', 'groovy', { phrases: 'groovy', jvm: true }),
  language('Clojure', 'clojure', { phrases: 'clojure', jvm: true }),
  language('Go', 'go', { phrases: 'golang, go lang', port: 8080 }),
  language('Go', 'go', { phrases: 'go', port: 8080, ambiguous: true }),
  language('Rust', 'rust', { phrases: 'rustlang' }),
  language('Rust', 'rust', { phrases: 'rust', ambiguous: true }),
  language('Ruby', 'ruby', { phrases: 'ruby' }),
  language('PHP', 'php', { phrases: 'php, php-fpm' }),
  language('.NET', 'dotnet', {
    phrases:
      'dotnet, .net, .net core, dot net, net core, c#, csharp, c sharp, f#, fsharp',
    port: 8080,
  }),
  language('Elixir', 'elixir', { phrases: 'elixir' }),
  language('Erlang', 'erlang', { phrases: 'erlang' }),
  language('Haskell', 'haskell', { phrases: 'haskell' }),
  language('Perl', 'perl', { phrases: 'perl' }),
  language('Swift', 'swift', { phrases: 'swift', ambiguous: true }),
  language('Dart', 'dart', { phrases: 'dart', ambiguous: true }),
  language('Crystal', 'crystal', { phrases: 'crystal', ambiguous: true }),
  language('C++', 'c++', { phrases: 'c++, cpp' }),
  language('R', 'r', { phrases: 'rlang' }),
  language('Julia', 'julia', { phrases: 'julia', ambiguous: true }),

  framework('Express', 'nodejs', {
    phrases: 'express.js, expressjs',
    serves: 'api',
    port: 3000,
  }),
  framework('Express', 'nodejs', {
    phrases: 'express',
    serves: 'api',
    port: 3000,
    ambiguous: true,
  }),
  framework('NestJS', 'nodejs', {
    phrases: 'nestjs, nest.js, nest js',
    serves: 'api',
    port: 3000,
  }),
  framework('Fastify', 'nodejs', {
    phrases: 'fastify',
    serves: 'api',
    port: 3000,
  }),
  framework('Koa', 'nodejs', {
    phrases: 'koa, koa.js, koajs',
    serves: 'api',
    port: 3000,
  }),
  framework('Hapi', 'nodejs', {
    phrases: 'hapi, hapi.js',
    serves: 'api',
    port: 3000,
  }),
  framework('Hono', 'nodejs', { phrases: 'hono', serves: 'api', port: 3000 }),
  framework('Next.js', 'nodejs', {
    phrases: 'next.js, nextjs, next js',
    serves: 'web',
    port: 3000,
  }),
  framework('Nuxt', 'nodejs', {
    phrases: 'nuxt, nuxt.js, nuxtjs',
    serves: 'web',
    port: 3000,
  }),
  framework('Remix', 'nodejs', {
    phrases: 'remix',
    serves: 'web',
    port: 3000,
    ambiguous: true,
  }),
  framework('SvelteKit', 'nodejs', {
    phrases: 'sveltekit, svelte kit',
    serves: 'web',
    port: 3000,
  }),
  framework('React', undefined, {
    phrases: 'react, react.js, reactjs',
    serves: 'web',
    ambiguous: true,
  }),
  framework('Vue', undefined, { phrases: 'vue, vue.js, vuejs', serves: 'web' }),
  framework('Angular', undefined, {
    phrases: 'angular, angularjs',
    serves: 'web',
  }),
  framework('Svelte', undefined, { phrases: 'svelte', serves: 'web' }),
  framework('Django', 'python', {
    phrases: 'django',
    serves: 'web',
    port: 8000,
  }),
  framework('Django REST framework', 'python', {
    phrases: 'django rest framework, drf',
    serves: 'api',
    port: 8000,
  }),
  framework('Flask', 'python', { phrases: 'flask', serves: 'api', port: 5000 }),
  framework('FastAPI', 'python', {
    phrases: 'fastapi, fast api',
    serves: 'api',
    port: 8000,
  }),
  framework('Starlette', 'python', {
    phrases: 'starlette',
    serves: 'api',
    port: 8000,
  }),
  framework('Tornado', 'python', {
    phrases: 'tornado',
    serves: 'api',
    port: 8888,
    ambiguous: true,
  }),
  framework('aiohttp', 'python', {
    phrases: 'aiohttp',
    serves: 'api',
    port: 8080,
  }),
  framework('Streamlit', 'python', {
    phrases: 'streamlit',
    serves: 'web',
    port: 8501,
  }),
  framework('Gradio', 'python', {
    phrases: 'gradio',
    serves: 'web',
    port: 7860,
  }),
  framework('Spring Boot', 'java', {
    phrases: 'spring boot, springboot, spring-boot',
    serves: 'api',
    port: 8080,
    probes: ACTUATOR,
    jvm: true,
  }),
  framework('Spring', 'java', {
    phrases: 'spring',
    serves: 'api',
    port: 8080,
    jvm: true,
    ambiguous: true,
  }),
  framework('Quarkus', 'java', {
    phrases: 'quarkus',
    serves: 'api',
    port: 8080,
    probes: { readiness: '/q/health/ready', liveness: '/q/health/live' },
    jvm: true,
  }),
  framework('Micronaut', 'java', {
    phrases: 'micronaut',
    serves: 'api',
    port: 8080,
    probes: { readiness: '/health/readiness', liveness: '/health/liveness' },
    jvm: true,
  }),
  framework('Jakarta EE', 'java', {
    phrases: 'jakarta ee, java ee, wildfly, tomcat',
    port: 8080,
    jvm: true,
  }),
  framework('Dropwizard', 'java', {
    phrases: 'dropwizard',
    serves: 'api',
    port: 8080,
    jvm: true,
  }),
  framework('Vert.x', 'java', {
    phrases: 'vert.x, vertx',
    serves: 'api',
    jvm: true,
  }),
  framework('Ktor', 'kotlin', {
    phrases: 'ktor',
    serves: 'api',
    port: 8080,
    jvm: true,
  }),
  framework('Shiny', 'r', {
    phrases: 'shiny, r shiny',
    serves: 'web',
    port: 3838,
  }),
  framework('Play', 'scala', {
    phrases: 'play framework',
    port: 9000,
    jvm: true,
  }),
  framework('Akka HTTP', 'scala', {
    phrases: 'akka http, akka, http4s',
    serves: 'api',
    jvm: true,
  }),
  framework('Gin', 'go', {
    phrases: 'gin',
    serves: 'api',
    port: 8080,
    ambiguous: true,
  }),
  framework('Echo', 'go', {
    phrases: 'echo framework',
    serves: 'api',
    port: 1323,
  }),
  framework('Fiber', 'go', {
    phrases: 'gofiber, go fiber, fiber framework',
    serves: 'api',
    port: 3000,
  }),
  framework('Chi', 'go', { phrases: 'go-chi', serves: 'api' }),
  framework('Actix', 'rust', {
    phrases: 'actix, actix-web, actix web',
    serves: 'api',
    port: 8080,
  }),
  framework('Axum', 'rust', { phrases: 'axum', serves: 'api', port: 3000 }),
  framework('Rocket', 'rust', {
    phrases: 'rocket',
    serves: 'api',
    port: 8000,
    ambiguous: true,
  }),
  framework('Warp', 'rust', {
    phrases: 'warp',
    serves: 'api',
    ambiguous: true,
  }),
  framework('Rails', 'ruby', {
    phrases: 'ruby on rails, rails, ror',
    serves: 'web',
    port: 3000,
    probes: { readiness: '/up' },
  }),
  framework('Sinatra', 'ruby', {
    phrases: 'sinatra',
    serves: 'api',
    port: 4567,
  }),
  framework('Laravel', 'php', { phrases: 'laravel', serves: 'web' }),
  framework('Symfony', 'php', { phrases: 'symfony', serves: 'web' }),
  framework('WordPress', 'php', { phrases: 'wordpress', serves: 'web' }),
  framework('ASP.NET Core', 'dotnet', {
    phrases:
      'asp.net core, asp.net, aspnet, aspnet core, asp net core, asp net',
    port: 8080,
  }),
  framework('Blazor', 'dotnet', {
    phrases: 'blazor',
    serves: 'web',
    port: 8080,
  }),
  framework('Phoenix', 'elixir', {
    phrases: 'phoenix, phoenix liveview',
    serves: 'web',
    port: 4000,
    ambiguous: true,
  }),
  framework('JVM', undefined, { phrases: 'jvm', jvm: true }),
];
