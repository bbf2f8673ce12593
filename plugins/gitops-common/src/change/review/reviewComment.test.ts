import { reviewChange } from './reviewChange';
import { reviewComment } from './reviewComment';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { DEV, releasedFiles, reviewByHand } from './__testUtils__/reviewByHand';

describe('reviewComment', () => {
  const review = reviewByHand({
    [`${DEV}/deployment.yaml`]: text =>
      text.replace(/replicas: \d+/, 'replicas: 0'),
    [`${DEV}/service-account.yaml`]: undefined,
    'workloads/readme.md': 'Hello\n',
    CODEOWNERS: '*\n',
  });

  it('says in a few sentences what changes and what is risky, and lists it', () => {
    expect(reviewComment({ review, revision: 'a'.repeat(40) }))
      .toMatchInlineSnapshot(`
      "payments/checkout changes in dev: 1 object is updated and 1 object is deleted. Mind 3 risks: fewer replicas, deleted objects and other reviewers. It also changes who has to review. The standards have no place for 1 file.

      ### Risks

      - dev, \`payments/checkout\`: Fewer replicas: The Deployment "checkout" runs nothing instead of 1.
      - dev, \`payments/checkout\`: Deleted objects: Argo CD deletes in the cluster: ServiceAccount "checkout".
      - Platform: Other reviewers: CODEOWNERS changes, which decides whose review the forge asks for.

      ### Changes in dev

      | Workload | Objects | Fields of the spec |
      | --- | --- | --- |
      | \`payments/checkout\` | 1 updated: Deployment \`checkout\`; 1 deleted: ServiceAccount \`checkout\` | none: the manifests are changed by hand |

      ### Files of the platform

      - \`CODEOWNERS\` is created. It decides whose review the forge asks for.

      ### Not judged

      - \`workloads/readme.md\`: The standards have no place for it, so it is rendered by nothing and owned by nobody.

      Found by rules at \`aaaaaaaaaaaa\`. This informs: it approves nothing and blocks nothing.
      "
    `);
  });

  it('takes checked sentences in place of its own, and says whose they are', () => {
    const comment = reviewComment({
      review,
      wording: [{ text: 'Nothing runs in dev any more.', facts: ['r1'] }],
      by: 'openai:gpt-5-mini',
    });
    expect(comment).toMatch(/^Nothing runs in dev any more\.\n\n### Risks/);
    expect(comment).toContain('worded by `openai:gpt-5-mini`');
    expect(comment).not.toContain('Mind ');
  });

  it('says of a harmless change that nothing was found, and no more', () => {
    const harmless = reviewByHand({
      [`${DEV}/deployment.yaml`]: text => text.replace(':1.8.0', ':1.9.0'),
    });
    const comment = reviewComment({ review: harmless });
    expect(comment).toMatch(
      /None of the \d+ risks that rules know was found\./,
    );
    expect(comment).not.toContain('### Risks');
    expect(comment).not.toMatch(/\bmerge\b|approve it/i);
  });

  it('tells one story for a pull request over many releases', () => {
    const base = [...releasedFiles('dev'), ...releasedFiles('prod')];
    const both = reviewChange({
      standards: exampleStandards(),
      base,
      head: base.map(({ path, content }) => ({
        path,
        content: path.endsWith('deployment.yaml')
          ? content.replace(':1.8.0', ':1.9.0')
          : content,
      })),
    });
    expect(reviewComment({ review: both })).toMatch(
      /^1 workload changes in dev and prod: 2 objects are updated\. None of the \d+ risks that rules know was found\./,
    );
  });

  it('lets nothing of a pull request become Markdown', () => {
    const name =
      '@everyone <img src=x onerror=alert(1)> [a](http://x) | ``` \\n### Approved #1';
    const hostile = reviewByHand({
      [`${DEV}/a.yaml`]: `apiVersion: v1\nkind: ${JSON.stringify(
        `Role@acme${name}`,
      )}\nmetadata: { name: ${JSON.stringify(name)} }\n`,
      [`${DEV}/b.yaml`]: `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: ${JSON.stringify(
        name,
      )} }\nrules: [1]\n`,
      [`workloads/@team \`code\` <b>.yaml`]: 'a: [\n',
      [`platform/@everyone|<script>.yaml`]: `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${JSON.stringify(
        name,
      )} }\n`,
    });
    const comment = reviewComment({
      review: hostile,
      wording: [{ text: `See ${name}`, facts: [] }],
      by: `x\`${name}`,
    });
    expect(comment).not.toMatch(/@(everyone|team|acme)/);
    expect(comment).not.toMatch(/<(img|script|b)\b/);
    expect(comment).not.toMatch(/(^|[^\\])\[a\]\(/);
    expect(comment).not.toContain('```');
    expect(comment.match(/^### .*/gm)).toEqual([
      '### Risks',
      '### Changes in dev',
      '### Files of the platform',
      '### Not judged',
    ]);
    for (const row of comment.split('\n').filter(line => /^\|/.test(line))) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    }
  });

  it('ends before forges cut it', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      path: `environments/${
        index % 2 ? 'dev' : 'prod'
      }/workloads/payments/w${index}/a.yaml`,
      content: `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${'n'.repeat(
        200,
      )} }\n`,
    }));
    const comment = reviewComment({
      review: reviewChange({
        standards: exampleStandards(),
        base: many,
        head: [],
      }),
    });
    expect(comment.length).toBeLessThan(60_001);
    expect(comment).toContain('and 3960 more');
  });
});
