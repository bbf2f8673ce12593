import { commentMark } from './commentMark';

describe('commentMark', () => {
  it('is an HTML comment with the name', () => {
    expect(commentMark('review')).toBe('<!-- slipway:review -->');
  });
});
