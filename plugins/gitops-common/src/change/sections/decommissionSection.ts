import type { ChangeStory } from '../ChangeStory';
import { bullets } from './bullets';
import { section } from './section';

/** What goes, what stays, who depends on it, and what people have to do. */
export function decommissionSection({
  decommission,
}: ChangeStory): string | undefined {
  if (!decommission) {
    return undefined;
  }
  const { deletes, keeps, dependents, notes } = decommission;
  return [
    section('What goes', bullets(deletes, 100)),
    section('What stays', bullets(keeps)),
    section(
      'Who depends on it',
      bullets(dependents.map(ref => `${ref} depends on this workload.`)),
    ),
    section('What people have to know', bullets(notes)),
  ]
    .filter(text => text !== undefined)
    .join('\n\n');
}
