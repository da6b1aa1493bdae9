import { type Serving, startServing } from '../../src/cli/serve.js'
import type { Shown, ShownWindow } from '../../src/web/practice/desk.js'
import { openTestApp } from './describe-channel.js'

type TestApp = Awaited<ReturnType<typeof openTestApp>>

/** What the page asks for and posts, without a browser. */
export type PracticeVisit = Readonly<{
  app: TestApp
  url: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
  window(id: string): Promise<ShownWindow & Shown>
  /** Says something in a window; resolves with the window when it was answered. */
  says(window: string, text: string): Promise<ShownWindow & Shown>
  sends(window: string, content: object): Promise<ShownWindow & Shown>
  /** Stops serving and starts again on the same store. */
  restart(): Promise<void>
  close(): Promise<void>
}>

const OWN = { 'X-An-Sinh-Practice': '1', 'Content-Type': 'application/json' }

/** Serves a store of its own in practice mode. */
export async function startPractice(environment: Readonly<Record<string, string>> = {}): Promise<PracticeVisit> {
  const app = await openTestApp({ PORT: '0', ...environment })
  let serving: Serving = await startServing(app)
  let count = 0
  const url = () => `http://127.0.0.1:${serving.port}`
  const get: PracticeVisit['get'] = (path, headers = {}) => fetch(`${url()}${path}`, { headers })
  const post: PracticeVisit['post'] = (path, body, headers = {}) =>
    fetch(`${url()}${path}`, { method: 'POST', headers: { ...OWN, ...headers }, body: JSON.stringify(body) })
  const window = async (id: string) => (await get(`/practice/api/windows/${id}`)).json() as Promise<ShownWindow & Shown>
  const sends: PracticeVisit['sends'] = async (id, content) => {
    const before = (await window(id)).messages.length
    count += 1
    const message = { window: id, id: `t${count}`, order: count, content }
    const { status } = await post('/practice/api/messages', message)
    if (status !== 204) throw new Error(`not taken: ${status}`)
    for (;;) {
      const shown = await window(id)
      if (shown.messages.length > before + 1) return shown
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return {
    app,
    get url() {
      return url()
    },
    get,
    post,
    window,
    sends,
    says: (id, text) => sends(id, { kind: 'text', text }),
    async restart() {
      await serving.stop()
      serving = await startServing(app)
    },
    async close() {
      await serving.stop()
      await app.close()
    },
  }
}
