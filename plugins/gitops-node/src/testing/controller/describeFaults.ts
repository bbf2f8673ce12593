import type { ControllerAnswer, ControllerProblemReason } from '../../ports';
import type { ControllerFixture } from './ControllerFixture';
import { within } from './valueOf';

/** The cases of the controller contract about failures: each is a value. */
export function describeFaults(
  fixture: () => ControllerFixture,
  reasons: readonly ControllerProblemReason[],
): void {
  const callAll = async (
    signal: () => AbortSignal,
  ): Promise<ControllerAnswer<unknown>[]> => {
    const { application, controller, project, revision } = fixture();
    const answers: ControllerAnswer<unknown>[] = [
      await controller.listApplications({ signal: signal() }),
      await controller.readApplication(application, {
        project,
        detail: true,
        signal: signal(),
      }),
    ];
    if (revision !== undefined) {
      answers.push(
        await controller.readRevisionMetadata({
          ref: application,
          project,
          revision,
          source: 0,
          signal: signal(),
        }),
      );
    }
    return answers;
  };

  const verdictOn = (answer: ControllerAnswer<unknown>) => {
    const { controller, credential } = fixture();
    if (answer.ok) {
      return 'It went well.';
    }
    const { reason, message, remedy } = answer.problem;
    return {
      reason,
      namesInstance: message.includes(controller.instance),
      areSentences: message.endsWith('.') && remedy.endsWith('.'),
      leaks:
        credential !== undefined && `${message} ${remedy}`.includes(credential),
    };
  };

  const verdictFor = (reason: ControllerProblemReason) => ({
    reason,
    namesInstance: true,
    areSentences: true,
    leaks: false,
  });

  describe('failures', () => {
    it.each(reasons.map(reason => [reason]))(
      'answers what went wrong: %s',
      async reason => {
        fixture().fail(reason);
        const answers = await callAll(() => within());
        expect(answers.map(verdictOn)).toEqual(
          answers.map(() => verdictFor(reason)),
        );
      },
    );

    it('gives up when the signal is aborted', async () => {
      fixture().stall();
      const answers = await callAll(() => within(100));
      expect(answers.map(verdictOn)).toEqual(
        answers.map(() => verdictFor('timeout')),
      );
    });

    it('asks nothing when the signal was aborted before', async () => {
      const answers = await callAll(() => AbortSignal.abort());
      expect(answers.map(verdictOn)).toEqual(
        answers.map(() => verdictFor('timeout')),
      );
    });
  });
}
