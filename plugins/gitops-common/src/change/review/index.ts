export { reviewChange, type ReviewChangeOptions } from './reviewChange';
export { reviewComment, type ReviewCommentOptions } from './reviewComment';
export { reviewSentences } from './reviewSentences';
export { reviewWordingRequest } from './reviewWordingRequest';
export type {
  Review,
  ReviewedField,
  ReviewedFile,
  ReviewedObject,
  ReviewedRelease,
  ReviewedRisk,
  UnjudgedFile,
} from './Review';
