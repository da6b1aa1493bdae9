import type { ListedAccount, ListedPerson } from '../workbooks/forms/listed-person.js'

/** What a list amounts to, and what its rows lack. `null`: the list does not say such a thing. */
export type ListFigures = Readonly<{
  rows: number
  /** Rows that can be paid into an account: one without its bank cannot. */
  withAccount: number | null
  withoutId: number | null
  withoutBirth: number | null
  /** Whole đồng paid out. */
  total: number | null
}>

type Figured = Partial<
  Pick<ListedPerson, 'personalId' | 'birth'> & { account: Pick<ListedAccount, 'bank'> | null; total: number }
>

/** Counts rows of any list as they go by. */
export class FigureCount {
  #rows = 0
  #accounts = 0
  #total: number | null = null
  #lacking = { personalId: 0, birth: 0 }
  #has = { account: false, personalId: false, birth: false }

  add(row: unknown): void {
    const { account, personalId, birth, total } = row as Figured
    this.#rows += 1
    if (total !== undefined) this.#total = (this.#total ?? 0) + total
    if (account?.bank) this.#accounts += 1
    if (personalId === null) this.#lacking.personalId += 1
    if (birth === null) this.#lacking.birth += 1
    this.#has = {
      account: this.#has.account || account !== undefined,
      personalId: this.#has.personalId || personalId !== undefined,
      birth: this.#has.birth || birth !== undefined,
    }
  }

  get figures(): ListFigures {
    return {
      rows: this.#rows,
      withAccount: this.#has.account ? this.#accounts : null,
      withoutId: this.#has.personalId ? this.#lacking.personalId : null,
      withoutBirth: this.#has.birth ? this.#lacking.birth : null,
      total: this.#total,
    }
  }
}
