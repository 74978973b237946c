import { Hono } from 'hono'
import { PullquoteError } from '../../errors.ts'
import type { Host } from '../platform.ts'

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** For whoever runs the program: `/healthz` that it lives, `/readyz` that its store answers (503 where not), `/metrics`. */
export function createOperatorRoutes({ store, readMetrics }: Host): Hono {
  const app = new Hono()
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    try {
      await store.db.selectFrom('workspaces').select('id').limit(1).execute()
      return context.text('ready\n')
    } catch (fault) {
      if (!(fault instanceof PullquoteError)) throw fault
      return context.text(`not ready: ${fault.code}: ${fault.message}\n`, 503)
    }
  })
  app.get('/metrics', async (context) => context.body(await readMetrics(), 200, { 'content-type': METRICS_TYPE }))
  return app
}
