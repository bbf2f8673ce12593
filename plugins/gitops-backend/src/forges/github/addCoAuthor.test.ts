import { addCoAuthor } from './addCoAuthor';

const dana = { name: 'Dana', email: 'dana@acme.dev' };
const line = 'Co-authored-by: Dana <dana@acme.dev>\n';

describe('addCoAuthor', () => {
  it('adds a paragraph where a message has no trailers', () => {
    expect(addCoAuthor('Onboard checkout\n', dana)).toBe(
      `Onboard checkout\n\n${line}`,
    );
    expect(addCoAuthor('Note: this is the subject', dana)).toBe(
      `Note: this is the subject\n\n${line}`,
    );
    expect(addCoAuthor('Subject\n\nSome words.\n', dana)).toBe(
      `Subject\n\nSome words.\n\n${line}`,
    );
  });

  it('adds a line to the trailers of a message', () => {
    expect(addCoAuthor('Subject\n\nSlipway-Change: 1\n', dana)).toBe(
      `Subject\n\nSlipway-Change: 1\n${line}`,
    );
  });
});
