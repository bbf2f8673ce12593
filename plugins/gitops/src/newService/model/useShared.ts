import { useRef } from 'react';
import { shareStructure } from './shareStructure';

/** The value, with the identity of what did not change since the last render. */
export function useShared<T>(value: T): T {
  const last = useRef(value);
  last.current = shareStructure(last.current, value);
  return last.current;
}
