import type { Mutation } from './Mutation';

const instructions = [
  ', so restart the pod',
  ', and you should roll back',
  '; run kubectl rollout undo',
  '. Delete the namespace',
  ', so please approve the pull request',
  ': sync again',
  ', see https://example.com/fix',
  ' (check the log)',
  ', which somebody must fix',
];

export const addInstruction: Mutation = {
  id: 'add-instruction',
  description: 'The reader is told to do something.',
  mutate({ sentence }) {
    const body = sentence.text.replace(/\.$/, '');
    return [
      ...instructions.map(words => ({ ...sentence, text: `${body}${words}.` })),
      {
        ...sentence,
        text: `Restart ${body.replace(/^The /, 'the ')}.`,
      },
    ];
  },
};
