import type { Generated } from 'kysely'

/** `new` waits; `running` was begun and may have died with its process; `done` and `failed` are final. */
export type JobState = 'new' | 'running' | 'done' | 'failed'

/** Work that is too heavy for a turn: asked for in one, done after its commit, answered through the outbox. */
export interface JobTable {
  id: Generated<number>
  kind: string
  /** Whoever asked, and is told how it ended. */
  contact_id: number
  /** The inbox row whose turn asked for it. */
  caused_by: number | null
  /** What to do, as JSON; its shape is the kind's business. */
  input: string
  state: JobState
  /** Times it was begun. */
  attempts: Generated<number>
  created_at: string
  settled_at: string | null
}
