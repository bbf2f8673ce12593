/** One call of the port, which may take several requests. */
export interface Operation {
  /** Completes "Slipway tried to …", and "… of <repository>". */
  purpose: string;
  /** Ends all its requests when its time is over. */
  signal: AbortSignal;
}
