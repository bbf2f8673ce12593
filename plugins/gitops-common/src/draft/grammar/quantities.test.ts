import { tokenize } from '../text';
import { readCpu, readMemory } from './quantities';

describe('readMemory', () => {
  it.each([
    ['512 megs', '512Mi'],
    ['512MB', '512Mi'],
    ['1 gig', '1Gi'],
    ['1.5 GB', '1536Mi'],
    ['half a gigabyte', '512Mi'],
    ['256Mi', '256Mi'],
    ['2G', '2Gi'],
  ])('reads %j as %s', (text, value) => {
    expect(readMemory(tokenize(text), 0)?.value).toBe(value);
  });

  it.each(['512', '5 m', '0 MB', '3 metres'])('finds none in %j', text =>
    expect(readMemory(tokenize(text), 0)).toBeUndefined(),
  );
});

describe('readCpu', () => {
  it.each([
    ['250m', '250m'],
    ['half a core', '500m'],
    ['a quarter of a core', '250m'],
    ['one and a half cores', '1500m'],
    ['0.5 CPU', '500m'],
    ['2 cores', '2'],
    ['250 millicores', '250m'],
    ['1/2 core', '500m'],
  ])('reads %j as %s', (text, value) => {
    expect(readCpu(tokenize(text), 0)?.value).toBe(value);
  });

  it.each(['5 m', '2', 'max=6', '0 cores'])('finds none in %j', text =>
    expect(readCpu(tokenize(text), 0)).toBeUndefined(),
  );
});
