import { change } from './change';
import { draft } from './draft';
import { explain } from './explain';
import { lint } from './lint';
import { openChange } from './openChange';
import { preview } from './preview';
import { status } from './status';

/** Every action of the plugin: agents and templates have them. */
export const actions = [
  change,
  draft,
  explain,
  lint,
  openChange,
  preview,
  status,
];
