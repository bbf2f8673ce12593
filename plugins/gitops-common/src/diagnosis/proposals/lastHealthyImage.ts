import { parseImage } from '../../kubernetes';
import type { Scene } from '../Scene';

/** The image of the same repository that ran when all was well, if it is another. */
export function lastHealthyImage(
  { context }: Scene,
  image: string | undefined,
): string | undefined {
  if (image === undefined || !context.lastHealthy) {
    return undefined;
  }
  const { registry, repository } = parseImage(image);
  return context.lastHealthy.images.find(candidate => {
    const other = parseImage(candidate);
    return (
      candidate !== image &&
      other.registry === registry &&
      other.repository === repository
    );
  });
}
