import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'

/** The files of the page; nothing else can be named. */
const ASSETS: Readonly<Record<string, string>> = {
  'chat.css': 'text/css; charset=utf-8',
  'overview.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
}

/** Serves a file of the page. */
export async function serveAsset(context: Context): Promise<Response> {
  const name = context.req.param('name') ?? ''
  const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined
  if (type === undefined) return context.text('There is no such file.\n', 404)
  const body = await readFile(join(import.meta.dirname, 'assets', name), 'utf8')
  return context.body(body, 200, { 'content-type': type, 'cache-control': 'no-cache' })
}
