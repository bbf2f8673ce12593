import { tokenize } from '../text';
import { polarityOf } from './polarity';

/** Polarity of the first "redis" in a text. */
function ofRedis(text: string) {
  const tokens = tokenize(text);
  const at = tokens.findIndex(({ word }) => word === 'redis');
  return polarityOf(tokens, at, at + 1);
}

describe('polarityOf', () => {
  it.each([
    'with Redis',
    'no database but Redis',
    'not only Postgres, Redis too',
    'no, Redis',
    'no problem with Redis',
    'use Redis instead of MongoDB',
    'without ingress, Redis is fine',
    'not 3 replicas. Redis',
  ])('finds a wish in %j', text => expect(ofRedis(text)).toBe('wanted'));

  it.each([
    'no Redis',
    'without a database or Redis',
    'no cache, Redis or queue',
    'does not need Redis',
    "doesn't use redis any more",
    'neither Postgres nor Redis',
    'Postgres instead of Redis',
    'no longer with Redis',
    'Redis: none',
    'Redis is not needed',
    'forget Redis',
  ])('finds that it is not wanted in %j', text =>
    expect(ofRedis(text)).toBe('unwanted'),
  );

  it.each([
    'years ago this was a monolith with Redis',
    'a website that teaches how Redis works',
    'we migrated from Redis',
    'maybe later we add Redis',
    'replaces the old Redis',
  ])('finds that %j is about something else', text =>
    expect(ofRedis(text)).toBe('aside'),
  );

  it('ends an aside where the new thing begins', () => {
    expect(ofRedis('replace the old monolith with Redis')).toBe('wanted');
    expect(ofRedis('it was a monolith but now uses Redis')).toBe('wanted');
  });
});
