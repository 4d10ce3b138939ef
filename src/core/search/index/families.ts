import { root } from '../analysis/root';

/** Terms by the root that they share: `utvärdering` and `utvärder(a)`. */
export function familiesOf(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const term of terms) {
    const shared = root(term);
    if (shared === undefined) continue;
    const family = families.get(shared);
    if (family) family.push(term);
    else families.set(shared, [term]);
  }
  return families;
}
