import type { JobHandler } from '../runner.js'
import type { PictureDeps } from './picture-deps.js'
import { posterJob } from './poster-job.js'
import { progressJob } from './progress-job.js'
import { receiptJob } from './receipt-job.js'
import { slipsJob } from './slips-job.js'

/** What draws and prints, by the kind of job. */
export function pictureJobs(deps: PictureDeps): readonly (readonly [kind: string, handler: JobHandler])[] {
  return [
    ['progress-picture', progressJob(deps)],
    ['receipt-picture', receiptJob(deps)],
    ['print-poster', posterJob(deps)],
    ['print-slips', slipsJob(deps)],
  ]
}
