import { type Phrase, phrase } from '../conversation/phrase.js'
import type { Action, Offered } from './action.js'

/** What officers do, most often first; a command that is named nowhere comes last, by its name. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['day', ['viec', 'thon', 'dangkyho', 'danhsachgoi', 'xacthuc', 'congan', 'vuongmac']],
  [
    'records',
    [
      'choduyet',
      'tim',
      'hs',
      'duyet',
      'tra',
      'sua',
      'hien',
      'hangloat',
      'huyloat',
      'duyetchung',
      'giayuyquyen',
      'damotk',
    ],
  ],
  ['changes', ['biendong', 'dexuat', 'rasoat', 'huybiendong', 'mucchuan']],
  [
    'month',
    [
      ...['tiendo', 'nhacthon', 'chotdanhsach', 'mothon', 'chot', 'khoa', 'mokhoa', 'kychitra', 'phattien'],
      ...['nhapketqua', 'dongcho', 'doisoat', 'lich', 'datlich'],
    ],
  ],
  [
    'lists',
    [
      ...['xuat', 'nhap', 'choquyet', 'vangtep', 'hoantac', 'giunguyen', 'chuyenchu', 'chonlaicot', 'quencot'],
      ...['nhandanhsach', 'thoinhan', 'inphieu', 'apphich'],
    ],
  ],
  ['messages', ['phieu', 'tl', 'nhanphieu', 'dong', 'cauhoi', 'thongbao', 'xemthongbao', 'loa']],
  ['office', ['nhansu', 'moi', 'duyetmoi', 'giahan', 'thaythe', 'thuhoi', 'nhatky']],
]
const OTHER = 'other'

/** What can be done here: for people, their few commands; for officers, each command that goes with what they hold today. */
export const showHelp: Action = async (_tx, asker) => {
  const own = (asker.offers?.() ?? []).filter(({ isForEveryone }) => !isForEveryone)
  if (asker.officer === undefined || own.length === 0) return { kind: 'done', phrase: phrase('help.done') }
  const roles = asker.officer.roles.map((role) => phrase(`role.${role}`))
  return { kind: 'officer', phrase: phrase('help.officer', { roles: inARow(roles), lines: inGroups(own) }) }
}

function inGroups(offers: readonly Offered[]): readonly Phrase[] {
  const known = GROUPS.map(([name, commands]) => {
    const offered = commands.flatMap((command) => offers.filter((one) => one.command === command))
    return { name, offered }
  })
  const named = GROUPS.flatMap(([, commands]) => commands)
  const others = offers.filter(({ command }) => !named.includes(command))
  const groups = [...known, { name: OTHER, offered: others.toSorted(byName) }]
  return groups.filter(({ offered }) => offered.length > 0).map(({ name, offered }) => group(name, offered))
}

function group(name: string, offered: readonly Offered[]): Phrase {
  const lines = offered.map(({ command, what }) => phrase('help.line', { command, what }))
  return phrase('help.group', { name: phrase(`help.group-${name}`), lines })
}

function byName(one: Offered, other: Offered): number {
  return one.command.localeCompare(other.command)
}

function inARow([first = phrase('role.citizen'), ...others]: readonly Phrase[]): Phrase {
  return others.reduce((before, next) => phrase('help.also', { before, next }), first)
}
