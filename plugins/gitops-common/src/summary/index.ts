export { checkSummary } from './checkSummary';
export type { SummaryProblem } from './checkSummary';
export { summarise } from './summarise';
export { summariseAll } from './summariseAll';
export type { SummarisedApplication } from './summariseAll';
export type { Summary } from './Summary';
