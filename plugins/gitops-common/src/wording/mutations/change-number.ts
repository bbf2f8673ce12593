import type { Mutation } from './Mutation';

const NUMBER = /\d+/g;

export const changeNumber: Mutation = {
  id: 'change-number',
  description:
    'A number gets another digit, is off by one, loses a digit, or changes places with another number.',
  mutate({ sentence }) {
    const { text } = sentence;
    const numbers = [...text.matchAll(NUMBER)];
    const replaced = numbers.flatMap(({ 0: digits, index }) =>
      [
        String(BigInt(digits) + BigInt(1)),
        digits.replace(/\d$/, last => String((Number(last) + 5) % 10)),
        `${digits}0`,
        ...(digits.length > 1 ? [digits.slice(0, -1)] : []),
      ].map(
        other =>
          text.slice(0, index) + other + text.slice(index + digits.length),
      ),
    );
    const swapped = numbers.slice(1).flatMap((second, index) => {
      const first = numbers[index];
      return first[0] === second[0]
        ? []
        : [
            text.slice(0, first.index) +
              second[0] +
              text.slice(first.index + first[0].length, second.index) +
              first[0] +
              text.slice(second.index + second[0].length),
          ];
    });
    return [...new Set([...replaced, ...swapped])]
      .filter(other => other !== text)
      .map(other => ({ ...sentence, text: other }));
  },
};
