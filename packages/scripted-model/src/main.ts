import { parseArgs } from 'node:util';
import { createScriptedModel } from './createScriptedModel';
import { createMood } from './demo/createMood';
import { demoScript } from './demo/demoScript';
import { replay } from './replay';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '7999' },
    script: { type: 'string', default: 'demo' },
    delay: { type: 'string' },
    pace: { type: 'string' },
    failure: { type: 'string' },
  },
});

/** `demo`, or a folder of recorded exchanges. */
const script = options.script === 'demo' ? demoScript : replay(options.script);

async function main(): Promise<void> {
  const mood = createMood();
  mood.change({
    ...(options.delay ? { delay: Number(options.delay) } : {}),
    ...(options.pace ? { pace: Number(options.pace) } : {}),
    ...(options.failure ? { failure: options.failure } : {}),
  });
  const { url } = await createScriptedModel({
    script: mood.apply(script),
    port: Number(options.port),
    onControl: mood.change,
  });
  process.stdout.write(
    [
      `A scripted model answers at ${url}, over chat and responses.`,
      '',
      '  gitops:',
      '    model:',
      '      provider: openai',
      `      name: scripted-${options.script === 'demo' ? 'demo' : 'replay'}`,
      `      baseUrl: ${url}`,
      '',
      'How it answers can be changed while it runs, for example:',
      `  curl -d '{"pace": 80, "delay": 2000, "failure": "none"}' ${url.replace(
        /v1$/,
        'control',
      )}`,
      '',
    ].join('\n'),
  );
}

main().catch(error => {
  process.stderr.write(
    `The scripted model could not start: ${
      error instanceof Error ? error.message : error
    }\n`,
  );
  process.exitCode = 1;
});
