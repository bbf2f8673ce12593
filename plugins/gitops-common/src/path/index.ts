export { formatPath, parsePath, valueAt, withValueAt } from './documentPath';
