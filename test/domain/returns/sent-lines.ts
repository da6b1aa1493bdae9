import { toBankName } from '../../../src/domain/bank-holder.js'
import type { SentLine } from '../../../src/domain/returns/sent-line.js'

/** The lines of a list of November 2026 for these people, numbered in their order. */
export function sentLines(people: readonly (readonly [name: string, account: string, amount: number])[]): SentLine[] {
  return people.map(([name, account, amount], index) => {
    const number = String(index + 1).padStart(4, '0')
    return {
      line: `1126-${number}`,
      fileNo: `BT38-15139-${number}`,
      personalId: `03815090${number}`,
      beneficiary: name,
      payee: name,
      holderName: toBankName(name),
      bankCode: 'VBA',
      account,
      amount,
      text: `TC BTXH T11/2026 BT38-15139-${number}`,
    }
  })
}
