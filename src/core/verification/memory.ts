/** Keeps what was made for a key as long as it is asked for. */
export type Memory<Value> = (key: string, make: () => Value) => Value;

/** Two generations of at most `size` each: what is not asked for while one fills up is forgotten with the next. */
export function createMemory<Value>(size: number): Memory<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key, make) => {
    const known = young.get(key) ?? old.get(key);
    const value = known ?? make();
    if (young.size >= size) [old, young] = [young, new Map()];
    young.set(key, value);
    return value;
  };
}
