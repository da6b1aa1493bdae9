import { labelled, type Situation } from './answer.js'
import type { Flow, Flows, Question } from './flow.js'
import type { Say } from './phrase.js'
import type { Kinds } from './position.js'

export type LintDeps = Readonly<{ kinds: Kinds; actions: ReadonlySet<string>; say: Say }>

/**
 * What is wrong with flows before anybody meets it: an unknown answer kind, action or flow; a condition on a question that
 * does not come earlier or on an answer it never has; a missing sentence. Empty when all is well.
 */
export function lintFlows(flows: Flows, deps: LintDeps): readonly string[] {
  const commands = [...flows.values()].flatMap((flow) => commandsOf(flow))
  const twice = commands.filter((command, index) => commands.indexOf(command) !== index)
  return [
    ...twice.map((command) => `command ${command}: started by two flows`),
    ...[...flows.values()].flatMap((flow) => lintFlow(flow, flows, deps)),
  ]
}

function commandsOf(flow: Flow): readonly string[] {
  const audience = flow.start?.for.includes('everyone') ? 'everyone' : 'officers'
  return flow.start?.command === undefined ? [] : [`/${flow.start.command} (${audience})`]
}

function lintFlow(flow: Flow, flows: Flows, deps: LintDeps): readonly string[] {
  const wrong: string[] = []
  const say = (key: string) => deps.say({ key })
  if (flow.action !== undefined && !deps.actions.has(flow.action)) wrong.push(`no action ${flow.action}`)
  for (const next of Object.values(flow.next ?? {})) if (!flows.has(next)) wrong.push(`no flow ${next}`)
  for (const id of [...(flow.subject ?? []), ...(flow.start?.arguments ?? []), ...flow.together.flat()]) {
    if (!flow.questions.some((question) => question.id === id)) wrong.push(`no question ${id}`)
  }
  if (flow.draft === 'keep' && say(`${flow.flow}-resumed`) === undefined) wrong.push('no message -resumed')
  if (flow.subject !== undefined && say(`${flow.flow}-subject`) === undefined) wrong.push('no message -subject')
  if (flow.action === 'say' && say(`${flow.flow}.done`) === undefined) wrong.push('no message .done')
  wrong.push(...flow.questions.flatMap((question, index) => lintQuestion(flow, question, index, deps)))
  return wrong.map((what) => `${flow.flow}: ${what}`)
}

function lintQuestion(flow: Flow, question: Question, index: number, deps: LintDeps): readonly string[] {
  const kind = deps.kinds.get(question.answer)
  if (kind === undefined) return [`${question.id}: no answer kind ${question.answer}`]
  const earlier = flow.questions.slice(0, index)
  return [
    ...(earlier.some(({ id }) => id === question.id) ? [`${question.id}: asked twice`] : []),
    ...(question.also ?? [])
      .filter((name) => !deps.kinds.has(name))
      .map((name) => `${question.id}: no answer kind ${name}`),
    ...[question.when, question.unless].flatMap((condition) => lintCondition(question, condition, earlier)),
    ...missingSentences(flow, question, kind.reasons, deps),
  ]
}

function lintCondition(
  question: Question,
  condition: Question['when'],
  earlier: readonly Question[],
): readonly string[] {
  return Object.entries(condition ?? {}).flatMap(([key, values]) => {
    if (key.startsWith('$')) return []
    const on = earlier.find(({ id }) => id === key.split('.')[0])
    if (on === undefined) return [`${question.id}: depends on ${key}, which does not come earlier`]
    if (on.choices === undefined || key.includes('.')) return []
    const possible = [...on.choices, ...(on.optional ? ['none'] : [])]
    return values
      .filter((value) => !possible.includes(value))
      .map((value) => `${question.id}: ${key} is never ${value}`)
  })
}

function missingSentences(
  flow: Flow,
  question: Question,
  reasons: readonly string[],
  deps: LintDeps,
): readonly string[] {
  const message = `${flow.flow}-${question.id}`
  const has = (key: string) => deps.say({ key }) !== undefined
  const needed = [
    ...(question.asked ? [message] : []),
    ...(question.hidden ? [] : [`${message}.short`]),
    ...(question.ends.length > 0 ? [`${message}.ended`] : []),
    ...(question.empty === 'end' ? [`${message}.none`] : []),
  ].filter((key) => !has(key))
  const situation = { question, message, say: deps.say } as Situation
  const labels = [...(question.choices ?? []), ...(question.optional ? ['none'] : [])]
    .map((id) => labelled(id, situation).label.key)
    .filter((key) => !has(key))
  const refusals = [...reasons, 'help']
    .filter((reason) => !has(`${message}.${reason}`) && !has(`answer-${question.answer}.${reason}`))
    .map((reason) => `answer-${question.answer}.${reason}`)
  const others = (question.also ?? [])
    .flatMap((name) => (deps.kinds.get(name)?.reasons ?? []).map((reason) => keyOf(name, reason)))
    .filter((key) => !has(key))
  return [...needed, ...labels, ...refusals, ...others].map((key) => `${question.id}: no sentence ${key}`)
}

function keyOf(kind: string, reason: string): string {
  return reason.includes('.') ? reason : `answer-${kind}.${reason}`
}
