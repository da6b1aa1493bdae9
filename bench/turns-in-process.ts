import { nullChannel } from './null-channel.js'
import { messageOf, startRig } from './rig.js'

/**
 * Turns a second when `people` write at once, each its next message when the reply to the last has come. From the first
 * message in to the last answer of the platform noted, all committed.
 */
export async function turnsInProcess(people: number, messagesEach: number): Promise<number> {
  const written = new Map<string, number>()
  let toCome = people * messagesEach
  let finished = () => {}
  const allCame = new Promise<void>((then) => {
    finished = then
  })
  const channel = nullChannel(({ contact: { externalId } }) => {
    toCome--
    if (toCome === 0) finished()
    const count = (written.get(externalId) ?? 0) + 1
    written.set(externalId, count)
    if (count < messagesEach) void rig.runner.accept([messageOf(Number(externalId) - 100_000, count)])
  })
  const rig = await startRig(channel)
  const start = performance.now()
  for (let person = 0; person < people; person++) void rig.runner.accept([messageOf(person, 0)])
  await allCame
  await rig.runner.idle()
  const seconds = (performance.now() - start) / 1_000
  await rig.close()
  return (people * messagesEach) / seconds
}
