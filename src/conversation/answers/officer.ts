import { foldKey } from '../../domain/text.js'
import {
  type AnswerKind,
  accepted,
  type Choice,
  labelled,
  type Reading,
  refused,
  type Situation,
  textOf,
} from '../answer.js'
import type { OfficerChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

const ALL = 'all'
const OFFERED_AT_MOST = 20

/** Somebody whom the asker may appoint and dismiss, by name. */
export const officer: AnswerKind = {
  reasons: ['not-found', 'several'],
  holds: (value) => /^([1-9]\d*|all)$/.test(String(value)),
  choices: async ({ lookup }) => (await lookup.staff.officers()).slice(0, OFFERED_AT_MOST).map(choiceOf),
  chosen: async (id, situation) => byId(id, await situation.lookup.staff.officers(), situation),
  read: async (input, situation) => byName(textOf(input) ?? '', await situation.lookup.staff.officers(), situation),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

/** As `officer`, of those whose grants are to be confirmed anew, and all of these at once. */
export const dueOfficer: AnswerKind = {
  ...officer,
  async choices(situation) {
    const due = await dueOfficers(situation)
    const all = due.length > 1 ? [labelled(ALL, situation)] : []
    return [
      ...due.slice(0, OFFERED_AT_MOST).map(({ id, name, due }) => ({ id, label: verbatim(`${name} · ${due}`) })),
      ...all,
    ]
  },
  async chosen(id, situation) {
    return id === ALL ? accepted(ALL) : byId(id, await dueOfficers(situation), situation)
  },
  read: async (input, situation) => byName(textOf(input) ?? '', await dueOfficers(situation), situation),
}

async function dueOfficers({ lookup }: Situation): Promise<readonly OfficerChoice[]> {
  return (await lookup.staff.officers()).filter(({ due }) => due !== '')
}

function byId(id: string, officers: readonly OfficerChoice[], { question }: Situation): Reading {
  const found = officers.find((one) => one.id === id.trim())
  if (found === undefined) return refused('not-found')
  return accepted(found.id, { also: { [`${question.id}.line`]: found.line, [`${question.id}.name`]: found.name } })
}

/** A number is an officer's own (`/thuhoi 12`), words are a name or a part of the line. */
function byName(text: string, officers: readonly OfficerChoice[], situation: Situation): Reading {
  const words = foldKey(text)
  if (/^\d+$/.test(words)) return byId(words, officers, situation)
  const fitting = words === '' ? [] : officers.filter(({ name }) => ` ${foldKey(name)} `.includes(` ${words} `))
  const [first, ...others] = fitting
  if (first === undefined) return refused('not-found')
  if (others.length === 0) return byId(first.id, officers, situation)
  return { kind: 'unclear', reason: 'several', choices: fitting.slice(0, OFFERED_AT_MOST).map(choiceOf) }
}

function choiceOf({ id, line }: OfficerChoice): Choice {
  return { id, label: verbatim(line) }
}
