import { ROLES, type Role } from '../../src/domain/permission.js'
import type { Target } from './permission-office.js'

/**
 * One row a command: who may use it, on what, and what is typed. `says` gets the code of the target, and the last line is
 * the one whose answer counts. Add a row for a new command here; test/turn/permission-table.test.ts plays each of them
 * in every role, on something inside the role's unit, outside of it, and on a code of nothing.
 */
export type PermissionRow = Readonly<{
  roles: readonly Role[]
  target: Target
  says: (code: string) => readonly string[]
  /** Roles that may start the command, and yet find nothing even in their own unit: say why in a comment. */
  findNothing?: readonly Role[]
}>

const EVERYBODY: readonly Role[] = ROLES
const OFFICERS: readonly Role[] = ROLES.filter((role) => role !== 'citizen')
const READERS: readonly Role[] = OFFICERS.filter((role) => role !== 'administrator')
const DECIDERS: readonly Role[] = ['commune-officer', 'commune-leader', 'district-officer', 'province-officer']
const REPORTERS: readonly Role[] = READERS.filter((role) => role !== 'commune-police')
const ANSWERERS: readonly Role[] = [...DECIDERS, 'administrator']

const APPOINTERS: readonly Role[] = [...DECIDERS, 'administrator']
const FAR_ABOVE: readonly Role[] = ['district-officer', 'province-officer']

const about = (command: string) => (code: string) => [`/${command} ${code}`.trim()]

