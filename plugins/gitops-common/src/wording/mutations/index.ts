import { addInstruction } from './add-instruction';
import { changeFacts } from './change-facts';
import { changeNumber } from './change-number';
import { changeStatus } from './change-status';
import { dropDoubt } from './drop-doubt';
import { generalise } from './generalise';
import { inventCause } from './invent-cause';
import { invertDirection } from './invert-direction';
import { mixFacts } from './mix-facts';
import { negate } from './negate';
import { removeNegation } from './remove-negation';
import { replaceName } from './replace-name';
import { swapNames } from './swap-names';
import type { Mutation } from './Mutation';

/**
 * Every way to make a true sentence untrue, sorted by id.
 *
 * @public
 */
export const mutations: readonly Mutation[] = [
  addInstruction,
  changeFacts,
  changeNumber,
  changeStatus,
  dropDoubt,
  generalise,
  inventCause,
  invertDirection,
  mixFacts,
  negate,
  removeNegation,
  replaceName,
  swapNames,
];
