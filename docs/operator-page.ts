import type { Exchange, Heard, Person } from './operator-office.js'

/** One thing that officers do, told and played. */
export type Task = Readonly<{
  title: string
  /** One or two plain sentences. */
  words: string
  /** As it is typed, for the table. */
  command: string
  /** Done every day: in at most three messages. */
  isFrequent: boolean
  exchanges: readonly Exchange[]
}>

export type Chapter = Readonly<{ title: string; words: string; picture?: Picture; tasks: readonly Task[] }>
export type Picture = Readonly<{ file: string; shows: string }>

/** How many messages an officer may need for what is done every day. */
export const FREQUENT_AT_MOST = 3

const ROLES: Readonly<Record<Person['role'], string>> = {
  citizen: 'người dân',
  'village-head': 'trưởng thôn',
  'commune-officer': 'cán bộ xã',
  'commune-police': 'công an xã',
  'commune-leader': 'lãnh đạo xã',
  'district-officer': 'cán bộ huyện',
  'province-officer': 'cán bộ tỉnh',
  administrator: 'quản trị',
}

/** The whole guide, with its transcripts. */
export function operatorPage(chapters: readonly Chapter[]): string {
  return [
    '# Sổ tay cán bộ: một ngày và một tháng với An Sinh',
    '',
    'Mọi đoạn tin nhắn dưới đây là thật: `npm run docs` cho người của một xã bịa ra nhắn với chính chương trình này và chép lại. Tên người, số căn cước, số tài khoản đều là bịa. Đừng sửa tay tệp này.',
    '',
    'Gõ lệnh có hay không có dấu “/”, có hay không có dấu tiếng Việt đều được. Gõ lệnh một mình thì máy hỏi tiếp; gõ kèm mã hoặc tên thì máy bỏ qua câu hỏi ấy. Câu nào có lựa chọn thì bấm nút, gõ số, hoặc gõ chữ. Lúc nào cũng gõ được: *quay lại, sửa, xem lại, hủy, trợ giúp*. Quên lệnh thì gõ `/trogiup`.',
    '',
    ...chapters.map(({ title }, index) => `${index + 1}. [${title}](#${anchorOf(`${index + 1}. ${title}`)})`),
    '',
    ...chapters.flatMap((chapter, index) => chapterLines(chapter, index + 1)),
    ...tableLines(chapters.flatMap(({ tasks }) => tasks)),
    '',
  ].join('\n')
}

function chapterLines({ title, words, picture, tasks }: Chapter, number: number): readonly string[] {
  const shown = picture === undefined ? [] : [`![${picture.shows}](pictures/${picture.file})`, '']
  return [`## ${number}. ${title}`, '', words, '', ...shown, ...tasks.flatMap(taskLines)]
}

function taskLines({ title, words, exchanges }: Task): readonly string[] {
  return [`### ${title}`, '', words, '', '```text', ...exchanges.flatMap(exchangeLines).slice(1), '```', '']
}

function exchangeLines({ from, line, heard }: Exchange): readonly string[] {
  const said = line.startsWith('@') ? `[gửi tệp ${line.split('/').at(-1)}]` : line
  const own = heard.filter(({ to }) => to.id === from.id)
  const others = heard.filter(({ to }) => to.id !== from.id)
  return ['', `${nameOf(from)}: ${said}`, ...own.flatMap(heardLines), ...others.flatMap(toldLines)]
}

/** What others got; who got the same is named together. */
function toldLines(one: Heard, _index: number, all: readonly Heard[]): readonly string[] {
  const same = all.filter(({ text, file }) => text === one.text && file === one.file)
  if (same[0] !== one) return []
  return [`  → ${same.map(({ to }) => nameOf(to)).join(', ')} nhận được:`, ...heardLines(one)]
}

function heardLines({ text, choices, file }: Heard): readonly string[] {
  const lines = [
    ...text.split('\n'),
    ...choices.map((label, index) => `[${index + 1}] ${label}`),
    ...(file === undefined ? [] : [`[tệp] ${file}`]),
  ]
  return lines.map((line) => `    ${line}`.trimEnd())
}

function nameOf({ name, role }: Person): string {
  return `${name} (${ROLES[role]})`
}

function tableLines(tasks: readonly Task[]): readonly string[] {
  return [
    '## Bao nhiêu tin nhắn',
    '',
    'Đếm từ chính các đoạn trên: số tin mà cán bộ phải nhắn (bấm một nút cũng là một tin).',
    '',
    '| Việc | Lệnh | Số tin nhắn | Hằng ngày |',
    '|---|---|---:|---|',
    ...tasks.map(
      ({ title, command, exchanges, isFrequent }) =>
        `| ${title} | ${command} | ${exchanges.length} | ${isFrequent ? 'có' : ''} |`,
    ),
  ]
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')
}
