import { showMoney } from '../../domain/money.js'
import { addMonths, type Period, showPeriod } from '../../domain/period.js'
import { reasonFor, reportsDeath } from '../../domain/returns/payment-words.js'
import type { ListedChange } from '../../store/changes.js'
import type { Db } from '../../store/db.js'
import { type ListVillage, listVillages } from '../../store/lists.js'
import { paymentDraft } from '../../store/payment-draft.js'
import {
  lastMonthWithResults,
  monthsMissed,
  NOT_RECEIVED,
  type PaymentResult,
  resultsOfBenefits,
  resultsOfMonth,
} from '../../store/payment-results.js'
import { lastLocked, linesOfVersion, type PeriodLine } from '../../store/period-versions.js'
import { mayBePayee, reportedDeaths } from '../../store/reported-deaths.js'
import { shortfallsOf } from '../../store/short-payments.js'
import { THAT_BAI, type ThatBaiRow } from '../../workbooks/forms/that-bai.js'
import { sortRows } from '../../workbooks/writing/form.js'
import type { ListSource } from './list-source.js'
import { bankName, type ListFacts } from './listed.js'

/** What the results of a month, of banks and of cash, say did not arrive, or has to be cleared up. */
export const thatBai: ListSource<ThatBaiRow> = {
  form: THAT_BAI,
  async *rows(db, { unitCode, group, period }, facts) {
    const villages = await listVillages(db, unitCode)
    const rows: ThatBaiRow[] = []
    for (const commune of new Set(villages.map(({ communeCode }) => communeCode))) {
      const own = villages.filter(({ communeCode }) => communeCode === commune)
      rows.push(...(await rowsOf(db, commune, own, { period, group }, facts)))
    }
    yield* sortRows(THAT_BAI, rows)
  },
  usualPeriod: async (db, unitCode, { date }) => {
    const communes = (await listVillages(db, unitCode)).map(({ communeCode }) => communeCode)
    return (await lastMonthWithResults(db, [...new Set(communes)])) ?? date.slice(0, 7)
  },
}

async function rowsOf(
  db: Db,
  communeCode: string,
  villages: readonly ListVillage[],
  { period, group }: Readonly<{ period: Period; group: PeriodLine['programme_group'] }>,
  facts: ListFacts,
): Promise<readonly ThatBaiRow[]> {
  const version = await lastLocked(db, communeCode, period)
  if (version === undefined) return []
  const results = await resultsOfMonth(db, [communeCode], period)
  const lines = (await linesOfVersion(db, version.id)).filter(({ programme_group }) => programme_group === group)
  const open = lines.flatMap((line) => {
    const result = results.get(line.id)
    const village = villages.find(({ unit }) => (unit?.code ?? null) === line.village_code)
    return result === undefined || result.outcome === 'PAID' || village === undefined ? [] : [{ line, result, village }]
  })
  const history = await resultsOfBenefits(
    db,
    open.map(({ line }) => line.benefit_line_id),
  )
  const nextLines = open.length === 0 ? new Map<number, NextLine>() : await linesAfter(db, communeCode, period, facts)
  const deaths = await reportedDeaths(db, communeCode, addMonths(period, 1))
  const shortfalls = await shortfallsOf(db, communeCode, period)
  return open.map((one) => {
    const isHeld = reportsDeath(one.result.reason_code) && deaths.standing.has(one.line.beneficiary_id)
    const missed = { ...one, isHeld, shortfall: shortfalls.get(one.line.benefit_line_id) }
    const { benefit_line_id } = missed.line
    const till = (history.get(benefit_line_id) ?? []).filter(({ month }) => month <= period)
    const next = nextInWords(missed, nextLines.get(benefit_line_id))
    return { ...rowOf(missed, facts), months: monthsMissed(till), next }
  })
}

type Missed = Readonly<{
  line: PeriodLine
  result: PaymentResult
  village: ListVillage
  /** The person is reported dead, and no officer has said otherwise. */
  isHeld: boolean
  /** What was proposed because too little was paid. */
  shortfall: ListedChange | undefined
}>
type NextLine = Pick<PeriodLine, 'method' | 'account_number' | 'carried'>

/** How the following month pays each benefit: as it was locked, else as it would be today. */
async function linesAfter(
  db: Db,
  communeCode: string,
  period: Period,
  { reference, date }: ListFacts,
): Promise<ReadonlyMap<number, NextLine>> {
  const month = addMonths(period, 1)
  const version = await lastLocked(db, communeCode, month)
  if (version !== undefined) {
    return new Map((await linesOfVersion(db, version.id)).map((line) => [line.benefit_line_id, line]))
  }
  const { lines } = await paymentDraft(db, communeCode, month, reference, date)
  return new Map(
    lines.map(({ lineId, method, accountNumber, carried }) => [
      lineId,
      { method, account_number: accountNumber, carried },
    ]),
  )
}

function nextInWords({ line, result, isHeld }: Missed, next: NextLine | undefined): string {
  if (result.outcome === 'PENDING' || result.outcome === 'UNDECIDED') return 'Chưa trả lại khoản này'
  if (isHeld && next === undefined) return 'Tạm giữ, chờ quyết định báo chết'
  if (next === undefined) return 'Không còn trong danh sách'
  if (!isMissed(result) && next.carried === 0) return 'Trả như thường lệ'
  const what = isMissed(result) ? 'số chưa nhận' : 'số còn thiếu'
  const more = next.carried > 0 ? `, gồm cả ${what}` : ''
  if (next.method === 'CASH') return `Trả tiền mặt${more}`
  return next.account_number === line.account_number ? `Chuyển lại${more}` : `Chuyển vào tài khoản khác${more}`
}

