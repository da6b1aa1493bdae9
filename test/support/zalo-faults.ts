/** What can go wrong with one call. `before` and `after` say whether the call had its effect. */
export type Fault =
  /** HTTP 200 with this number, nothing done. */
  | Readonly<{ kind: 'error'; code: number; message?: string }>
  | Readonly<{
      kind: 'status'
      status: number
      when: 'before' | 'after'
      body?: string
      headers?: Record<string, string>
    }>
  /** The connection ends without an answer. */
  | Readonly<{ kind: 'drop'; when: 'before' | 'after' }>
  /** The answer comes this much later, in real milliseconds. */
  | Readonly<{ kind: 'slow'; ms: number }>
  /** The answer ends in its middle. */
  | Readonly<{ kind: 'truncated' }>

export type FaultRule = Readonly<{
  /** Part of the path; any call without it. */
  path?: string
  /** How many calls; 1 unless told. */
  times?: number
  fault: Fault
}>

/** The script of what goes wrong: rules that are used up, then a share of all calls. */
export class ZaloFaults {
  #rules: { path: string; left: number; fault: Fault }[] = []
  #share: { of: number; faults: readonly Fault[]; random: () => number } | undefined

  /** The next calls to `path` meet this fault. Rules are used in the order given. */
  next({ path = '', times = 1, fault }: FaultRule): void {
    this.#rules.push({ path, left: times, fault })
  }

  /** This share of all API calls meets one of these faults. `random` decides, so pass a seeded one. */
  unreliable(share: number, faults: readonly Fault[], random: () => number): void {
    this.#share = { of: share, faults, random }
  }

  reliable(): void {
    this.#rules = []
    this.#share = undefined
  }

  /** For the token endpoint: rules only. */
  pickRule(path: string): Fault | undefined {
    const rule = this.#rules.find((one) => one.left > 0 && path.includes(one.path))
    if (rule) rule.left -= 1
    return rule?.fault
  }

  pick(path: string): Fault | undefined {
    const scripted = this.pickRule(path)
    if (scripted) return scripted
    const share = this.#share
    if (!share || share.random() >= share.of) return undefined
    return share.faults[Math.floor(share.random() * share.faults.length)]
  }
}
