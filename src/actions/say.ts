import { phrase } from '../conversation/phrase.js'
import type { Action } from './action.js'

/** Does nothing but close a flow: `<flow>.done`. The turn puts the flow's name among the answers. */
export const say: Action = async (_tx, _asker, answers) => ({
  kind: 'done',
  phrase: phrase(`${answers.flow ?? 'help'}.done`),
})