/** By the name of the flow. */
export const PERMISSION_ROWS: Readonly<Record<string, PermissionRow>> = {
  greeting: { roles: EVERYBODY, target: 'none', says: about('start') },
  help: { roles: EVERYBODY, target: 'none', says: about('trogiup') },
  join: { roles: EVERYBODY, target: 'none', says: about('thamgia') },
  'register-account': { roles: EVERYBODY, target: 'none', says: about('dangky') },
  'my-data': { roles: EVERYBODY, target: 'none', says: about('dulieu') },
  'call-officer': { roles: EVERYBODY, target: 'none', says: about('canbo') },
  // A person's own registrations are found by their chat, so officers find none here, whatever their unit.
  status: { roles: EVERYBODY, target: 'registration', says: about('trangthai'), findNothing: OFFICERS },
  'change-account': { roles: EVERYBODY, target: 'registration', says: about('doitk'), findNothing: OFFICERS },
  withdrawal: { roles: EVERYBODY, target: 'registration', says: about('rutdangky'), findNothing: OFFICERS },

  'receipt-picture': { roles: EVERYBODY, target: 'registration', says: about('anhphieu'), findNothing: OFFICERS },

  'officer-menu': { roles: OFFICERS, target: 'none', says: about('start') },
  work: { roles: OFFICERS, target: 'none', says: about('viec') },
  find: { roles: READERS, target: 'person', says: about('tim') },
  'show-record': { roles: READERS, target: 'person', says: about('hs') },
  waiting: { roles: DECIDERS, target: 'none', says: about('choduyet') },
  approve: { roles: DECIDERS, target: 'registration', says: about('duyet') },
  return: { roles: DECIDERS, target: 'registration', says: about('tra') },
  'opened-account': { roles: DECIDERS, target: 'person', says: about('damotk') },
  'correct-record': { roles: DECIDERS, target: 'person', says: about('sua') },
  reveal: { roles: DECIDERS, target: 'person', says: about('hien') },
  'import-roster': { roles: DECIDERS, target: 'none', says: about('nhap') },
  // Which lists a role may have is data in src/domain/permission.ts; the police have this one not.
  'export-list': {
    roles: READERS,
    target: 'unit',
    says: (code) => [`/xuat chua-dang-ky ${code}`],
    findNothing: ['commune-police'],
  },
  'print-poster': { roles: [...REPORTERS, 'village-head'], target: 'unit', says: about('apphich') },
  'print-slips': { roles: [...DECIDERS, 'village-head'], target: 'unit', says: about('inphieu') },
  'second-approval': { roles: DECIDERS, target: 'none', says: about('duyetchung') },
  batch: { roles: DECIDERS, target: 'none', says: about('hangloat') },
  'undo-batch': { roles: DECIDERS, target: 'none', says: about('huyloat') },
  broadcast: { roles: DECIDERS, target: 'unit', says: (code) => [`/thongbao ${code}`] },
  broadcasts: { roles: DECIDERS, target: 'none', says: about('xemthongbao') },
  loudspeaker: { roles: [...DECIDERS, 'village-head'], target: 'none', says: about('loa') },
  'remind-villages': { roles: DECIDERS, target: 'none', says: about('nhacthon') },
  subscribe: { roles: REPORTERS, target: 'unit', says: (code) => [`/nhandanhsach chua-dang-ky ${code}`, '5'] },
  unsubscribe: { roles: REPORTERS, target: 'none', says: about('thoinhan') },
  'close-village': { roles: ['village-head', 'commune-officer'], target: 'none', says: about('chotdanhsach') },
  'reopen-village': { roles: DECIDERS, target: 'none', says: about('mothon') },
  'close-month': { roles: DECIDERS, target: 'none', says: about('chot') },
  'lock-month': { roles: DECIDERS, target: 'none', says: about('khoa') },
  'reopen-month': { roles: DECIDERS, target: 'none', says: about('mokhoa') },
  'mark-month': { roles: [...DECIDERS, 'commune-police'], target: 'none', says: about('kychitra') },
  progress: { roles: READERS, target: 'unit', says: about('tiendo') },
  calendar: { roles: OFFICERS.filter((role) => role !== 'commune-police'), target: 'none', says: about('lich') },
  'set-calendar': { roles: [...DECIDERS, 'administrator'], target: 'none', says: about('datlich') },
  'call-sheet': { roles: [...DECIDERS, 'village-head'], target: 'registration', says: about('danhsachgoi') },
  tickets: { roles: ANSWERERS, target: 'ticket', says: about('phieu'), findNothing: ['administrator'] },
  'claim-ticket': { roles: ANSWERERS, target: 'ticket', says: about('nhanphieu'), findNothing: ['administrator'] },
  'close-ticket': { roles: ANSWERERS, target: 'ticket', says: about('dong'), findNothing: ['administrator'] },
  // Administrators answer only the tickets of which nobody knows the commune.
  reply: {
    roles: ANSWERERS,
    target: 'ticket',
    says: (code) => [`/tl ${code} xin chào`],
    findNothing: ['administrator'],
  },
  // From door to door, and registering for somebody there: whoever collects, in their own villages.
  'home-visit': { roles: ['village-head', 'commune-officer'], target: 'person', says: about('thon') },
  assist: { roles: ['village-head', 'commune-officer'], target: 'person', says: about('dangkyho') },
  // Those who manage officers; districts and provinces manage no village heads.
  'invite-officer': { roles: APPOINTERS, target: 'none', says: about('moi') },
  staff: { roles: APPOINTERS, target: 'none', says: about('nhansu') },
  'revoke-officer': { roles: APPOINTERS, target: 'officer', says: about('thuhoi'), findNothing: FAR_ABOVE },
  'replace-officer': { roles: APPOINTERS, target: 'officer', says: about('thaythe'), findNothing: FAR_ABOVE },
  'confirm-officers': { roles: APPOINTERS, target: 'none', says: about('giahan') },
  'second-invitation': { roles: APPOINTERS, target: 'none', says: about('duyetmoi') },
  'report-difficulty': { roles: ['village-head', ...DECIDERS], target: 'none', says: about('vuongmac') },
  verify: { roles: ['commune-police'], target: 'person', says: about('xacthuc') },
  'police-questions': { roles: DECIDERS, target: 'none', says: about('congan') },
  // Changes, files of banks and police, undoing an import.
  change: { roles: READERS, target: 'person', says: (code) => ['/biendong qua đời', code].filter(Boolean) },
  'change-proposals': { roles: DECIDERS, target: 'none', says: about('dexuat') },
  'change-undo': { roles: DECIDERS, target: 'none', says: about('huybiendong') },
  'change-rate': { roles: DECIDERS, target: 'none', says: about('mucchuan') },
  authorisation: { roles: DECIDERS, target: 'registration', says: about('giayuyquyen') },
  'age-review': { roles: DECIDERS, target: 'none', says: about('rasoat') },
  'forget-columns': { roles: DECIDERS, target: 'none', says: about('quencot') },
  'undo-import': { roles: [...DECIDERS, 'commune-police'], target: 'none', says: about('hoantac') },
  'returned-rows': { roles: [...DECIDERS, 'commune-police'], target: 'none', says: about('dongcho') },
  'mark-cash': { roles: DECIDERS, target: 'none', says: about('phattien') },
  'reconcile-file': { roles: DECIDERS, target: 'none', says: about('doisoat') },
  'take-results': { roles: [...DECIDERS, 'commune-police'], target: 'none', says: about('nhapketqua') },
  'decide-row': { roles: DECIDERS, target: 'none', says: about('choquyet') },
  'missing-people': { roles: DECIDERS, target: 'none', says: about('vangtep') },
  'keep-text': { roles: DECIDERS, target: 'none', says: about('giunguyen') },
  'repair-text': { roles: DECIDERS, target: 'none', says: about('chuyenchu') },
  'choose-columns': { roles: DECIDERS, target: 'none', says: about('chonlaicot') },
  // The log is for those in charge of the unit and for administrators.
  journal: { roles: APPOINTERS, target: 'person', says: about('nhatky') },
  'missed-questions': { roles: ANSWERERS, target: 'none', says: about('cauhoi') },
}
