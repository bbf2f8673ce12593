import { z } from 'zod';

/** A time of a forge, which may be of any zone, as ISO 8601 in UTC. */
export const utcTime = z.iso
  .datetime({ offset: true })
  .transform(text => new Date(text).toISOString());
