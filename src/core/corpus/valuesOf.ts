import type { Located } from './sourceText';

type Values<T> = { readonly [Name in keyof T]: NonNullable<T[Name]> extends Located<infer Value> ? Value : never };

/** The values of fields without their places; fields that are absent stay absent. */
export function valuesOf<T extends object>(fields: T): Values<T> {
  const values = Object.entries(fields).map(([name, field]: [string, Located<unknown>]) => [name, field.value]);
  // `Object.fromEntries` cannot say that the names are the same.
  return Object.fromEntries(values) as Values<T>;
}
