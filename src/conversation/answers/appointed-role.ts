import { foldKey } from '../../domain/text.js'
import { type AnswerKind, accepted, labelled, type Reading, refused, type Situation, textOf } from '../answer.js'

/** A role that the asker may appoint to, by its number or in words; a unit named after it is taken too: "trưởng thôn Lương Ngọc". */
export const appointedRole: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async (situation) => (await situation.lookup.staff.roles()).map((role) => labelled(role, situation)),
  async read(input, situation) {
    const words = (textOf(input) ?? '').trim().split(/\s+/)
    const names = await namesOf(situation)
    for (let count = words.length; count > 0; count--) {
      const typed = foldKey(words.slice(0, count).join(' '))
      const role = names.find((name) => name.words.includes(typed))?.role
      if (role !== undefined) return withUnit(role, words.slice(count).join(' '), situation)
    }
    return refused('choose-one')
  },
  show: (value, situation) => labelled(String(value), situation).label,
}

async function namesOf(situation: Situation) {
  const roles = await situation.lookup.staff.roles()
  return roles.map((role) => {
    const { label, words = [] } = labelled(role, situation)
    return { role, words: [role, situation.say(label) ?? role, ...words].map(foldKey) }
  })
}

async function withUnit(role: string, words: string, { lookup }: Situation): Promise<Reading> {
  const [unit, ...others] = words === '' ? [] : await lookup.staff.units(role, words)
  if (unit === undefined || others.length > 0) return accepted(role)
  return accepted(role, { also: { unit: unit.code, 'unit.name': unit.name } })
}
