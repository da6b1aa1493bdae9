import type { App } from '../app.js'
import type { BotAddress } from '../pictures/village-poster.js'

/** A way to the bot, when its address is known. */
export function wayTo(label: string, address: string | undefined): BotAddress | undefined {
  return address === undefined ? undefined : { label, address }
}

/** Where people try the bot while no channel is set up; nowhere once one is. */
export function practiceWays({ config }: App): readonly BotAddress[] {
  if (config.telegram !== undefined || config.zalo !== undefined) return []
  const root = config.publicUrl ?? `http://${config.host}:${config.port}`
  return [{ label: 'An Sinh', address: `${root}/practice` }]
}
