/** Where a command runs and what it writes to. */
export interface Terminal {
  /** Paths are relative to it. */
  directory: string;
  out(text: string): void;
  err(text: string): void;
}
