import { type Phrase, phrase } from '../conversation/phrase.js'
import type { Action, Offered } from './action.js'

/** What officers do most, in the order of their day; the rest follows by the name of the command. */
const FIRST: readonly string[] = [
  ...['viec', 'choduyet', 'tim', 'hs', 'duyet', 'tra', 'sua', 'hien', 'thon', 'dangkyho', 'xacthuc'],
  ...['nhap', 'xuat', 'phieu', 'tl'],
]

/** What can be done here: for people, their few commands; for officers, each command that goes with what they hold today. */
export const showHelp: Action = async (_tx, asker) => {
  const own = (asker.offers?.() ?? []).filter(({ isForEveryone }) => !isForEveryone)
  if (asker.officer === undefined || own.length === 0) return { kind: 'done', phrase: phrase('help.done') }
  const roles = asker.officer.roles.map((role) => phrase(`role.${role}`))
  const lines = own.toSorted(byDay).map(({ command, what }) => phrase('help.line', { command, what }))
  return { kind: 'officer', phrase: phrase('help.officer', { roles: inARow(roles), lines }) }
}

function byDay(one: Offered, other: Offered): number {
  const place = ({ command }: Offered) => (FIRST.includes(command) ? FIRST.indexOf(command) : FIRST.length)
  return place(one) - place(other) || one.command.localeCompare(other.command)
}

function inARow([first = phrase('role.citizen'), ...others]: readonly Phrase[]): Phrase {
  return others.reduce((before, next) => phrase('help.also', { before, next }), first)
}
