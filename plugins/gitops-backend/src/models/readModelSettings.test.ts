import { ConfigReader } from '@backstage/config';
import { readModelSettings } from './readModelSettings';

const read = (model?: object) =>
  readModelSettings(new ConfigReader(model ? { gitops: { model } } : {}));

describe('the configuration of a model', () => {
  it('names none when there is nothing', () => {
    expect(read()).toMatchObject({ mode: 'on', provider: undefined });
  });

  it('takes OpenAI by its responses API', () => {
    expect(
      read({ provider: 'openai', name: 'gpt-5-mini', apiKey: 'sk-1' }).provider,
    ).toEqual({
      name: 'gpt-5-mini',
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'sk-1',
      api: 'responses',
    });
  });

  it('takes a server of one’s own by its chat API, without a key', () => {
    expect(
      read({
        provider: 'openai',
        name: 'qwen',
        baseUrl: 'http://vllm.internal:8000/v1/',
      }).provider,
    ).toEqual({
      name: 'qwen',
      baseUrl: 'http://vllm.internal:8000/v1',
      apiKey: 'none',
      api: 'chat',
    });
  });

  it('reads limits', () => {
    expect(
      read({
        mode: 'shadow',
        requestTimeout: '5s',
        budget: { callsPerHour: 7 },
        perUser: { callsPerMinute: 2 },
        redaction: { names: true },
      }),
    ).toMatchObject({
      mode: 'shadow',
      timeoutMs: 5_000,
      budget: { callsPerHour: 7, callsPerDay: 2_000 },
      perUser: { callsPerMinute: 2, callsPerDay: 300 },
      redactNames: true,
    });
  });

  it.each([
    [{ mode: 'auto' }, 'gitops.model.mode'],
    [{ provider: 'acme', name: 'x' }, 'gitops.model.provider'],
    [{ provider: 'openai', name: 'x' }, 'gitops.model.apiKey'],
    [
      { provider: 'openai', name: 'x', baseUrl: 'ftp://x' },
      'gitops.model.baseUrl',
    ],
    [
      { provider: 'openai', name: 'x', baseUrl: 'http://u:p@x/v1' },
      'gitops.model.baseUrl',
    ],
    [
      { provider: 'openai', name: 'x', apiKey: 'k', api: 'grpc' },
      'gitops.model.api',
    ],
    [{ budget: { callsPerHour: 0 } }, 'gitops.model.budget.callsPerHour'],
    [{ keepDays: 1.5 }, 'gitops.model.keepDays'],
  ])('refuses %j and names the setting', (model, place) => {
    expect(() => read(model)).toThrow(place);
  });
});
