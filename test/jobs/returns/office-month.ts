import { readFile } from 'node:fs/promises'
import type { PaymentLine } from '../../../src/domain/payment-line.js'
import { jobHandlers } from '../../../src/jobs/handlers.js'
import { type ReturnUnits, receivedFile, receiveFile } from '../../../src/jobs/receive-file.js'
import { JobRunner } from '../../../src/jobs/runner.js'
import { insertPeriodLines, lockVersion, openVersion } from '../../../src/store/period-versions.js'
import { advancePeriod, periodOfCommune, reopenPeriod } from '../../../src/store/periods.js'
import { reference, texts } from '../../support/chat.js'
import { AT, COMMUNE, type Office, TODAY } from '../../support/records.js'
import { countingBytes } from '../imported.js'

export type SentPerson = Readonly<{ id: number; lineId: number; code: string; name: string }>

/** What one line of a payment list needs here; the rest is made up. */
export type Sent = Partial<PaymentLine> & Readonly<{ person: SentPerson; code: string }>

/** Locks a month of a commune with these lines, as if it went to the bank; a locked one is opened again first. */
export async function lockMonth(
  office: Office,
  month: string,
  sent: readonly Sent[],
  commune = COMMUNE,
): Promise<void> {
  await office.write(async (tx) => {
    const before = await periodOfCommune(tx, commune, month)
    if (before.state !== 'OPEN') await reopenPeriod(tx, before, { by: 'terminal', at: AT, reason: 'x' })
    const seen = await periodOfCommune(tx, commune, month)
    await advancePeriod(tx, seen, { to: 'SENT_TO_PAYER', by: 'terminal', at: AT })
    const { id } = await periodOfCommune(tx, commune, month)
    const version = await openVersion(tx, id)
    if (version === undefined) throw new Error('no open version')
    const lines = sent.map((one) => lineOf(one, month))
    await insertPeriodLines(
      tx,
      version.id,
      lines,
      sent.map(({ code }) => code),
    )
    await lockVersion(tx, version.id, { by: 'terminal', at: AT, people: lines.length, total: 0 })
  })
}

function lineOf({ person, code: _, ...rest }: Sent, month: string): PaymentLine {
  const fileNo = rest.fileNo ?? person.code
  return {
    lineId: person.lineId,
    beneficiaryId: person.id,
    villageCode: null,
    group: 'bao_tro_xa_hoi',
    programmeCode: 'BT-6N',
    fullName: person.name,
    birth: '1950',
    personalId: null,
    fileNo: null,
    decisionNo: null,
    coefficient: 1,
    amount: 540_000,
    arrears: 0,
    recovery: 0,
    oneOff: 0,
    carried: 0,
    carriedMonths: 0,
    total: 540_000,
    method: 'TRANSFER',
    payeeName: person.name,
    payeeRole: null,
    bankCode: 'VBA',
    accountNumber: '3580205990001',
    holderName: null,
    transferText: `TC BTXH T${month.slice(5)}/${month.slice(0, 4)} ${fileNo}`,
    notes: [],
    ...rest,
  }
}

const ALL: ReturnUnits = {
  'payment-results': [COMMUNE],
  'police-results': [COMMUNE],
  'account-opening': [COMMUNE],
}

/** Sends a file as an officer of the commune; returns the stored file's id. */
export async function send(
  office: Office,
  bytes: Uint8Array,
  name = 'ket-qua.csv',
  returnUnits = ALL,
): Promise<number> {
  const deps = { db: office.db, reference, texts, say: texts.in('vi') }
  const file = { bytes, name }
  return receiveFile(deps, { file, rosterUnits: [COMMUNE], returnUnits, actor: 'officer:1', at: AT, today: TODAY })
}

export function received(office: Office, fileId: number) {
  return receivedFile(office.db, fileId)
}

export async function fixtureBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../fixtures/${name}`, import.meta.url)))
}

/** Rows of cells as a separated text. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}

/** Does the jobs that wait. */
export async function work(office: Office): Promise<void> {
  const chance = countingBytes()
  const runner = new JobRunner({
    db: office.db,
    handlers: jobHandlers({ db: office.db, reference, texts, chance, today: () => TODAY, ways: () => [] }),
    texts,
    hosted: { channels: ['telegram'] },
    now: () => AT,
    onMessage: () => {},
    onError: (_, error) => {
      throw error
    },
  })
  await runner.finish()
}

/** What was said to a contact, oldest first. */
export async function saidTo(office: Office, contactId: number): Promise<readonly string[]> {
  const rows = await office.db
    .selectFrom('outbox')
    .select('payload')
    .where('contact_id', '=', contactId)
    .orderBy('seq')
    .execute()
  return rows.map(({ payload }) => JSON.parse(payload).text)
}
