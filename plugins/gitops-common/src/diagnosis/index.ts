export type { Diagnosis, NextStep } from './Diagnosis';
