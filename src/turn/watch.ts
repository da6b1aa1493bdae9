import type { ChannelName, SendOutcome } from '../channels/channel.js'

/** What went through since the start; plain numbers, only ever growing. */
export type Counters = {
  accepted: number
  duplicates: number
  turns: number
  failedTurns: number
  setAside: number
  throttled: number
  sent: number
  retried: number
  refused: number
  blocked: number
  /** Sends that may or may not have arrived. */
  unknown: number
  /** Of those, sent once more. */
  repeated: number
  /** Messages that wait for the contact to write again. */
  held: number
  commits: number
  failedCommits: number
}

export function newCounters(): Counters {
  return {
    accepted: 0,
    duplicates: 0,
    turns: 0,
    failedTurns: 0,
    setAside: 0,
    throttled: 0,
    sent: 0,
    retried: 0,
    refused: 0,
    blocked: 0,
    unknown: 0,
    repeated: 0,
    held: 0,
    commits: 0,
    failedCommits: 0,
  }
}

/** One thing that happened, for the log: ids and errors, never a text. */
export type RunnerEvent =
  | Readonly<{ kind: 'turn-failed'; seq: number; contactId: number; attempts: number; error: unknown }>
  | Readonly<{ kind: 'set-aside'; seq: number; contactId: number }>
  | Readonly<{ kind: 'send'; seq: number; contactId: number; channel: ChannelName; outcome: SendOutcome; ms: number }>
  | Readonly<{ kind: 'send-threw'; seq: number; contactId: number; channel: ChannelName; error: unknown }>
  | Readonly<{ kind: 'channel-paused'; channel: ChannelName; ms: number }>
  | Readonly<{ kind: 'commit-failed'; error: unknown }>

export type Watch = (event: RunnerEvent) => void
