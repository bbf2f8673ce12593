import fs from 'node:fs/promises';
import { ForwardedError } from '@backstage/errors';
import type { BareRepository } from '../repository/BareRepository';
import { ArgoCdSimulation } from './ArgoCdSimulation';
import type { ArgoCdRouteOptions } from './createArgoCdRoutes';
import { parseWorld } from './world/parseWorld';

/**
 * Reads the description of the clusters and simulates an Argo CD of them.
 *
 * @throws when the file cannot be read, InputError when it is wrong.
 */
export async function openArgoCd(options: {
  token: string;
  worldFile: string;
  repository: BareRepository;
  /** Milliseconds. */
  now: () => number;
}): Promise<ArgoCdRouteOptions> {
  const { token, worldFile, repository, now } = options;
  let text: string;
  try {
    text = await fs.readFile(worldFile, 'utf8');
  } catch (error) {
    throw new ForwardedError(
      `Could not read the description of the simulated clusters in ${worldFile}. Name an existing file in gitopsSandbox.argocd.worldFile`,
      error,
    );
  }
  const world = parseWorld(text, worldFile);
  return {
    token,
    repository,
    simulation: new ArgoCdSimulation({ repository, world, now }),
  };
}
