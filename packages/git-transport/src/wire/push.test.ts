import { encodePktLine, FLUSH } from './pktLine';
import { encodePush, parsePushReport } from './push';

const REF = 'refs/heads/topic';

const lines = (...texts: string[]) =>
  Buffer.concat([...texts.map(encodePktLine), FLUSH]);

/** Wraps bytes in band 1, in pieces that end anywhere. */
const banded = (report: Buffer, text = '') =>
  Buffer.concat([
    ...(text ? [encodePktLine(`\x02${text.slice(0, 3)}`)] : []),
    ...(text ? [encodePktLine(`\x02${text.slice(3)}`)] : []),
    encodePktLine(`\x01${report.subarray(0, 7)}`),
    encodePktLine(`\x01${report.subarray(7)}`),
    FLUSH,
  ]);

describe('parsePushReport', () => {
  const done = lines('unpack ok\n', `ok ${REF}\n`);

  it('reads a success with and without bands', () => {
    expect(parsePushReport(done, { ref: REF, hasBands: false })).toEqual({
      status: 'done',
    });
    expect(
      parsePushReport(banded(done, 'Create a pull request\n'), {
        ref: REF,
        hasBands: true,
      }),
    ).toEqual({ status: 'done' });
  });

  it('keeps what a hook says before why it was declined', () => {
    const declined = lines(
      'unpack ok\n',
      `ng ${REF} pre-receive hook declined\n`,
    );
    expect(
      parsePushReport(banded(declined, 'GH006: Protected\n'), {
        ref: REF,
        hasBands: true,
      }),
    ).toEqual({
      status: 'declined',
      reason: 'GH006: Protected\npre-receive hook declined',
    });
  });

  it('knows that a pack which was not unpacked moved nothing', () => {
    const failed = lines('unpack index-pack abnormal exit\n');
    expect(parsePushReport(failed, { ref: REF, hasBands: false })).toEqual({
      status: 'declined',
      reason: 'unpack index-pack abnormal exit',
    });
  });

  it.each([
    ['of another branch', lines('unpack ok\n', 'ok refs/heads/topic2\n')],
    ['that is empty', FLUSH],
  ])('takes a report %s for none', (_, report) => {
    expect(
      parsePushReport(report, { ref: REF, hasBands: false }),
    ).toMatchObject({ status: 'unclear' });
  });
});

describe('encodePush', () => {
  it('asks for nothing that the server does not know, and never for atomic', () => {
    const body = encodePush(
      {
        ref: REF,
        from: 'a'.repeat(40),
        to: 'b'.repeat(40),
        pack: Buffer.alloc(0),
      },
      new Map([
        ['report-status', ''],
        ['atomic', ''],
      ]),
    ).toString();
    expect(body).toContain(`${REF}\0 report-status agent=`);
    expect(body).not.toMatch(/atomic|side-band/);
  });
});
