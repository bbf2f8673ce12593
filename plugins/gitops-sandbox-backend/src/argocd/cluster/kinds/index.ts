export { growObject } from './growObject';
export { imagesOf } from './deployment';
export { missingKeyOf, secretNameOf } from './externalSecret';
