import { parseDocument } from 'yaml';
import {
  asList,
  asObject,
  get,
  RESOURCES_FINALIZER,
  serialise,
  type JsonObject,
} from '../../kubernetes';

/**
 * Whether deleting an Application deletes its objects, too. The finalizer may
 * name how, as in `resources-finalizer.argocd.argoproj.io/background`.
 */
export function hasFinalizer(application: JsonObject | undefined): boolean {
  return asList(get(application, 'metadata', 'finalizers')).some(
    finalizer =>
      finalizer === RESOURCES_FINALIZER ||
      String(finalizer).startsWith(`${RESOURCES_FINALIZER}/`),
  );
}

/** The text of an Application with the finalizer added. */
export function withFinalizer(text: string): string {
  const application = parseDocument(text).toJS({
    maxAliasCount: 0,
  }) as JsonObject;
  const metadata = asObject(application.metadata);
  return serialise({
    ...application,
    metadata: {
      ...metadata,
      finalizers: [...asList(metadata.finalizers), RESOURCES_FINALIZER],
    },
  }).content;
}
