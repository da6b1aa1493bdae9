import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFlows } from '../src/conversation/flow.js'
import { PROJECT_ROOT } from '../src/project-root.js'
import { loadTexts } from '../src/text.js'
import { flowsPage } from './flows-page.js'

/** Draws every flow: `npm run docs`. */
const flows = loadFlows(join(PROJECT_ROOT, 'flows'))
const say = loadTexts(join(PROJECT_ROOT, 'locales')).in('vi')
writeFileSync(
  join(PROJECT_ROOT, 'docs/flows.md'),
  flowsPage(flows, (key) => say({ key })),
)
