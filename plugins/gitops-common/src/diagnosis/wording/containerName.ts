import type { ContainerClue } from '../Clue';

/** `container "checkout" of the Deployment "checkout"`. */
export function containerName(
  container: Pick<ContainerClue, 'name' | 'init'> | undefined,
  owner: string,
): string {
  const kind = container?.init ? 'init container' : 'container';
  return container?.name
    ? `${kind} "${container.name}" of the ${owner}`
    : `${kind} of the ${owner}`;
}
