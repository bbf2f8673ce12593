import { read } from '../__testUtils__/read';

describe('the owner', () => {
  it.each([
    ['owned by team storefront', 'storefront'],
    ['owner: billing', 'billing'],
    ['for the payments team', 'payments'],
    ['Team media owns it', 'media'],
    ['responsible is team growth', 'growth'],
    ['a Rust API, team maps', 'maps'],
    ['not owned by team claims anymore but by team aftersales', 'aftersales'],
    ['belongs to team mobility', 'mobility'],
  ])('is read from %j', (text, owner) => {
    expect(read(text).spec.owner).toBe(owner);
  });

  it.each([
    'the platform team told me to type here',
    'dear team we have a web app',
    'a dashboard for the support people',
  ])('is not invented from %j', text => {
    expect(read(text).spec.owner).toBeUndefined();
  });

  it('is the only team of the signed-in person', () => {
    const { spec, origins } = read('Node API', {
      owners: ['group:default/payments'],
    });
    expect(spec.owner).toBe('payments');
    expect(origins.owner.type).toBe('assumed');
  });

  it('is a question where the person is in two teams', () => {
    const question = read('Node API', {
      owners: ['payments', 'orders'],
    }).questions.find(({ path }) => path === 'owner');
    expect(question?.proposals.map(({ value }) => value)).toEqual([
      'payments',
      'orders',
    ]);
  });
});

describe('the system', () => {
  it.each(['part of the shop system', 'system: shop'])(
    'is read from %j',
    text => expect(read(text).spec.system).toBe('shop'),
  );

  it.each([
    'Our team loves React and wants a dashboard',
    'my team only knows Python',
    'our team ships every week',
  ])('takes no verb for a team: %j', text =>
    expect(read(text).spec.owner).toBeUndefined(),
  );

  it.each([
    ["billing team's Node API", 'billing'],
    ['go api sprout-api team sprout', 'sprout'],
    ['the payments team dashboard', 'payments'],
  ])('reads the team of %j', (text, owner) =>
    expect(read(text).spec.owner).toBe(owner),
  );

  it.each([
    ['Team Data Platform owns it', 'data-platform'],
    ['Team Payments Go API', 'payments'],
    ['Owner: Data Science', 'data-science'],
  ])('takes the capitals of a team together: %j', (text, owner) =>
    expect(read(text).spec.owner).toBe(owner),
  );
});
