import { serialise, type JsonObject } from '../../kubernetes';
import type { PlatformStandards } from '../../standards';
import { lintFiles } from '../lintFiles';
import type { Rule, RuleHit } from '../rule';

/** Manifests as data, by path or with paths of their own. */
type Manifests = JsonObject[] | Record<string, JsonObject>;

interface RuleCases {
  standards?: PlatformStandards;
  /** What the rule says nothing about, by a name that follows "accepts". */
  valid: Record<string, Manifests>;
  /** What it reports, all of it, by a name that follows "reports". */
  invalid: Record<string, { given: Manifests; hits: RuleHit[] }>;
}

/** Runs a rule over tables of cases, through the engine. */
export function testRule(rule: Rule, cases: RuleCases): void {
  const run = (given: Manifests): RuleHit[] =>
    lintFiles({
      files: toFiles(given),
      standards: cases.standards && {
        ...cases.standards,
        rules: { ...cases.standards.rules, [rule.id]: rule.severity },
      },
    })
      .filter(finding => finding.rule === rule.id)
      .map(({ manifestPath = '', message }) => ({
        path: manifestPath,
        message,
      }));

  describe(`rule ${rule.id}`, () => {
    it.each(Object.keys(cases.valid))('accepts %s', name => {
      expect(run(cases.valid[name])).toEqual([]);
    });

    it.each(Object.keys(cases.invalid))('reports %s', name => {
      const { given, hits } = cases.invalid[name];
      expect(hits.length).toBeGreaterThan(0);
      expect(run(given)).toEqual(hits);
    });
  });
}

function toFiles(given: Manifests) {
  const entries: [string, JsonObject][] = Array.isArray(given)
    ? given.map((manifest, index) => [`${index}.yaml`, manifest])
    : Object.entries(given);
  return entries.map(([path, manifest]) => ({
    path,
    content: serialise(manifest).content,
  }));
}