function rowOf(
  { line, result, village: { unit, order }, isHeld, shortfall }: Missed,
  { reference }: ListFacts,
): Omit<ThatBaiRow, 'months' | 'next'> {
  return {
    fullName: line.full_name,
    personalId: line.personal_id,
    village: { name: unit?.name ?? '', order },
    payee: line.payee_name,
    account:
      line.method === 'CASH'
        ? { bank: 'Tiền mặt', number: '' }
        : { bank: bankName(reference, line.bank_code), number: line.account_number ?? '' },
    amount: line.total,
    carried: isMissed(result) && !isHeld,
    ...(result.outcome === 'PAID_AMOUNT_DIFFERS'
      ? otherSum(result.paid_amount, line, shortfall)
      : whatToDo(result, line, reference)),
  }
}

function isMissed({ outcome }: PaymentResult): boolean {
  return NOT_RECEIVED.some((missed) => missed === outcome)
}

/** Where there is no reason of the bank's: what happened, and what the officer does about it. */
const OTHERS: Readonly<Partial<Record<PaymentResult['outcome'], Pick<ThatBaiRow, 'reason' | 'todo'>>>> = {
  NOT_RETURNED: { reason: 'Ngân hàng không trả kết quả', todo: 'Hỏi ngân hàng; chưa trả thì tháng sau chuyển lại.' },
  PENDING: { reason: 'Ngân hàng đang xử lý', todo: 'Chờ ngân hàng trả lời, không chuyển lại trước đó.' },
  PAID_TWICE: { reason: 'Đã trả hai lần', todo: 'Đối chiếu với ngân hàng, đề nghị thu hồi một lần.' },
  UNDECIDED: { reason: 'Chưa rõ kết quả của dòng này', todo: 'Hỏi lại ngân hàng kết quả của dòng này.' },
}

/** The same of cash, which no bank pays. */
const CASH_OTHERS: typeof OTHERS = {
  NOT_RETURNED: { reason: 'Chưa có kết quả chi tiền mặt', todo: 'Hỏi người chi trả; chưa chi thì chi cùng tháng sau.' },
  PENDING: { reason: 'Đang chờ chi tiền mặt', todo: 'Chờ người chi trả báo, không chi lại trước đó.' },
  PAID_TWICE: { reason: 'Đã chi hai lần', todo: 'Đối chiếu với người chi trả, thu hồi một lần.' },
  UNDECIDED: { reason: 'Chưa rõ kết quả của dòng này', todo: 'Hỏi lại người chi trả kết quả của dòng này.' },
}

function whatToDo(
  { outcome, reason_code, reason_text }: PaymentResult,
  line: PeriodLine,
  { paymentWords }: ListFacts['reference'],
): Pick<ThatBaiRow, 'reason' | 'todo'> {
  const { method } = line
  const other = (method === 'CASH' ? CASH_OTHERS[outcome] : undefined) ?? OTHERS[outcome]
  if (other !== undefined) return other
  const known = reasonFor(reason_code, method, paymentWords)
  const said = reason_code === 'OTHER' && reason_text !== null ? ` (${reason_text})` : ''
  const doubt = reportsDeath(reason_code) && mayBePayee(line) ? ', hoặc người nhận thay (chưa rõ ai)' : ''
  const sentBack = outcome === 'RETURNED' ? 'Đã trả rồi bị hoàn lại: ' : ''
  return { reason: `${sentBack}${known?.name ?? ''}${doubt}${said}`, todo: known?.todo ?? '' }
}

/** Too little is proposed as arrears when the results come in; what was too much nobody takes back without a word. */
function otherSum(
  paid: number,
  { method, total }: PeriodLine,
  shortfall: ListedChange | undefined,
): Pick<ThatBaiRow, 'reason' | 'todo'> {
  const [verb, who] = method === 'CASH' ? ['chi', 'người chi trả'] : ['trả', 'ngân hàng']
  const how = paid < total ? `thiếu ${showMoney(total - paid)}` : `thừa ${showMoney(paid - total)}`
  const todo = paid < total ? ofShortfall(shortfall, who) : `Đối chiếu với ${who}, thu hồi phần thừa.`
  return { reason: `Đã ${verb} nhưng ${how} đồng (${verb} ${showMoney(paid)} đồng)`, todo }
}

function ofShortfall(shortfall: ListedChange | undefined, who: string): string {
  switch (shortfall?.state) {
    case undefined:
      return `Đối chiếu với ${who}, nhập biến động truy lĩnh (/biendong).`
    case 'PROPOSED':
      return `Quyết định đề xuất truy lĩnh (/dexuat), hoặc đối chiếu với ${who}.`
    case 'APPROVED':
      return `Đã duyệt trả bù, kỳ chi trả tháng ${showPeriod(shortfall.payment_month)}.`
    case 'REFUSED':
    case 'UNDONE':
      return 'Đã xem, không trả bù.'
  }
}
