import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Runner } from '../turn/runner.js'

/** What went through this process, by the runner's own counters, beside Node's usual figures. */
export function metricsOf(runner: Runner): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'an_sinh_messages_total',
    help: 'Messages and turns since the start, by what became of them',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      for (const [what, count] of Object.entries(runner.counters)) this.set({ what }, count)
    },
  })
  return registry
}
