/** Remembers the result for each input object, for as long as that object lives. */
export function memoised<In extends object, Out>(derive: (input: In) => Out): (input: In) => Out {
  const results = new WeakMap<In, { value: Out }>();
  return (input) => {
    let result = results.get(input);
    if (!result) {
      result = { value: derive(input) };
      results.set(input, result);
    }
    return result.value;
  };
}

/** As `memoised`, for an input object and a key. */
export function memoisedPair<In extends object, Key, Out>(
  derive: (input: In, key: Key) => Out,
): (input: In, key: Key) => Out {
  const byKey = memoised((_input: In) => new Map<Key, { value: Out }>());
  return (input, key) => {
    const results = byKey(input);
    let result = results.get(key);
    if (!result) {
      result = { value: derive(input, key) };
      results.set(key, result);
    }
    return result.value;
  };
}

/** As `memoised`, for two input objects; neither is kept alive by it. */
export function memoisedBoth<First extends object, Second extends object, Out>(
  derive: (first: First, second: Second) => Out,
): (first: First, second: Second) => Out {
  const byFirst = memoised((first: First) => memoised((second: Second) => derive(first, second)));
  return (first, second) => byFirst(first)(second);
}
