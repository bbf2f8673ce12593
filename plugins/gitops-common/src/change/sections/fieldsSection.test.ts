import { fieldsSection } from './fieldsSection';

describe('fieldsSection', () => {
  it('is not there without differences', () => {
    expect(fieldsSection([])).toBeUndefined();
  });

  it('has a column of what to mind only where there is something', () => {
    const plain = {
      path: 'env.A',
      label: 'Variable A',
      before: 'x',
      after: 'y',
    };
    expect(fieldsSection([plain])).toBe(
      '### What changes\n\n| Field | Before | After |\n| --- | --- | --- |\n| Variable A | x | y |',
    );
    expect(
      fieldsSection([
        plain,
        {
          path: 'scale',
          label: 'Replicas',
          before: { min: 2 },
          after: { min: 1 },
          risk: 'fewer replicas',
        },
      ]),
    ).toContain(
      '| Variable A | x | y |  |\n| Replicas | 2 replicas | 1 replica | fewer replicas |',
    );
  });

  it('says how many more there are', () => {
    const many = Array.from({ length: 70 }, (_, index) => ({
      path: `env.A_${index}`,
      label: `Variable ${index}`,
      after: 'x',
    }));
    expect(fieldsSection(many)).toMatch(/\n\nAnd 10 more fields\.$/);
  });
});
