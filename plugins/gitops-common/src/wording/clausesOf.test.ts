import { clausesOf } from './clausesOf';
import { piecesOf } from './piecesOf';

const names = new Set(['web', 'web-db', 'shop']);

const told = (text: string) =>
  clausesOf(piecesOf(text), names).map(
    ({ link, negated, ambiguous, terms }) =>
      `${link && `${link} `}[${terms
        .map(({ role, form }) => (role ? `${role}>${form}` : form))
        .join(' ')}]${negated ? ' not' : ''}${ambiguous ? ' of whom?' : ''}`,
  );

describe('the statements of a text', () => {
  it('begin where a mark or a word begins them', () => {
    expect(
      told(
        'The web pod fails, because the node is full: the disk has no space.',
      ),
    ).toEqual([
      '[pod web fails]',
      'because [node full]',
      ': [disk have no space] not',
    ]);
  });

  it('take over the thing that "which" is about', () => {
    expect(
      told('The pod web needs the Secret web-db, which does not exist.'),
    ).toEqual([
      '[pod web needs secret web-db]',
      'which [secret web-db exist] not',
    ]);
    expect(
      told('The Secret web-db, which the pod web needs, does not exist.'),
    ).toEqual([
      'which [pod web needs secret web-db]',
      ', [secret web-db exist] not',
    ]);
  });

  it('take over their subject where they have none', () => {
    expect(told('The pod web was ended, and is started again.')).toEqual([
      '[pod web ended]',
      'and [pod web started again]',
    ]);
  });

  it('take over what "it" can only be', () => {
    expect(told('The pod web was ended because it used memory.')).toEqual([
      '[pod web ended]',
      'because [pod web used memory]',
    ]);
  });

  it('are ambiguous where "it" may be either', () => {
    expect(
      told('The quota refuses the pod web, because it sets nothing.'),
    ).toEqual([
      '[quota refuses pod web]',
      'because [sets nothing] not of whom?',
    ]);
  });

  it('name the owner of what is "its"', () => {
    expect(told('The pod web waits: its image is missing.')).toEqual([
      '[pod web waits]',
      ': [image of>pod of>web missing]',
    ]);
  });

  it('are two where two states are said', () => {
    expect(told('web is OutOfSync and Degraded.')).toEqual([
      '[web outofsync]',
      'and [web degraded]',
    ]);
  });

  it('are one where one thing is said of two', () => {
    expect(told('web, shop and web-db are Degraded.')).toEqual([
      '[web shop web-db degraded]',
    ]);
  });

  it('know the parts that prepositions give', () => {
    expect(told('The image of the pod web in shop is switched on.')).toEqual([
      '[image of>pod of>web in>shop switched on]',
    ]);
    expect(told("The pod web's image is old.")).toEqual([
      '[image of>pod of>web old]',
    ]);
  });
});
