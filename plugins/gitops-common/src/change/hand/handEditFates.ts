import { locate, type PlatformStandards } from '../../standards';
import type { PlannedEdit } from '../changePlan';
import type { AdoptedImage } from './adoptImages';
import type { HandEdit } from './findHandEdits';

/**
 * A hand edit with what a change does to it: the spec takes it over, the change
 * writes over it, or leaves it alone.
 *
 * @public
 */
export interface JudgedHandEdit extends HandEdit {
  fate: 'adopted' | 'lost' | 'kept';
}

/**
 * Says what becomes of hand edits.
 *
 * @param options.handEdits - from {@link findHandEdits}.
 * @param options.adopted - from {@link adoptImages}.
 * @param options.edits - of the plan.
 * @param options.continues - whether the new spec began as the one in Git: then a
 * spec that was edited there is taken over.
 *
 * @public
 */
export function handEditFates(options: {
  handEdits: readonly HandEdit[];
  adopted?: readonly Pick<AdoptedImage, 'path'>[];
  edits: readonly PlannedEdit[];
  standards: PlatformStandards;
  continues: boolean;
}): JudgedHandEdit[] {
  const { handEdits, adopted = [], edits, standards, continues } = options;
  const actions = new Map(edits.map(({ path, action }) => [path, action]));
  return handEdits.map(edit => {
    const { path } = edit;
    if (
      (continues && locate(path, standards).area === 'spec') ||
      adopted.some(image => image.path === path)
    ) {
      return { ...edit, fate: 'adopted' };
    }
    const action = actions.get(path) ?? 'unchanged';
    return { ...edit, fate: action === 'unchanged' ? 'kept' : 'lost' };
  });
}
