import { modelFieldGuides } from '../../../plugins/gitops-common/src/draft/model/modelFieldGuides';
import {
  modelFields,
  type ModelField,
  type ModelStatement,
} from '../../../plugins/gitops-common/src/draft';
import { wordsFor } from './wordsFor';

/** Lists of which each item is a statement, with how it is written there. */
const LISTS: Readonly<Record<string, ModelField>> = {
  ports: 'port',
  dependencies: 'dependency',
  secrets: 'secret',
  'network.egressTo': 'egress',
  'network.ingressFrom': 'ingress-from',
};

/**
 * The statements that say values as the examples give them, each with the words of
 * the text that are about it: what a model would state that reads well.
 *
 * @param options.values - by document path; `null` and shorter lists take out.
 * @param options.present - lists as they are, where something is changed.
 */
export function statementsFor(options: {
  values: Readonly<Record<string, unknown>>;
  present?: Readonly<Record<string, readonly unknown[]>>;
  text: string;
}): ModelStatement[] {
  const { values, present = {}, text } = options;
  const tag = values['image.tag'];
  return Object.entries(values).flatMap(([path, value]): ModelStatement[] => {
    const [, environment = null, own] = /^environments\.([^.]+)\.(.+)$/.exec(
      path,
    ) ?? [, null, path];
    const state = (
      field: ModelField,
      said: unknown,
      operation: ModelStatement['operation'] = 'set',
    ): ModelStatement => ({
      operation,
      field,
      environment,
      value: Array.isArray(said) ? said.join(' ') : String(said),
      quote: wordsFor(said, text),
    });
    if (own in LISTS) {
      const wanted = (Array.isArray(value) ? value : []).map(itemOf);
      const had = (present[path] ?? []).map(itemOf);
      return [
        ...wanted
          .filter(item => !had.includes(item))
          .map(item => state(LISTS[own], item)),
        ...had
          .filter(item => !wanted.includes(item))
          .map(item => state(LISTS[own], item, 'remove')),
      ];
    }
    if (own === 'image.repository' && tag !== undefined) {
      return [state('image', `${value}:${tag}`)];
    }
    if (own.startsWith('env.')) {
      const name = own.slice('env.'.length);
      return value === null
        ? [state('variable', name, 'remove')]
        : [{ ...state('variable', name), value: `${name}=${value}` }];
    }
    const field = modelFields.find(
      known =>
        modelFieldGuides[known].path === own &&
        !modelFieldGuides[known].repeats,
    );
    return field === undefined
      ? []
      : [state(field, value ?? field, value === null ? 'remove' : 'set')];
  });
}

function itemOf(item: unknown): string {
  return String(item).replace(/^workload:/, '');
}
