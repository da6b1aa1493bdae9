import type { Command } from 'commander'
import type { App } from '../app.js'
import { readSetting } from '../domain/unit-setting.js'
import { appendHistory } from '../store/history.js'
import { setSetting } from '../store/unit-settings.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'
import { unitNamed } from './unit-option.js'

export function addSettings(program: Command): void {
  program
    .command('settings')
    .description('what a unit decides for itself')
    .command('set')
    .argument('<name=value...>', 'lists_need_password=yes|no')
    .description('set it for a unit and the units below that say nothing else')
    .option('--unit <code>', 'the unit (default: the only commune)')
    .action((written: readonly string[], options: Readonly<{ unit?: string }>) =>
      withApp((app) => setSettings(app, written, options.unit)),
    )
}

async function setSettings({ store, config }: App, written: readonly string[], code?: string): Promise<void> {
  const at = new Date()
  const readings = written.map((one) => {
    const reading = readSetting(one)
    if (reading.kind !== 'setting') throw new CommandError(`${one}: ${reading.allowed.join(', ')}.`)
    return reading
  })
  const unit = await unitNamed(store.db, code, officeDay(at, config.timeZone))
  await store.db.transaction().execute(async (tx) => {
    for (const { name, value } of readings) {
      await setSetting(tx, { unitCode: unit.code, name, value, actor: 'terminal', at })
      await appendHistory(tx, {
        at,
        actor: 'terminal',
        action: 'set-setting',
        unitCode: unit.code,
        subject: { kind: 'unit', id: unit.code },
        details: { name, value },
      })
    }
  })
  process.stdout.write(`${unit.name}: ${readings.map(({ name, value }) => `${name}=${value}`).join(', ')}\n`)
}
