/**
 * Words and signs that stand between a label and its value and mean nothing.
 *
 * @internal
 */
export const lightWords: ReadonlySet<string> = new Set(
  `a an the our my your its this that some is are was be will would should shall must may can to of for as :
  = -> => → it please just set at equals @ being has have having new use using only own ~ about around approx approximately exactly
  currently always still also really simply then`.split(/\s+/),
);
