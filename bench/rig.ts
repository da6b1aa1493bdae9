import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp, textLengths } from '../src/app.js'
import type { Channel, Inbound } from '../src/channels/channel.js'
import { readConfig } from '../src/config.js'
import { openLog } from '../src/log.js'
import { systemClock } from '../src/turn/clock.js'
import { type Runner, startRunner } from '../src/turn/runner.js'

/** The whole program but its front doors: a durable, encrypted store on the disk, real conversations, one channel. */
export type Rig = Readonly<{ runner: Runner; close: () => Promise<void> }>

export async function startRig(channel: Channel): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))
  const app = await openApp(readConfig({ DATA_DIR: folder }), openLog('silent'))
  const runner = startRunner({
    db: app.store.db,
    clock: systemClock,
    channels: [{ channel, sendRate: 0 }],
    takeTurn: app.turn({ textLength: textLengths([channel]) }),
    contactRate: 0,
  })
  return {
    runner,
    async close() {
      await runner.drain(10_000)
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const ABOUT = ['/dangky', 'đồng ý', '1', 'NAME', '1950', 'ID', 'Lương Ngọc', 'bảo trợ']
const ACCOUNT = ['1', 'vcb', 'ACCOUNT', '1', 'không', 'đúng']

/** What a person says from the first word to the receipt, and then from the beginning for somebody else. */
const SCRIPT = [...ABOUT, ...ACCOUNT]

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Bùi', 'Quách', 'Trương', 'Đinh', 'Hà', 'Cao']
const GIVEN = ['Hoa', 'Lan', 'Huệ', 'Cúc', 'Mận', 'Đào', 'Bưởi', 'Hồng', 'Nga', 'Thủy', 'Yến', 'Xuân', 'Thu']
const MIDDLE = ['Thị', 'Thị Thu', 'Thị Kim', 'Thị Ngọc', 'Thị Bích', 'Thanh', 'Minh']

function nameOf(serial: number): string {
  const pick = (names: readonly string[], step: number) => names[Math.floor(serial / step) % names.length]
  return `${pick(FAMILY, 1)} ${pick(MIDDLE, FAMILY.length)} ${pick(GIVEN, FAMILY.length * MIDDLE.length)}`
}

/** The `count`-th message of a person, as a channel decodes it: people register, one after the other. */
export function messageOf(person: number, count: number): Inbound {
  const serial = String((person * 37 + Math.floor(count / SCRIPT.length)) % 1_000_000).padStart(6, '0')
  const line = SCRIPT[count % SCRIPT.length] ?? ''
  const text = line
    .replace('NAME', nameOf(Number(serial)))
    .replace('ID', `038150${serial}`)
    .replace('ACCOUNT', `0071000${serial}`)
  return {
    contact: { channel: 'telegram', externalId: String(100_000 + person) },
    messageId: `${person}.${count}`,
    order: count,
    displayName: `Nguyễn Văn ${person}`,
    content: { kind: 'text', text },
  }
}
