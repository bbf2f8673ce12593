import { read } from '../__testUtils__/read';

const nameOf = (text: string) => read(text).spec.name;

describe('the name', () => {
  it.each([
    ['Node API called checkout', 'checkout'],
    ['service name: seat-map', 'seat-map'],
    ['the name should be loyalty-corner', 'loyalty-corner'],
    ['we call it trip-planner', 'trip-planner'],
    ['a web app, which goes by the name of garden-planner', 'garden-planner'],
    ['Deploy "Parking Permits"', 'parking-permits'],
    ['Go API signer, public', 'signer'],
    ['quote-api, kotlin, port 8081', 'quote-api'],
    ['the ledger backend in Java', 'ledger'],
    ['can we get photo-resizer onto the cluster?', 'photo-resizer'],
    ['RUST BACKEND CALLED LEDGER', 'ledger'],
  ])('is read from %j', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it.each([
    'a REST API for our customers',
    'Node API with a postgres database called bookings_main',
    'a world-class, user-friendly website',
    'an API so that partners can look up prices',
    'Deploy nginx as a static website',
    'a Go API behind the gateway',
  ])('is not invented from %j', text => {
    expect(nameOf(text)).toBeUndefined();
  });

  it.each([
    ['called ../../etc/passwd', 'etc-passwd'],
    ['name: "a: b"', 'a-b'],
    ['called \u{1F680}rocket', 'rocket'],
    [`called ${'x'.repeat(300)}`, 'x'.repeat(50)],
  ])('is a question with a proposal for %j', (text, proposal) => {
    const { spec, questions } = read(text);
    expect(spec.name).toBeUndefined();
    expect(
      questions.find(({ path }) => path === 'name')?.proposals[0].value,
    ).toBe(proposal);
  });

  it.each([
    ['an app called Weather Widget with Redis', 'weather-widget'],
    ['a Go API named Rate Limiter for everybody', 'rate-limiter'],
    ['it is called Night Train Finder.', 'night-train-finder'],
    ['called Quill. Redis is needed', 'quill'],
    ['an app called Quill Redis', 'quill'],
  ])('makes one name of the words with capitals in %j', (text, name) =>
    expect(read(text).spec.name).toBe(name),
  );

  it('takes no verb with its object for a name', () => {
    expect(
      read('The token service issues tokens for guests').spec.name,
    ).toBeUndefined();
  });
});
