/** The numbers of two lists that both have. All lists here are ascending, each number once. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const [own, next] = [a[at] ?? 0, b[other] ?? 0];
    if (own === next) {
      both[length] = own;
      length += 1;
    }
    if (own <= next) at += 1;
    if (next <= own) other += 1;
  }
  return both.subarray(0, length);
}

/** The numbers that any of the lists has. */
export function unite(lists: readonly Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = lists;
  if (others.length === 0) return first;
  const all = new Set<number>();
  for (const list of lists) for (const one of list) all.add(one);
  return Uint32Array.from(all).sort();
}

/** The numbers of the first list that the second has not. */
export function without(a: Uint32Array, b: Uint32Array): Uint32Array {
  const dropped = new Set(b);
  return a.filter((one) => !dropped.has(one));
}
