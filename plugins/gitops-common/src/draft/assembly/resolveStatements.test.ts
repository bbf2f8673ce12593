import { read } from '../__testUtils__/read';

describe('what the text states twice', () => {
  it('is one answer when it is the same', () => {
    const { spec, questions } = read('API called pay. Name: pay.');
    expect(spec.name).toBe('pay');
    expect(questions.map(({ path }) => path)).not.toContain('name');
  });

  it('is the later one when the words say so', () => {
    expect(read('2 replicas, actually 3 replicas').spec.scale).toEqual({
      min: 3,
    });
    expect(read('called pay, sorry, called bill').spec.name).toBe('bill');
  });

  it('is a question with both answers and their words otherwise', () => {
    const { questions } = read('API called pay. It is called bill.');
    expect(
      questions.find(({ path }) => path === 'name')?.proposals,
    ).toMatchObject([
      { value: 'pay', origin: { type: 'stated', quote: 'called pay' } },
      { value: 'bill', origin: { type: 'stated', quote: 'called bill' } },
    ]);
  });

  it('is no contradiction for different environments', () => {
    const { spec } = read('2 replicas everywhere, but 5 in prod');
    expect(spec.scale).toEqual({ min: 2 });
    expect(spec.environments).toEqual({ prod: { scale: { min: 5 } } });
  });
});
