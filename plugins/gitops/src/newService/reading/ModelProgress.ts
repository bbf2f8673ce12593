/**
 * How the model gets on with what was written: it is not asked, waits for a pause
 * in the typing, reads, has read, or gave nothing, for a reason.
 */
export type ModelProgress =
  | { status: 'off' }
  | { status: 'waiting' | 'reading' | 'read'; model: string }
  | { status: 'nothing'; model: string; message: string };
