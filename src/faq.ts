import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Faq, indexFaq } from './domain/faq.js'
import { PROJECT_ROOT } from './project-root.js'

const sentence = z.string().trim().min(1)

const FAQ = z.strictObject({
  short: z.record(sentence, sentence),
  fillers: sentence.transform((words) => words.split(/\s+/)),
  others: z.array(sentence),
  entries: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case'),
      question: sentence,
      asks: z.array(sentence).min(1),
      answer: sentence,
      source: sentence,
      certainty: z.enum(['seen', 'secondary', 'remembered', 'design']),
    }),
  ),
})

/** `data/faq/faq.vi.yaml` is missing or wrong; the place is in the message. */
export class FaqError extends Error {
  override name = 'FaqError'
}

/** Reads and indexes the questions that people ask, once at start. Throws `FaqError`. */
export function loadFaq(path = join(PROJECT_ROOT, 'data/faq/faq.vi.yaml')): Faq {
  const read = FAQ.safeParse(parsed(path))
  if (!read.success) {
    const places = read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
    throw new FaqError(`${path}: ${places.join('; ')}`)
  }
  return indexFaq(read.data)
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new FaqError(`${path}: ${cause instanceof Error ? cause.message : 'not YAML'}`, { cause })
  }
}
