/**
 * `build`, computed once for each list. Reference data stays the same while the program runs, and a roster asks thousands
 * of times: folding every bank's names for each row took 16 ms a row.
 */
export function onceFor<List extends object, Value>(build: (list: List) => Value): (list: List) => Value {
  const known = new WeakMap<List, { value: Value }>()
  return (list) => {
    const found = known.get(list) ?? { value: build(list) }
    known.set(list, found)
    return found.value
  }
}
