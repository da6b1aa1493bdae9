import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { App } from '../app.js'
import { seedPractice } from '../jobs/seed-practice.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'
import { progressBar } from './progress.js'
import { unitNamed } from './unit-option.js'

type SeedOptions = Readonly<{ people: string; unit?: string }>

export function addPractice(program: Command): void {
  const practice = program.command('practice').description('synthetic data to practise with')
  practice
    .command('seed')
    .requiredOption('--people <n>', 'how many')
    .option('--unit <code>', 'the commune they live in (default: the only one)')
    .description('add invented people with their benefits')
    .action((options: SeedOptions) => withApp((app) => seed(app, options)))
}

async function seed({ config, store, reference }: App, options: SeedOptions): Promise<void> {
  const people = Number(options.people)
  if (!Number.isInteger(people) || people < 1)
    throw new CommandError('--people phải là số nguyên dương. / must be a whole number.')
  if (config.telegram !== undefined || config.zalo !== undefined) {
    throw new CommandError(
      'Đang phục vụ thật: không thêm người bịa vào. / Channels are configured: this is no practice store.',
    )
  }
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const unit = await unitNamed(store.db, options.unit, today)
  const progress = progressBar()
  const chance = (bytes: number) => randomBytes(bytes)
  const onProgress = (done: number, of: number) => progress.show('applying', done, of)
  const request = { people, communeCode: unit.code, at, today, reference, chance, onProgress }
  const added = await store.db
    .transaction()
    .execute((tx) => seedPractice(tx, request))
    .finally(() => progress.end())
  process.stdout.write(`Đã thêm ${added} người (bịa) vào ${unit.name}.\n`)
}
