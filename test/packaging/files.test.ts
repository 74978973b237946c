import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { ENV_VARIABLES } from '../../src/config/env.ts'
import { loadConfig } from '../../src/config/load.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ')
const unit = read('config/pullquote.service')
const START = packageJson.scripts.start.split(' ')

function readSources(): string[] {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => read(join('src', name)))
}

/** What follows an instruction of the last stage of the Dockerfile. */
function instruction(name: string): string[] {
  const stage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
  return [...stage.matchAll(new RegExp(`^${name} +(.*)$`, 'gm'))].flatMap(([, rest]) => rest?.trim() ?? [])
}

const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string().optional(),
        read_only: z.boolean().optional(),
        ports: z.array(z.string()).optional(),
        stop_grace_period: z.string().optional(),
        environment: z.record(z.string(), z.string()).default({}),
      }),
    ),
  })
  .parse(parse(read('compose.yaml')))

const config = await loadConfig({ PULLQUOTE_CONFIG: join(ROOT, 'config/container.yaml') })
const web = z.object({ host: z.string(), port: z.number() }).parse(config.platforms['web'])

test('the image has the Node that the project asks for', () => {
  const versions = [...dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => version)
  expect(versions).toEqual(['24', '24'])
  expect(packageJson.engines.node).toBe('>=24')
  expect(packageJson.devDependencies.node).toMatch(/^24\./)
})

test.each([
  { name: 'the image', command: z.array(z.string()).parse(JSON.parse(instruction('CMD')[0] ?? '')) },
  { name: 'the unit', command: (/^ExecStart=(.*)$/m.exec(unit)?.[1] ?? '').replace(/^\S+\/node /, 'node ').split(' ') },
])('$name starts the program as npm start does', ({ command }) => {
  expect(command).toEqual(START)
})

test('the image runs as nobody in particular, with what it keeps in one folder', () => {
  expect(instruction('USER')).toEqual(['node'])
  expect(instruction('VOLUME')).toEqual(['/data'])
  expect(instruction('ENV').join(' ')).toContain('DATABASE_URL=/data/')
})

test('the image asks for its health where the page listens', () => {
  expect(web).toEqual({ host: '0.0.0.0', port: 8321 })
  expect(instruction('EXPOSE')).toEqual([String(web.port)])
  expect(instruction('HEALTHCHECK').join(' ')).toContain(`http://127.0.0.1:${web.port}/healthz`)
  expect(compose.services['pullquote']?.ports).toEqual([`127.0.0.1:${web.port}:${web.port}`])
})

test('what is copied into the image is there, is let through by .dockerignore, and holds all that the program reads', () => {
  const ignore = read('.dockerignore').split('\n')
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, paths]) => paths?.split(' ') ?? [])
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  expect(copied.filter((path) => !ignore.includes(`!${path}`))).toEqual([])
  expect(copied).toEqual(expect.arrayContaining(['src', 'config', 'package.json']))
})

test('the program imports nothing that only development has', () => {
  const used = readSources().flatMap((source) =>
    [...source.matchAll(/^(?:import|export)\b[^'"]*?from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm)].flatMap(
      ([, fixed, dynamic]) => fixed ?? dynamic ?? [],
    ),
  )
  const packages = new Set(
    used.filter((name) => !name.startsWith('node:')).map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
  )
  expect(packages.size).toBeGreaterThan(15)
  expect([...packages].filter((name) => !Object.hasOwn(packageJson.dependencies, name))).toEqual([])
})

test('the containers are told only what there is to tell, and get ten seconds to end', () => {
  const { pullquote, database } = compose.services
  const names: string[] = ENV_VARIABLES.map(({ name }) => name)
  expect(Object.keys(pullquote?.environment ?? {}).filter((name) => !names.includes(name))).toEqual([])
  expect(pullquote).toMatchObject({ read_only: true, stop_grace_period: '10s' })
  expect(database?.image).toMatch(/^postgres:\d+$/)
  expect(pullquote?.environment['DATABASE_URL']).toBe(
    `postgres://${database?.environment['POSTGRES_USER']}:${database?.environment['POSTGRES_PASSWORD']}@database/${database?.environment['POSTGRES_DB']}`,
  )
  expect(unit).toMatch(/^TimeoutStopSec=10$/m)
})
