import type { ContactAddress } from '../../channels/channel.js'
import type { Role } from '../../domain/permission.js'

/** One chat window of the practice page: a contact of the channel `practice`, with a role from the first day. */
export type PracticeWindow = Readonly<{
  id: string
  role: Role
  /** The unit that an officer acts for, under the practice commune's own code. */
  unit?: string
  /** Whom it stands for, as lists and history name them. */
  name: string
}>

export const PRACTICE_COMMUNE = '15139'
const PRACTICE_DISTRICT = '390'
/** Where the people of the tour live, so that the village head knows them. */
export const PRACTICE_VILLAGE = '15139-01'

/** From left to right, as the page shows them. */
export const PRACTICE_WINDOWS: readonly PracticeWindow[] = [
  { id: 'beneficiary', role: 'citizen', name: 'Người hưởng' },
  { id: 'commune-officer', role: 'commune-officer', unit: PRACTICE_COMMUNE, name: 'Lê Thị Thu' },
  { id: 'guardian', role: 'citizen', name: 'Người giám hộ' },
  { id: 'village-head', role: 'village-head', unit: PRACTICE_VILLAGE, name: 'Cao Văn Bình' },
  { id: 'commune-police', role: 'commune-police', unit: PRACTICE_COMMUNE, name: 'Phạm Quốc Hùng' },
  { id: 'district-officer', role: 'district-officer', unit: PRACTICE_DISTRICT, name: 'Trịnh Thị Nga' },
]

export function isPracticeWindow(id: string): boolean {
  return PRACTICE_WINDOWS.some((window) => window.id === id)
}

export function addressOf(windowId: string): ContactAddress {
  return { channel: 'practice', externalId: windowId }
}
