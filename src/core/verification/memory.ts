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

/**
 * Keeps what was made for a text, and knows it by what was read from the text, too: as long as that is the same object, the
 * text is not looked at again.
 */
export type TextMemory<Value extends object | number> = (
  reading: object,
  text: () => string,
  make: () => Value,
) => Value;

export function createTextMemory<Value extends object | number>(size: number): TextMemory<Value> {
  const byReading = new WeakMap<object, Value>();
  const byText = createMemory<Value>(size);
  return (reading, text, make) => {
    const known = byReading.get(reading);
    if (known !== undefined) return known;
    const value = byText(text(), make);
    byReading.set(reading, value);
    return value;
  };
}
