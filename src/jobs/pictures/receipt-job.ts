import { z } from 'zod'
import { showDate } from '../../domain/iso-date.js'
import { maskAccount } from '../../domain/mask.js'
import { dayInVietNam } from '../../domain/office-time.js'
import { type ReceiptPicture, receiptPicture } from '../../pictures/receipt-picture.js'
import type { Say } from '../../rosters/finding-sentences.js'
import { type Registered, registeredByCode } from '../../store/registrations.js'
import { storeFile } from '../../store/stored-files.js'
import { unitByCode } from '../../store/units.js'
import type { JobHandler } from '../runner.js'
import { type PictureDeps, PNG_MIME, spoken, spokenLines } from './picture-deps.js'
import { inCapitals } from './poster-job.js'

const INPUT = z.object({ code: z.string() })

/** Draws a person's own receipt; the account on it is masked, since pictures are shown around. */
export function receiptJob(deps: PictureDeps): JobHandler {
  return async ({ input }, locale) => {
    const { code } = INPUT.parse(input)
    const registered = await registeredByCode(deps.db, code)
    if (registered === undefined) return async () => ({ sentence: { key: 'receipt-picture.not-found' } })
    const bytes = await receiptPicture(await receiptOf(deps, registered, deps.texts.in(locale)))
    const name = `phieu-${code}.png`
    return async (tx, at) => ({
      sentence: { key: 'receipt-picture.done', values: { code } },
      file: { id: await storeFile(tx, { name, mime: PNG_MIME, bytes, at }), name, mime: PNG_MIME },
    })
  }
}

async function receiptOf(
  { db, reference }: PictureDeps,
  { registration, version }: Registered,
  say: Say,
): Promise<ReceiptPicture> {
  const commune = await unitByCode(db, registration.commune_code)
  const village = registration.village_code === null ? undefined : await unitByCode(db, registration.village_code)
  const relationship = reference.relationships.find(({ code }) => code === version.relationship)?.name
  const payee = relationship === undefined ? version.payee_name : `${version.payee_name} (${relationship})`
  const bank = reference.banks.find(({ code }) => code === version.bank_code)?.shortName ?? ''
  const method = version.payment_method.toLowerCase().replace('_', '-')
  const account = version.account_number === null ? '' : maskAccount(version.account_number)
  const facts: readonly (readonly [string, string])[] = [
    ['beneficiary', version.beneficiary_name],
    ['place', [village?.name, commune?.name].filter(Boolean).join(', ')],
    ['payee', version.payee_kind === 'self' ? '' : payee],
    ['method', spoken(say, 'receipt-picture.method', { method, bank, account })],
    ['sent', showDate(dayInVietNam(version.submitted_at))],
  ]
  return {
    office: spoken(say, 'receipt-picture.office', { commune: inCapitals(commune) }),
    title: spoken(say, 'receipt-picture.title'),
    code: registration.code,
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([label, value]) => [spoken(say, `receipt-picture.label-${label}`), value]),
    notes: spokenLines(say, 'receipt-picture.notes'),
  }
}
