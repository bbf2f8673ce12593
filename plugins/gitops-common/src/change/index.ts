export * from './changePlan';
