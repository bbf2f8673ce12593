export { changeLife } from './changeLife';
export type { ArrivedAt } from './changeLife';
