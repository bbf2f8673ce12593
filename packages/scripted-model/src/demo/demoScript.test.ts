import type { ScriptedRequest } from '../ScriptedRequest';
import { demoScript } from './demoScript';

async function answer(message: unknown): Promise<unknown> {
  const request: ScriptedRequest = {
    format: 'chat',
    model: 'demo',
    instructions: '',
    messages: [
      {
        role: 'user',
        text: typeof message === 'string' ? message : JSON.stringify(message),
      },
    ],
    stream: false,
    tools: [],
    body: {},
    headers: {},
  };
  return JSON.parse((await demoScript(request)).text ?? '');
}

const stated = async (data: unknown) => {
  const { statements } = (await answer({ data })) as {
    statements: { operation: string; field: string; value: string }[];
  };
  return statements.map(
    ({ operation, field, value }) => `${operation} ${field} ${value}`,
  );
};

describe('the script of the demo', () => {
  it('reads German and Spanish, each statement with its words', async () => {
    expect(
      await stated({
        description:
          'Wir brauchen eine Schnittstelle in Rust namens lagerbestand, vom Team logistik, nur intern, mit drei Instanzen.',
      }),
    ).toEqual([
      'set name lagerbestand',
      'set owner logistik',
      'set kind api',
      'set replicas-min 3',
      'set visibility internal',
      'set language rust',
    ]);
    expect(
      await answer({ data: { description: 'un servicio llamado pagos-web' } }),
    ).toMatchObject({
      statements: [
        { field: 'name', value: 'pagos-web', quote: 'llamado pagos-web' },
        { field: 'kind', value: 'api', quote: 'servicio' },
      ],
    });
  });

  it('takes out only what words that refine a spec take out', async () => {
    const words = 'quita Redis';
    expect(await stated({ words })).toEqual(['remove dependency redis']);
    expect(await stated({ description: words })).toEqual([]);
    expect(await stated({ description: 'con Redis' })).toEqual([
      'set dependency redis',
    ]);
  });

  it('repeats sentences, causes first, and leaves other facts alone', async () => {
    expect(
      await answer({
        data: {
          facts: [
            { id: 'e1', source: 'Health', text: 'Degraded' },
            { id: 'e2', source: 'Summary', text: 'The pod restarts.' },
            { id: 'e3', source: 'Cause', text: 'The image is missing.' },
          ],
          nextSteps: [{ id: 's1', text: 'Push the image.' }],
        },
      }),
    ).toEqual({
      sentences: [
        { text: 'The image is missing.', facts: ['e3'] },
        { text: 'The pod restarts.', facts: ['e2'] },
      ],
      nextSteps: ['s1'],
    });
  });

  it.each(['hello', '{"question":"hello"}'])(
    'says what it needs when it is sent %s',
    async message => {
      await expect(answer(message)).rejects.toThrow('Send {"data": …}.');
    },
  );
});
