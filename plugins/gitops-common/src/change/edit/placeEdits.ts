import { formatPath, parsePath } from '../../path';
import type { WorkloadSpec } from '../../spec';
import type { PlatformStandards } from '../../standards';
import type { EditPlace, Edits, SectionEdits } from './EditPlace';
import { placeFields } from './placeFields';
import { placeImage } from './placeImage';
import { placeScale } from './placeScale';

type Section = 'image' | 'scale' | 'resources' | 'expose' | 'env';

const PLACES: Record<
  Section,
  (place: EditPlace, edits: SectionEdits) => Edits
> = {
  image: placeImage,
  scale: placeScale,
  resources: (place, edits) => placeFields('resources', place, edits),
  expose: (place, edits) => placeFields('expose', place, edits),
  env: (place, edits) => placeFields('env', place, edits),
};

/**
 * Says where in the spec each edit belongs, so that it takes effect in the
 * environment that it is meant for, and so that the next promotion neither loses
 * it nor carries on what is nobody else's business:
 *
 * - What the environment overrides already is edited there, since that wins.
 * - How many replicas run is each environment's own affair.
 * - Resources, exposure and variables are for all where workloads start, since
 *   they are to travel on from there, and the environment's own later.
 * - An image, and all other fields, are for all: they travel.
 * - A removal takes the field out of both places, so that it is gone.
 *
 * A path that begins with `environments` stays as it is, and so does a section
 * that is edited there in the same breath.
 */
export function placeEdits(options: {
  spec: WorkloadSpec;
  standards: PlatformStandards;
  environment: string;
  edits: Edits;
}): Edits {
  const { spec, standards, environment, edits } = options;
  const place: EditPlace = {
    spec,
    override: formatPath(['environments', environment]),
    first: standards.environments[0].name === environment,
  };
  const placed: Record<string, unknown> = {};
  const sections = new Map<Section, SectionEdits>();
  for (const [path, value] of Object.entries(edits)) {
    const [section, field] = sectionOf(path) ?? [];
    if (section === undefined || isPlacedByHand(edits, place, section)) {
      placed[path] = value;
      continue;
    }
    const known = sections.get(section) ?? { fields: new Map() };
    sections.set(
      section,
      field === undefined
        ? { ...known, whole: { value } }
        : { ...known, fields: new Map([...known.fields, [field, value]]) },
    );
  }
  sections.forEach((own, section) =>
    Object.assign(placed, PLACES[section](place, own)),
  );
  return placed;
}

/** What is no path, or leads below a field, is left for the schema to refuse. */
function sectionOf(path: string): [Section, string?] | undefined {
  try {
    const [section, field, ...rest] = parsePath(path);
    return isSection(section) && typeof field !== 'number' && rest.length === 0
      ? [section, field]
      : undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function isSection(segment: string | number | undefined): segment is Section {
  return (
    typeof segment === 'string' &&
    Object.prototype.hasOwnProperty.call(PLACES, segment)
  );
}

function isPlacedByHand(
  edits: Edits,
  { override }: EditPlace,
  section: Section,
): boolean {
  const own = `${override}.${section}`;
  return Object.keys(edits).some(
    path =>
      path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`),
  );
}
