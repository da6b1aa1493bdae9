import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Attribute,
  type Entry,
  Message,
  type Pattern,
  parse,
  type VariableReference,
  Visitor,
} from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { answerKinds } from '../src/conversation/answers/registry.js'
import { allFlows, projectRoot, texts } from './support/chat.js'

const sentences = new Map(texts.locales.map((locale) => [locale, sentencesOf(locale)] as const))
const vietnamese = sentences.get('vi') ?? new Map<string, Pattern>()

/** Every sentence of a locale by its key: `message` or `message.attribute`. */
function sentencesOf(locale: string): ReadonlyMap<string, Pattern> {
  const file = readFileSync(join(projectRoot, 'locales', `${locale}.ftl`), 'utf8')
  const messages = parse(file, {}).body.filter((entry: Entry): entry is Message => entry instanceof Message)
  return new Map(
    messages.flatMap((message) => [
      ...(message.value === null ? [] : [[message.id.name, message.value] as const]),
      ...message.attributes.map((one: Attribute) => [`${message.id.name}.${one.id.name}`, one.value] as const),
    ]),
  )
}

function variablesIn(pattern: Pattern | undefined): readonly string[] {
  const names = new Set<string>()
  const visitor = new (class extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      names.add(node.id.name)
    }
  })()
  if (pattern !== undefined) visitor.visit(pattern)
  return [...names].sort()
}

describe.each(texts.locales.filter((locale) => locale !== 'vi'))('%s', (locale) => {
  const own = sentences.get(locale) ?? new Map<string, Pattern>()

  it('says everything that is said in Vietnamese, and nothing else', () => {
    // Ways to type a choice differ from language to language.
    const keys = (map: ReadonlyMap<string, Pattern>) => [...map.keys()].filter((key) => !key.includes('.words-')).sort()
    expect(keys(own)).toEqual(keys(vietnamese))
  })

  it('uses the same values', () => {
    for (const [key, pattern] of vietnamese) {
      if (!key.includes('.words-')) expect(variablesIn(own.get(key)), key).toEqual(variablesIn(pattern))
    }
  })
})

describe('Vietnamese', () => {
  const source = filesOf(join(projectRoot, 'src'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

  it('has no sentence that nobody says', () => {
    const unused = [...vietnamese.keys()].filter((key) => !isUsed(key))
    expect(unused).toEqual([])
  })

  it('is written in composed letters', () => {
    const file = readFileSync(join(projectRoot, 'locales/vi.ftl'), 'utf8')
    expect(file).toBe(file.normalize('NFC'))
  })

  function isUsed(key: string): boolean {
    const [message = '', attribute = ''] = key.split('.')
    return ofFlow(message, attribute) || ofKind(message, attribute) || isInSource(key, message, attribute)
  }

  function isInSource(key: string, message: string, attribute: string): boolean {
    if (source.includes(`'${key}'`)) return true
    const stem = key.replace('.words-', '.choice-')
    if (source.includes(`'${stem}'`)) return true
    if (message.startsWith('finding-')) return source.includes(`'${message.slice('finding-'.length)}'`)
    // Keys put together from a fixed message and a part that is data: `${message}.${kind}`.
    return attribute !== '' && (source.includes(`'${message}'`) || source.includes(`\`${message}.\${`))
  }

  function ofFlow(message: string, attribute: string): boolean {
    const flow = [...allFlows.values()].find((one) => message === one.flow || message.startsWith(`${one.flow}-`))
    if (flow === undefined) return false
    const rest = message.slice(flow.flow.length + 1)
    if (rest === '') return attribute === 'done' && flow.action === 'say'
    if (rest === 'resumed') return flow.draft === 'keep'
    if (rest === 'confirm') return flow.confirm
    if (rest === 'subject') return flow.subject !== undefined
    const question = flow.questions.find(({ id }) => id === rest)
    if (question === undefined) return false
    const choice = /^(?:choice|words)-(.+)$/.exec(attribute)?.[1]
    if (choice !== undefined) return [...(question.choices ?? []), 'none', 'new'].includes(choice)
    const reasons = answerKinds.get(question.answer)?.reasons ?? []
    return ['', 'short', 'help', 'ended', 'none', 'version', ...reasons].includes(attribute)
  }

  function ofKind(message: string, attribute: string): boolean {
    const kind = answerKinds.get(message.replace(/^answer-/, ''))
    if (kind === undefined) return false
    return (
      kind.reasons.includes(attribute) ||
      /^(help|choice-.+|words-.+)$/.test(attribute) ||
      source.includes(`'${message}.${attribute}'`)
    )
  }
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })
}
