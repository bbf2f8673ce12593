import {
  asList,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';

/** Images of a pod template. */
export function imagesOf(template: JsonObject): string[] {
  return ['initContainers', 'containers'].flatMap(list =>
    asList(get(template, 'spec', list)).flatMap(
      container => asText(get(container, 'image')) ?? [],
    ),
  );
}
