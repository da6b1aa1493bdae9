import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case')
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat())

/** Every named answer must be among the listed values; a key `$name` asks a fact about the asker or the office. */
const condition = z.record(z.string(), oneOrMore)

const question = z
  .strictObject({
    id,
    answer: id,
    /** The question applies when all of these hold. */
    when: condition.optional(),
    /** The question does not apply when all of these hold. */
    unless: condition.optional(),
    choices: z.array(id).optional(),
    /** Other kinds whose reading may answer this question too (a photo of a QR code). */
    also: z.array(id).optional(),
    /** May be left out: offers a choice whose stored value is `none`. */
    optional: z.boolean().default(false),
    /** Answers that this one depends on or is compared with, by kind: the first that is there counts. */
    of: oneOrMore.optional(),
    /** Answers that end the flow kindly, in the words of the question's attribute `ended`. */
    ends: z.array(id).default([]),
    /** `false`: never asked, only filled in by the words after a command. */
    asked: z.boolean().default(true),
    /** `take`: a single choice is taken without asking. */
    single: z.literal('take').optional(),
    /** `end`: with nothing to choose from, the flow ends in the words of the question's attribute `none`. */
    empty: z.literal('end').optional(),
    /** Left out of the read-back: small decisions that show in another line. */
    hidden: z.boolean().default(false),
  })
  .readonly()

const flow = z
  .strictObject({
    flow: id,
    start: z
      .strictObject({
        command: z
          .string()
          .regex(/^[a-z][a-z0-9]*$/)
          .optional(),
        /** `false`: only with its slash, because without marks it is the beginning of many other words. */
        bare: z.boolean().default(true),
        words: z.array(z.string()).default([]),
        /** Words that start it where nothing is asked, and are part of what is asked for: "danh sách chi trả tháng 11". */
        opening: z.array(z.string()).default([]),
        /** `everyone`, or the responsibilities of which one is needed. */
        for: oneOrMore.default(['everyone']),
        /** The question that a command's arguments answer first; left-over words go to the next ones in this list. */
        arguments: z.array(id).default([]),
        /** A file sent out of the blue starts this flow, for whoever may start it. */
        file: z.boolean().default(false),
      })
      .optional(),
    /** `keep`: an interrupted conversation is taken up again afterwards; `drop`: it is forgotten. */
    draft: z.enum(['keep', 'drop']).default('drop'),
    /** What is offered when nothing is open and nothing was understood. */
    fallback: z.boolean().default(false),
    /** The question whose answer names for whom everything after it is asked. */
    subject: oneOrMore.optional(),
    questions: z.array(question).readonly(),
    /** Questions that one photo answers at once: those about one person, or about one account. */
    together: z.array(z.array(id).min(2)).default([]),
    confirm: z.boolean().default(false),
    /** The look-up that tells, before it is confirmed, what acting would come to. */
    preview: id.optional(),
    /** What to do when all is answered. */
    action: id.optional(),
    /** Instead of an action: the answer of the last question names the flow to go on with. */
    next: z.record(z.string(), id).optional(),
  })
  .refine((one) => (one.action === undefined) !== (one.next === undefined), 'needs either an action or next')
  .readonly()

export type Question = z.infer<typeof question>
export type Flow = z.infer<typeof flow>
export type Flows = ReadonlyMap<string, Flow>

/** A flow file that does not say what it should; `file` and the place are in the message. */
export class FlowError extends Error {
  override name = 'FlowError'
}

/** The questions that one photo answers together with this one; by itself it answers only this one. */
export function togetherWith(flow: Flow, question: Question): readonly Question[] {
  const ids = flow.together.find((group) => group.includes(question.id)) ?? [question.id]
  return flow.questions.filter(({ id }) => ids.includes(id))
}

/** Reads one flow. Throws `FlowError` with the file and the place of each mistake. */
export function parseFlow(yaml: string, file: string): Flow {
  const read = flow.safeParse(parseYaml(yaml, file))
  if (!read.success) {
    const places = read.error.issues.map((issue) => `${issue.path.join('.') || 'flow'}: ${issue.message}`)
    throw new FlowError(`${file}: ${places.join('; ')}`)
  }
  return read.data
}

/** Reads every `*.yaml` of a folder. A flow is named by its file; two of one name cannot be. */
export function loadFlows(folder: string): Flows {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const flows = files.sort().map((file) => {
    const read = parseFlow(readFileSync(join(folder, file), 'utf8'), file)
    if (`${read.flow}.yaml` !== file) throw new FlowError(`${file}: is named flow: ${read.flow}`)
    return [read.flow, read] as const
  })
  return new Map(flows)
}

function parseYaml(yaml: string, file: string): unknown {
  try {
    return parse(yaml)
  } catch (cause) {
    throw new FlowError(`${file}: ${cause instanceof Error ? cause.message : 'not YAML'}`, { cause })
  }
}
