import type { App } from '../app.js'
export function jobsOf(_app: App, _hosted: unknown) {
  return {
    preparation: (_c: unknown) => ({ isNeeded: () => false, prepare: async () => undefined }),
    start() {},
    async stop() {},
    async finish() {
      return false
    },
  }
}
