import type { Knex } from 'knex';
import {
  databases,
  openTestDatabase,
  skipped,
} from '../__testUtils__/testDatabases';
import { ReviewStore } from './ReviewStore';

const at = (minute: number, second = 0) =>
  new Date(Date.UTC(2026, 0, 1, 12, minute, second)).toISOString();
const REVIEWED = { repository: 'r', head: 'a'.repeat(40) };

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  `the queue of reviews on %s${skipped}`,
  databaseId => {
    let knex: Knex;
    let reviews: ReviewStore;

    beforeEach(async () => {
      knex = await openTestDatabase(databaseId);
      reviews = new ReviewStore(knex);
    });

    const take = async (now: string) => {
      const taken = await reviews.take(now);
      if (!taken) {
        throw new Error('Nothing was due.');
      }
      return taken;
    };

    it('gives each to one taker, the longest due first', async () => {
      await reviews.queue(2, at(1));
      await reviews.queue(1, at(2));
      const taken = await Promise.all([
        new ReviewStore(knex).take(at(3)),
        new ReviewStore(knex).take(at(3)),
        new ReviewStore(knex).take(at(3)),
      ]);
      expect(taken.map(one => one?.number).sort()).toEqual([1, 2, undefined]);
    });

    it('gives what nobody ended to the next one after a while', async () => {
      await reviews.queue(1, at(0));
      await take(at(0));
      await expect(reviews.take(at(4))).resolves.toBeUndefined();
      await expect(reviews.take(at(6))).resolves.toMatchObject({ number: 1 });
    });

    it('remembers what was reviewed', async () => {
      await reviews.queue(1, at(0));
      await reviews.finish(await take(at(0)), REVIEWED, at(1));
      await expect(reviews.take(at(30))).resolves.toBeUndefined();
      await reviews.queue(1, at(31));
      await expect(reviews.take(at(31))).resolves.toMatchObject({
        number: 1,
        tries: 0,
        last: REVIEWED,
      });
    });

    it('keeps due what was asked for while it was reviewed', async () => {
      await reviews.queue(1, at(0));
      const taken = await take(at(0));
      await reviews.queue(1, at(0, 30));
      await reviews.finish(taken, REVIEWED, at(1));
      await expect(reviews.take(at(1))).resolves.toMatchObject({
        last: REVIEWED,
      });
    });

    it('counts what failed, until it is asked for anew', async () => {
      await reviews.queue(1, at(0));
      await reviews.retry(await take(at(0)), { now: at(0), seconds: 120 });
      await expect(reviews.take(at(1))).resolves.toBeUndefined();
      const again = await take(at(2));
      expect(again.tries).toBe(1);
      await reviews.release(again, at(2));
      await expect(reviews.take(at(59))).resolves.toBeUndefined();
      await reviews.queue(1, at(3));
      expect((await take(at(3))).tries).toBe(0);
    });

    it('forgets what nobody asked for since, and nothing that is due', async () => {
      await reviews.queue(1, at(0));
      await reviews.release(await take(at(0)), at(0));
      await reviews.queue(2, at(0));
      await reviews.removeBefore(at(10));
      await expect(reviews.readTimes([1, 2])).resolves.toEqual(
        new Map([[2, at(0)]]),
      );
    });
  },
);
