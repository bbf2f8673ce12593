export { growObject } from './growObject';
export { missingKeyOf, secretNameOf } from './externalSecret';
