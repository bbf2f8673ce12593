import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { read } from '../__testUtils__/read';
import { readDescription } from '../readDescription';

const types = (text: string) =>
  (read(text).spec.dependencies ?? []).map(dependency => dependency?.type);

describe('data services', () => {
  it.each([
    ['with a Redis cache', ['redis']],
    ['Redis and Postgres', ['redis', 'postgres']],
    ['Database: PostgreSQL\nCache: none', ['postgres']],
    ['w/ pg db', ['postgres']],
    ['Redis yes, Postgres no', ['redis']],
    ['MongoDB -> actually make that Postgres', ['postgres']],
    ['I was told Redis is great, we use Postgres', ['postgres']],
    ['with postgress and reddis', ['postgres', 'redis']],
    ['Postgres instead of MongoDB', ['postgres']],
    ['Postgres. Actually forget Postgres, Redis will do.', ['redis']],
    ['talks to Postgres, years ago it was MySQL', ['postgres']],
  ])('are read from %j', (text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  it.each([
    'no database, no cache',
    'Needs neither Postgres nor Redis',
    'teaches students how Redis works, it has no dependencies',
    'sets the right cache headers',
  ])('are not invented from %j', text => {
    expect(types(text)).toEqual([]);
  });

  it('are there in all environments or in none, which is said', () => {
    const { spec, notUnderstood } = read('Redis in production only');
    expect(spec.dependencies).toEqual([{ type: 'redis' }]);
    expect(notUnderstood.map(({ text }) => text)).toEqual([
      'Redis in production only',
    ]);
  });

  it('keep the name of the database', () => {
    expect(
      read('a postgres database called bookings_main').spec.dependencies,
    ).toEqual([{ type: 'postgres', database: 'bookings_main' }]);
  });

  it('are assumed for a word without a product', () => {
    const { spec, origins } = read('Rails app with a database');
    expect(spec.dependencies).toEqual([{ type: 'postgres' }]);
    expect(origins['dependencies[0].type'].type).toBe('assumed');
  });

  it.each(['MongoDB', 'Kafka', 'an S3 bucket', 'MySQL', 'RabbitMQ'])(
    'are refused with an alternative for %s',
    product => {
      const { spec, refusals } = read(`Node API with ${product}`);
      expect(spec.dependencies).toBeUndefined();
      expect(refusals.map(({ reason }) => reason)).toEqual([
        'dependency-not-supported',
      ]);
      expect(refusals[0].alternative).toMatch(/\.$/);
    },
  );

  it('are refused when the standards do not have them', () => {
    const standards = exampleStandards();
    delete standards.dependencies.redis;
    const draft = readDescription({ description: 'with Redis', standards });
    expect(draft.spec.dependencies).toBeUndefined();
    expect(draft.refusals[0].reason).toBe('dependency-not-supported');
  });

  it.each([
    'Next to the postgres cluster runs our Go API',
    'a Go API close to our Redis',
    'a Go API with the DB password from the vault',
  ])('wants nothing that the words only stand by: %j', text =>
    expect(read(text).spec.dependencies).toBeUndefined(),
  );
});
