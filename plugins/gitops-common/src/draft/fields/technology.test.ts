import { read } from '../__testUtils__/read';

const languageOf = (text: string) => read(text).spec.language;

describe('the language', () => {
  it.each([
    ['Node.js app', 'nodejs'],
    ['a NestJS API', 'nodejs'],
    ['TypeScript backend', 'nodejs'],
    ['Spring Boot with Kotlin', 'kotlin'],
    ['Java 21 / Quarkus', 'java'],
    ['it is written in Go', 'go'],
    ['go backend called upside', 'go'],
    ['svc edge-auth (go)', 'go'],
    ['ASP.NET Core website', 'dotnet'],
    ['C# microservice', 'dotnet'],
    ['elixir/phoenix website', 'elixir'],
    ['Use Go instead of Node', 'go'],
    ['Streamlit dashboard', 'python'],
  ])('is read from %j', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    'ready to go live',
    'Go ahead with the website',
    'an express delivery website',
    'in spring 2026',
    'years ago this was a PHP monolith',
  ])('is not invented from %j', text => {
    expect(languageOf(text)).toBeUndefined();
  });

  it('is a question where two languages are named', () => {
    const { spec, questions } = read('a Python API, a Java API');
    expect(spec.language).toBeUndefined();
    expect(questions.map(({ path }) => path)).toContain('language');
  });

  it('follows a correction', () => {
    expect(languageOf('a Python API, wait, no: a Ruby one')).toBe('ruby');
  });
});

describe('what a framework makes known', () => {
  it('is the port, with a reason', () => {
    const { spec, origins } = read('a Django website');
    expect(spec.ports).toEqual([{ name: 'http', port: 8000 }]);
    expect(origins['ports[0].port']).toEqual({
      type: 'assumed',
      reason: 'Workloads made with Django usually listen on 8000.',
    });
  });

  it('is where it answers probes, and that a JVM needs memory', () => {
    const { spec } = read('a Spring Boot API');
    expect(spec.health?.readiness).toEqual({
      http: '/actuator/health/readiness',
    });
    expect(spec.resources).toEqual({ size: 'medium' });
  });

  it('is not assumed over what the text states', () => {
    const { spec } = read(
      'Spring Boot API, port 9000, 1Gi memory, readiness /up',
    );
    expect(spec.ports).toEqual([{ name: 'http', port: 9000 }]);
    expect(spec.resources).toEqual({ memory: '1Gi' });
    expect(spec.health).toEqual({ readiness: { http: '/up' } });
  });

  it.each([
    'an API that survives the loss of one node',
    'it runs on arm64 nodes',
    'when a node dies it goes on',
    'the node pool is shared',
  ])('does not take the machines of %j for Node.js', text =>
    expect(read(text).spec.language).toBeUndefined(),
  );
});
