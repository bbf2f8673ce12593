import { modelReading, state } from '../__testUtils__/modelReading';
import { read } from '../__testUtils__/read';

const context = { owners: ['payments'] };

describe('readDescription with a model', () => {
  it('is as without it where the model says nothing, but for who read', () => {
    const description = 'Node.js API called checkout with Redis, 3 replicas';
    const { model, ...draft } = read(description, {
      ...context,
      model: modelReading(),
    });
    expect(draft).toEqual({ ...read(description, context), reader: 'both' });
    expect(model).toEqual({
      name: 'test:model',
      at: '2026-11-21T09:00:00Z',
      agreed: [],
      added: [],
      assumed: [],
      differs: [],
      refused: [],
    });
  });

  it('names both readers where they agree', () => {
    const draft = read(
      'Node API, 512 MB memory, 2 replicas in prod, with Redis',
      {
        model: modelReading(
          state('language', 'typescript', 'Node'),
          state('kind', 'api', 'API'),
          state('memory', '0.5Gi', '512 MB memory'),
          state('replicas-min', '2', '2 replicas', { environment: 'prod' }),
          state('dependency', 'redis', 'Redis'),
        ),
      },
    );
    expect(draft.model).toMatchObject({
      agreed: [
        'kind',
        'language',
        'resources.memory',
        'dependencies[0].type',
        'environments.prod.scale.min',
      ],
      refused: [],
    });
    expect(draft.origins.language).toMatchObject({
      type: 'stated',
      by: 'both',
    });
  });

  it('says no more than what holds everywhere', () => {
    const { model } = read('3 replicas in dev and prod', {
      model: modelReading(
        state('replicas-min', '3', '3 replicas in dev and prod', {
          environment: 'dev',
        }),
      ),
    });
    expect(model?.agreed).toEqual(['environments.dev.scale.min']);
    expect(
      read('3 replicas everywhere', {
        model: modelReading(
          state('replicas-min', '3', '3 replicas', { environment: 'prod' }),
        ),
      }).model,
    ).toMatchObject({ agreed: [], added: [], refused: [] });
  });

  it('asks where the readers differ, and tells who says what', () => {
    const draft = read('512 MB memory, hmm 256 MB might do', {
      model: modelReading(state('memory', '256Mi', '256 MB might do')),
    });
    expect(draft.spec.resources).toBeUndefined();
    expect(draft.model?.differs).toEqual(['resources.memory']);
    expect(
      draft.questions.find(({ path }) => path === 'resources.memory'),
    ).toMatchObject({
      text: 'The rules and the model read resources.memory differently. Which one holds?',
      proposals: [
        { value: '512Mi', label: '512Mi, as the rules read it' },
        {
          value: '256Mi',
          label: '256Mi, as the model reads it',
          origin: { quote: '256 MB might do', by: 'model' },
        },
      ],
    });
  });

  it('concludes nothing beside a field on which the readers differ', () => {
    const { spec } = read(
      'Spring Boot API, 512 MB memory, hmm 256 MB might do',
      {
        model: modelReading(state('memory', '256Mi', '256 MB might do')),
      },
    );
    expect(spec.resources).toBeUndefined();
  });

  it('asks about two ports only when the model does not know the first', () => {
    const description =
      'listens on port 8080, tcp traffic also arrives at 9090 somehow';
    const further = state('port', '9090', 'tcp traffic also arrives at 9090');
    expect(
      read(description, { model: modelReading(further) }).model?.differs,
    ).toEqual(['ports']);
    const both = read(description, {
      model: modelReading(further, state('port', '8080', 'port 8080')),
    });
    expect(both.spec.ports).toEqual([
      { name: 'http', port: 8080 },
      { name: 'port-9090', port: 9090 },
    ]);
    expect(both.model).toMatchObject({ added: ['ports[1].port'], differs: [] });
  });

  it('takes the words over what the rules conclude', () => {
    const draft = read('A Go thing that binds itself to 4711', {
      model: modelReading(state('port', '4711', 'binds itself to 4711')),
    });
    expect(draft.spec.ports).toEqual([{ name: 'http', port: 4711 }]);
  });

  it('never takes a conclusion over one of the rules', () => {
    const draft = read('A React thing', {
      model: modelReading(state('kind', 'api', 'A React thing')),
    });
    expect(draft.spec.kind).toBe('web');
    expect(draft.model?.refused).toMatchObject([{ field: 'kind' }]);
  });

  it('agrees with a conclusion of the rules', () => {
    const draft = read('A React thing', {
      model: modelReading(state('kind', 'web', 'A React thing')),
    });
    expect(draft.origins.kind).toMatchObject({ type: 'assumed', by: 'both' });
    expect(draft.model).toMatchObject({ agreed: ['kind'], refused: [] });
  });

  it('assumes what does no harm from words that are there', () => {
    const draft = read('Lets visitors book a table', {
      model: modelReading(
        state('kind', 'web', 'Lets visitors book a table'),
        state('size', 'small', 'Lets visitors book a table'),
        state('language', 'go', ''),
        state('kind', 'web', 'nothing of it'),
      ),
    });
    expect(draft.spec).toMatchObject({ kind: 'web' });
    // Resources cost something: nobody concludes them from other words.
    expect(draft.spec.resources).toBeUndefined();
    expect(draft.origins.kind).toEqual({
      type: 'assumed',
      reason: 'The model concludes it from "Lets visitors book a table".',
      by: 'model',
    });
    expect(draft.model?.assumed).toEqual(['kind']);
    expect(draft.spec.language).toBeUndefined();
  });

  it('proposes a name that it made up, and takes none', () => {
    const draft = read('Lets visitors book a table', {
      model: modelReading(state('name', 'table-booking', 'book a table')),
    });
    expect(draft.spec.name).toBeUndefined();
    expect(
      draft.questions.find(({ path }) => path === 'name')?.proposals,
    ).toEqual([
      {
        value: 'table-booking',
        label: 'table-booking',
        origin: {
          type: 'assumed',
          reason: 'The model concludes it from "book a table".',
          by: 'model',
        },
      },
    ]);
  });

  it('shortens what a workload is for, and invents nothing', () => {
    const description =
      'It shows the very many parking tickets of our city, and does not store cards.';
    const purposeOf = (value: string, quote: string) =>
      read(description, { model: modelReading(state('purpose', value, quote)) })
        .spec.description;
    expect(
      purposeOf(
        'Shows parking tickets of the city',
        'shows the very many parking tickets of our city',
      ),
    ).toBe('Shows parking tickets of the city');
    expect(
      purposeOf(
        'Shows parking fines of the city',
        'shows the very many parking tickets of our city',
      ),
    ).toBeUndefined();
    expect(
      purposeOf('does store cards', 'does not store cards'),
    ).toBeUndefined();
  });

  it('takes the words of the catalog for what the catalog says', () => {
    const draft = read('An API', {
      facts: { owner: 'search', system: 'shop' },
      model: modelReading(
        state('owner', 'search', ''),
        state('system', 'retail', ''),
      ),
    });
    expect(draft.spec.owner).toBe('search');
    expect(draft.origins.owner).toEqual({
      type: 'assumed',
      reason: 'The catalog says so of the Component.',
      by: 'model',
    });
    expect(draft.spec.system).toBeUndefined();
  });

  it('understands the words that are taken, and no others', () => {
    const description =
      'API with Frobnitz where it eats half a gig each, and with Blubber';
    const texts = (...statements: Parameters<typeof modelReading>) =>
      read(description, {
        model: modelReading(...statements),
      }).notUnderstood.map(({ text }) => text);
    const before = texts();
    expect(before.length).toBeGreaterThan(1);
    const after = texts(state('memory', '512Mi', 'it eats half a gig each'));
    expect(before).toEqual(expect.arrayContaining(after));
    expect(after).toContain('Blubber');
    expect(after.join()).not.toContain('gig');
  });

  it('lets an edit win over both, and tells of the conflict', () => {
    const draft = read('it eats half a gig each', {
      model: modelReading(state('memory', '512Mi', 'half a gig')),
      edits: { 'resources.memory': '1Gi' },
    });
    expect(draft.spec.resources?.memory).toBe('1Gi');
    expect(draft.conflicts).toMatchObject([
      { path: 'resources.memory', stated: '512Mi', origin: { by: 'model' } },
    ]);
    expect(draft.model).toMatchObject({ added: [], differs: [] });
  });

  it('takes an edit for the answer where the readers differ', () => {
    const draft = read('512 MB memory, hmm 256 MB might do', {
      model: modelReading(state('memory', '256Mi', '256 MB might do')),
      edits: { 'resources.memory': '256Mi' },
    });
    expect(draft.spec.resources?.memory).toBe('256Mi');
    expect(draft.model?.differs).toEqual([]);
    expect(draft.questions.map(({ path }) => path)).not.toContain(
      'resources.memory',
    );
  });

  it('leaves what a person emptied', () => {
    const draft = read('Lets visitors book a table', {
      model: modelReading(state('kind', 'web', 'Lets visitors book a table')),
      edits: { kind: null },
    });
    expect(draft.spec.kind).toBeUndefined();
  });

  it('removes nothing from a description', () => {
    const draft = read('API with Redis', {
      model: modelReading(
        state('dependency', 'redis', 'Redis', { operation: 'remove' }),
      ),
    });
    expect(draft.spec.dependencies).toEqual([{ type: 'redis' }]);
    expect(draft.model?.refused[0].reason).toBe(
      'There is nothing yet that could be removed.',
    );
  });

  it('takes no least that is more than the most', () => {
    const draft = read('at most 4 replicas, let nine of them run', {
      model: modelReading(state('replicas-min', '9', 'nine of them run')),
    });
    expect(draft.spec.scale).toMatchObject({ max: 4 });
    expect(draft.model?.refused[0].reason).toBe(
      'The least would be more than the most.',
    );
  });
});
