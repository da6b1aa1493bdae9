import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { loadFlows } from '../../src/conversation/flow.js'
import { loadFaq } from '../../src/faq.js'
import { PROJECT_ROOT } from '../../src/project-root.js'
import { loadReference } from '../../src/reference.js'
import { loadTexts } from '../../src/text.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { runUntilKilled } from '../support/crash-child.js'

await runUntilKilled({
  takeTurn: conversationTurn({
    flows: loadFlows(join(PROJECT_ROOT, 'flows')),
    kinds: answerKinds,
    actions,
    texts: loadTexts(join(PROJECT_ROOT, 'locales')),
    reference: loadReference(),
    faq: loadFaq(),
    timeZone: 'Asia/Ho_Chi_Minh',
    listsIn: () => [],
    stagedFile: async () => ({ kind: 'refused', reason: 'not-a-file' }),
    textLength: () => 4_096,
    chance: () => randomBytes(64),
  }),
})
