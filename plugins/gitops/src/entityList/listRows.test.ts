import { exampleLine, exampleStates } from '../__testUtils__/exampleStates';
import { formatListFilter, parseListFilter } from './listFilter';
import { listRows } from './listRows';

const all = parseListFilter(new URLSearchParams());

function titles(query: string): string[] {
  return listRows(
    exampleStates().entities,
    parseListFilter(new URLSearchParams(query)),
  ).map(({ title }) => title);
}

describe('the rows of the list', () => {
  it('put the worst first, then go by name', () => {
    expect(titles('')).toEqual(['checkout', 'orders-api', 'ledger']);
  });

  it('are found by name, owner and every fact of an Application', () => {
    expect(titles('text=LEDG')).toEqual(['ledger']);
    expect(titles('owner=group:default/orders')).toEqual(['orders-api']);
    expect(titles('environment=staging')).toEqual(['checkout']);
    expect(titles('sync=OutOfSync')).toEqual(['orders-api']);
    expect(titles('health=Degraded')).toEqual(['checkout']);
    expect(titles('instance=edge')).toEqual(['checkout']);
    expect(titles('unwell=true')).toEqual(['checkout', 'orders-api']);
  });

  it('want one Application that fits everything at once', () => {
    expect(titles('environment=dev&health=Degraded')).toEqual([]);
  });

  it('have entities without an Application last', () => {
    const [first] = exampleStates().entities;
    const rows = listRows(
      [
        { ...first, title: 'empty', applications: [] },
        {
          ...first,
          title: 'unwell',
          applications: [exampleLine('dev', { health: 'Missing' })],
        },
      ],
      all,
    );
    expect(rows.map(({ title }) => title)).toEqual(['unwell', 'empty']);
  });
});

describe('the filter in the address', () => {
  it('is read as it was written', () => {
    const filter = { ...all, text: 'a&b', unwell: true, page: 2 };
    const query = formatListFilter(filter);
    expect(query).toEqual({ text: 'a&b', unwell: 'true', page: '3' });
    expect(parseListFilter(new URLSearchParams(query))).toEqual(filter);
  });

  it('survives an address that somebody made up', () => {
    expect(
      parseListFilter(new URLSearchParams('page=-4&unwell=maybe&x=1')),
    ).toEqual(all);
    expect(parseListFilter(new URLSearchParams('page=1.5')).page).toBe(0);
  });
});
