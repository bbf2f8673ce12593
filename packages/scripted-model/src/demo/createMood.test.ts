import {
  createScriptedModel,
  type ScriptedModel,
} from '../createScriptedModel';
import { createMood } from './createMood';

let server: ScriptedModel;

beforeAll(async () => {
  const mood = createMood();
  server = await createScriptedModel({
    script: mood.apply(() => ({ text: '{"statements":[]}' })),
    onControl: mood.change,
  });
});
afterAll(() => server.close());

const control = (settings: unknown) =>
  fetch(new URL('/control', server.url), {
    method: 'POST',
    body: JSON.stringify(settings),
  });

const ask = () =>
  fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'demo', messages: [], stream: true }),
  });

describe('the mood of a demo', () => {
  it('answers well until something else is asked for', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('[DONE]');
  });

  it('changes while it runs, and back', async () => {
    expect(await (await control({ failure: 'rate-limited' })).json()).toEqual({
      delay: 0,
      pace: 0,
      piece: 24,
      failure: 'rate-limited',
    });
    const paused = await ask();
    expect(paused.status).toBe(429);
    expect(paused.headers.get('retry-after')).toBe('30');

    await control({ failure: 'nonsense' });
    expect(await (await ask()).text()).toContain('Certainly');

    await control({ failure: 'breaks-off' });
    await expect(ask().then(answer => answer.text())).rejects.toThrow();

    await control({ failure: 'none' });
    expect((await ask()).status).toBe(200);
  });

  it('streams as slowly as it is told', async () => {
    await control({ pace: 30, delay: 60 });
    const begin = performance.now();
    await (await ask()).text();
    expect(performance.now() - begin).toBeGreaterThan(150);
    await control({ pace: 0, delay: 0 });
  });

  it.each([
    [{ failure: 'constructor' }, 'Write one of none, down'],
    [{ pace: -1 }, 'Write a whole number from 0 to 10000.'],
    [{ piece: 0 }, 'Write a whole number from 1 to 10000.'],
    [{ speed: 1 }, 'has no "speed"'],
    [7, 'is a JSON object'],
  ])('refuses %j', async (settings, message) => {
    const answer = await control(settings);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.message).toContain(message);
  });
});
