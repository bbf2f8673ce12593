/**
 * Shapes of keys and tokens that give themselves away wherever they stand, for
 * searching texts. Every repetition has an upper bound, so that a hostile text
 * costs linear time.
 *
 * @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
export const credentialShapes: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/g,
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,250}/g,
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,250}/g,
  /(?<![A-Za-z0-9])gl(?:pat|rt|dt|ft|imt|agent|oas|ptt|soat|cbt)-[A-Za-z0-9_-]{16,250}/g,
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,250}/g,
  /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9/_-]{10,200}/g,
  /(?<![A-Za-z0-9])[rsp]k_(?:live|test)_[A-Za-z0-9]{8,250}/g,
  /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{16,250}/g,
  /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,250}/g,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,60}/g,
  /(?<![A-Za-z0-9])ya29\.[A-Za-z0-9_-]{20,500}/g,
  /(?<![A-Za-z0-9])GOCSPX-[A-Za-z0-9_-]{16,60}/g,
  /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/g,
  /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{4,4000}\.[A-Za-z0-9_-]{4,2000}/g,
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,60}/g,
  /(?<![A-Za-z0-9])pypi-[A-Za-z0-9_-]{16,300}/g,
  /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[A-Za-z0-9_-]{16,100}/g,
  /(?<![A-Za-z0-9])do[por]_v1_[a-f0-9]{40,80}/g,
  /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{16,300}/g,
  /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{20,60}/g,
  /(?<![A-Za-z0-9])AT(?:ATT|BB|CTT)[A-Za-z0-9_=+/-]{16,300}/g,
  /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[A-Z0-9]{20,100}/g,
  /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])(?=[a-z0-9]{0,51}[g-z])(?=[a-z]{0,51}\d)[a-z0-9]{52}(?![A-Za-z0-9])/g,
];
