import type { Flow, Flows, Question } from '../src/conversation/flow.js'

/** The words of a key in the language of the page. */
type Words = (key: string) => string | undefined

/** All flows as one page of Markdown: how each begins, and its questions as a Mermaid chart. */
export function flowsPage(flows: Flows, words: Words): string {
  const sections = [...flows.values()].map((flow) => section(flow, words))
  return [
    '# Các cuộc trò chuyện / Flows',
    '',
    'Tệp này được vẽ từ `flows/*.yaml` bằng `npm run docs`; đừng sửa tay. / Drawn from `flows/*.yaml`, not written by hand.',
    '',
    'Câu hỏi được hỏi theo thứ tự từ trên xuống; câu có điều kiện chỉ được hỏi khi điều kiện đúng. Mọi câu hỏi đều hiểu *quay lại, sửa, xem lại, hủy, trợ giúp, gặp cán bộ*.',
    '',
    ...sections,
  ].join('\n')
}

function section(flow: Flow, words: Words): string {
  const { start } = flow
  const begins =
    start?.command === undefined
      ? []
      : [`\`/${start.command}\``, ...[...start.words, ...start.opening].map((one) => `“${one}”`)]
  const who = start === undefined ? [] : [`Ai: ${start.for.join(', ')}.`]
  return [
    `## ${flow.flow}`,
    '',
    [begins.length === 0 ? 'Bắt đầu từ cuộc trò chuyện khác.' : `Bắt đầu: ${begins.join(', ')}.`, ...who].join(' '),
    '',
    '```mermaid',
    'flowchart TD',
    ...chart(flow, words).map((line) => `  ${line}`),
    '```',
    '',
  ].join('\n')
}

function chart(flow: Flow, words: Words): readonly string[] {
  const lines = [`start([${label(flow.start?.command === undefined ? flow.flow : `/${flow.start.command}`)}])`]
  let last = 'start'
  flow.questions.forEach((question, index) => {
    const id = `q${index}`
    lines.push(`${id}[${label(askedIn(flow, question, words))}]`)
    lines.push(`${last} -->${edge(question)} ${id}`)
    last = id
  })
  if (flow.confirm) {
    lines.push(`confirm{${label('Đúng chưa?')}}`, `${last} --> confirm`)
    last = 'confirm'
  }
  if (flow.action !== undefined) return [...lines, `done([${label(flow.action)}])`, `${last} --> done`]
  const next = Object.entries(flow.next ?? {})
  return [
    ...lines,
    ...next.flatMap(([choice, to], index) => [`n${index}([${label(to)}])`, `${last} -->|${choice}| n${index}`]),
  ]
}

/** The question as it is asked, its short name where that tells more, else its id. */
function askedIn(flow: Flow, question: Question, words: Words): string {
  const key = `${flow.flow}-${question.id}`
  const asked = words(key)
    ?.split('\n')[0]
    ?.replace(/\{[^}]*\}/g, '…')
  return `${asked ?? words(`${key}.short`) ?? question.id}<br/>${question.id}: ${question.answer}`
}

/** Under which answers the question is asked. */
function edge({ when, unless, optional }: Question): string {
  const conditions = [
    ...Object.entries(when ?? {}).map(([id, values]) => `${id} = ${values.join(' / ')}`),
    ...Object.entries(unless ?? {}).map(([id, values]) => `${id} ≠ ${values.join(' / ')}`),
    ...(optional ? ['có thể bỏ qua'] : []),
  ]
  return conditions.length === 0 ? '' : `|${label(conditions.join('; '))}|`
}

/** Mermaid takes anything between quotes but quotes themselves. */
function label(text: string): string {
  return `"${text.replaceAll('"', '“').replaceAll('\n', ' ')}"`
}
