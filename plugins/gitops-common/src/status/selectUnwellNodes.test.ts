import { selectUnwellNodes } from './selectUnwellNodes';

const node = (
  kind: string,
  name: string,
  status?: string,
  reason?: string,
) => ({
  resource: { group: '', version: 'v1', kind, name },
  parents: [],
  health: status === undefined ? undefined : { status },
  info: reason === undefined ? [] : [{ name: 'Status Reason', value: reason }],
  images: [],
});

describe('selectUnwellNodes', () => {
  it('takes three Pods and five nodes at most, the worst first', () => {
    const nodes = [
      node('HorizontalPodAutoscaler', 'hpa', 'Degraded'),
      node('Job', 'job', 'Degraded'),
      node('Pod', 'starting', 'Progressing'),
      node('Pod', 'crashing-1', 'Degraded'),
      node('Pod', 'crashing-2', 'Degraded'),
      node('Pod', 'crashing-3', 'Degraded'),
      node('PersistentVolumeClaim', 'claim', 'Progressing'),
    ];
    expect(
      selectUnwellNodes(nodes).map(({ resource }) => resource.name),
    ).toEqual(['crashing-1', 'crashing-2', 'crashing-3', 'job', 'claim']);
  });

  it('takes a Pod whose reason tells more than its health', () => {
    expect(
      selectUnwellNodes([node('Pod', 'a', 'Healthy', 'OOMKilled')]),
    ).toHaveLength(1);
  });

  it('leaves what is well, orphaned or of no help', () => {
    expect(
      selectUnwellNodes([
        node('Pod', 'a', 'Healthy', 'Running'),
        node('Pod', 'b'),
        node('Ingress', 'c', 'Progressing'),
        { ...node('Pod', 'd', 'Degraded'), orphaned: true },
      ]),
    ).toEqual([]);
  });
});
