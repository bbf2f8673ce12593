export type { Summary } from './Summary';
